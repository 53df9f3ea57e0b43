import { choiceFigures, type ChoiceFigures } from "./choice-figures";
import { figure, withheld, type Figure, type Interval, type Minimums } from "./figure";
import { correlation, covariance, isSpread, mean, median } from "./moments";
import type { Sitting } from "./sitting";
import type { UnitRow, UnitRows } from "./unit-rows";

/** One unit of a quiz in figures. Lists hold ids of sittings: whoever stands behind a number. */
export interface ItemFigures {
  readonly unit: string;
  readonly sittings: readonly string[];
  readonly right: readonly string[];
  readonly partly: readonly string[];
  readonly wrong: readonly string[];
  readonly omitted: readonly string[];
  readonly notReached: readonly string[];
  /** Mean mark as a share of the maximum. */
  readonly facility: Figure;
  /** Item-rest correlation. */
  readonly discrimination: Figure;
  /** Covariance with the rest over the greatest that these marks allow. */
  readonly efficiency: Figure;
  /** Share of the spread of totals that comes from this unit; 0 to 1. */
  readonly weight: Figure;
  /** Reliability of the quiz without this unit. */
  readonly alphaIfDeleted: Figure;
  readonly medianSeconds: Figure;
  readonly choices: readonly ChoiceFigures[];
}

/** What the whole quiz knows of a unit. */
export interface UnitContext {
  readonly sittings: readonly Sitting[];
  readonly minimums: Minimums;
  readonly intervals: { readonly facility: Interval | null; readonly discrimination: Interval | null };
  /** Null where forms differ. */
  readonly classical: { readonly weight: number | null; readonly alphaIfDeleted: number | null } | null;
}

const DIFFERENT_FORMS = "Students had different questions, so this one has no single share of the total.";

function outcomeOf({ status, share }: UnitRow): "right" | "partly" | "wrong" | "omitted" | "notReached" {
  if (status === "not-reached") return "notReached";
  if (status === "omitted") return "omitted";
  if (share >= 1) return "right";
  return share > 0 ? "partly" : "wrong";
}

/** Covariance of x and y over that of the same marks sorted: 1 where the order of x is that of y. */
function efficiencyOf(x: readonly number[], y: readonly number[]): number | null {
  const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
  const most = covariance(sorted(x), sorted(y));
  return isSpread(most) ? (covariance(x, y) ?? 0) / most : null;
}

function whyUndefined(x: readonly number[]): string {
  if (x.every((share) => share >= 1)) return "Everyone got it right, so it tells no one apart.";
  if (x.every((share) => share <= 0)) return "Nobody got it right, so it tells no one apart.";
  if (x.every((share) => share === x[0])) return "Everyone has the same mark, so it tells no one apart.";
  return "The marks on the rest of the quiz do not differ.";
}

/** Figures of one unit over everyone who had it; answers left out count as no marks, as they do in the score. */
export function itemFigures({ unit, rows }: UnitRows, context: UnitContext): ItemFigures {
  const { sittings, minimums, intervals, classical } = context;
  const idsOf = (wanted: ReturnType<typeof outcomeOf>): string[] =>
    rows.filter((row) => outcomeOf(row) === wanted).map((row) => sittings[row.sitting]?.id ?? "");
  const compared = rows.filter((row) => row.rest !== null);
  const x = compared.map((row) => row.share);
  const y = compared.map((row) => row.rest ?? 0);
  const why = whyUndefined(x);
  const seconds = rows.flatMap((row) => (row.status === "answered" ? (row.seconds ?? []) : []));
  const related = (value: number | null, reason: string, interval: Interval | null = null): Figure =>
    figure(value, compared.length, minimums.relation, reason, interval);
  return {
    unit,
    sittings: rows.map((row) => sittings[row.sitting]?.id ?? ""),
    right: idsOf("right"),
    partly: idsOf("partly"),
    wrong: idsOf("wrong"),
    omitted: idsOf("omitted"),
    notReached: idsOf("notReached"),
    facility: figure(
      mean(rows.map((row) => row.share)),
      rows.length,
      minimums.level,
      "Nobody had it.",
      intervals.facility,
    ),
    discrimination: related(correlation(x, y), why, intervals.discrimination),
    efficiency: related(efficiencyOf(x, y), why),
    weight: classical
      ? related(classical.weight, "Its covariance with the total is negative or nothing: it adds no weight of its own.")
      : withheld(DIFFERENT_FORMS),
    alphaIfDeleted: classical
      ? related(classical.alphaIfDeleted, "Without it there is too little left to compare.")
      : withheld(DIFFERENT_FORMS),
    medianSeconds: figure(median(seconds), seconds.length, minimums.level, "No times are known."),
    choices: choiceFigures(rows, sittings, minimums),
  };
}
