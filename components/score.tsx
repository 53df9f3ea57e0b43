/** Marks with at most two decimals, as on every page. */
export function formatMarks(marks: number): string {
  return String(Number(marks.toFixed(2)));
}

export function formatPercent(share: number): string {
  return `${String(Math.round(100 * share))} %`;
}

/** "7 of 10 (70 %)" */
export function Score({ earned, total }: { readonly earned: number; readonly total: number }) {
  return (
    <span className="tabular-nums">
      {formatMarks(earned)} of {total}{" "}
      <span className="text-quiet">({formatPercent(total > 0 ? earned / total : 0)})</span>
    </span>
  );
}
