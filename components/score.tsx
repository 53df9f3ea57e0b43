import { scoreShare } from "@/questions/view/score-share";

/** Marks with at most two decimals and a true minus, as on every page. */
export function formatMarks(marks: number): string {
  return String(Number(marks.toFixed(2))).replace("-", "−");
}

/** Marks that are added or taken away, with their sign: "+3", "−6", "0". */
export function formatSigned(marks: number): string {
  const text = formatMarks(marks);
  return marks > 0 ? `+${text}` : text;
}

export function formatPercent(share: number): string {
  return `${String(Math.round(100 * share))} %`;
}

/** "7 of 10 (70 %)" */
export function Score({ earned, total }: { readonly earned: number; readonly total: number }) {
  return (
    <span className="tabular-nums">
      {formatMarks(earned)} of {total}{" "}
      <span className="text-quiet">({formatPercent(scoreShare({ earned, total }))})</span>
    </span>
  );
}
