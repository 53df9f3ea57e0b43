import type { GuesserFigure } from "../quality/guessers/measure-battery";
import type { Line, QualityReport } from "../quality/report";

const MARKS = { pass: "pass", miss: "MISS", told: "", waiting: "wait" } as const satisfies Record<
  Line["verdict"],
  string
>;
const NAME_WIDTH = 46;

function written({ name, figure, limit, verdict }: Line): string {
  const held = limit === null ? "" : `  [${limit}]`;
  return `  ${MARKS[verdict].padEnd(4)}  ${name.padEnd(NAME_WIDTH)}  ${figure}${held}`;
}

/** Where a guesser that gains too much gains it: by kind, and the families that lift it most. */
function blamed({ name, kinds, families }: GuesserFigure): string[] {
  const signed = (gain: number): string => `${gain >= 0 ? "+" : ""}${gain.toFixed(0)}`;
  const byKind = [...kinds].sort((a, b) => b.gain * b.n - a.gain * a.n).filter(({ gain }) => gain > 0);
  return [
    `  ${name}`,
    `    by kind: ${byKind.map(({ kind, gain, n }) => `${kind} ${signed(gain)} (${String(n)})`).join(", ")}`,
    `    families: ${families.map(({ family, gain, n }) => `${family} ${signed(gain)} (${String(n)})`).join(", ")}`,
  ];
}

/** The report for people: lines by group, then what lies behind each missed one. */
export function reportLines({ measures, lines, passed }: QualityReport): string[] {
  const groups = [...new Set(lines.map(({ group }) => group))];
  const missed = new Set(lines.filter(({ verdict }) => verdict === "miss").map(({ name }) => name));
  const guessers = measures.guessers.filter(({ name }) => missed.has(name));
  const flaws = measures.flaws.filter(({ flagged }) => flagged > 0);
  return [
    `${measures.article}, bank ${measures.bankVersion}, seed ${measures.seed}`,
    ...groups.flatMap((group) => ["", group, ...lines.filter((line) => line.group === group).map(written)]),
    ...(guessers.length > 0
      ? ["", "where guessers gain (points over chance, items)", ...guessers.flatMap(blamed)]
      : []),
    ...(flaws.length > 0 ? ["", "items flagged, by family"] : []),
    ...flaws.flatMap(({ flaw, families }) =>
      families.map(({ family, items, found }) => `  ${flaw}: ${family} (${String(items)}): ${found}`),
    ),
    "",
    passed ? "every line is met" : `${String(missed.size)} of ${String(lines.length)} lines are missed`,
  ];
}
