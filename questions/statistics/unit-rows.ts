import type { ItemChoice } from "../kinds/choices-made";
import { shareOf, sumMarks, type Marks, type Sitting } from "./sitting";

/** What one sitting says of one unit. */
export interface UnitRow {
  /** Index of the sitting. */
  readonly sitting: number;
  /** Marks in this unit. */
  readonly own: Marks;
  /** `own` as a share of its maximum: x. */
  readonly share: number;
  /** Marks on everything else in the sitting as a share of their maximum: y. Null where there is nothing else. */
  readonly rest: number | null;
  readonly status: Sitting["items"][number]["status"];
  readonly seconds: number | null;
  readonly chosen: readonly ItemChoice[];
}

/** All sittings by unit. */
export interface UnitRows {
  readonly unit: string;
  readonly rows: readonly UnitRow[];
}

/** A unit that came several times in one sitting is answered where any of it was. */
function statusOf(items: Sitting["items"]): UnitRow["status"] {
  if (items.some((item) => item.status === "answered")) return "answered";
  return items.some((item) => item.status === "omitted") ? "omitted" : "not-reached";
}

function secondsOf(items: Sitting["items"]): number | null {
  const known = items.flatMap((item) => item.seconds ?? []);
  return known.length > 0 ? known.reduce((sum, seconds) => sum + seconds, 0) : null;
}

function rowOf(sitting: number, items: Sitting["items"], total: Marks): UnitRow {
  const own = sumMarks(items);
  const restMax = total.max - own.max;
  return {
    sitting,
    own,
    share: shareOf(own),
    rest: restMax > 0 ? (total.earned - own.earned) / restMax : null,
    status: statusOf(items),
    seconds: secondsOf(items),
    chosen: items.flatMap((item) => item.chosen),
  };
}

/**
 * Groups sittings by unit, in the order of first appearance. The rest is taken as a share of the rest's maximum, so
 * that students with different forms are compared on one scale; where all had the same form, that is total - x but for
 * a constant factor, which no correlation and no ratio of covariances sees.
 */
export function unitRows(sittings: readonly Sitting[]): UnitRows[] {
  const units = new Map<string, UnitRow[]>();
  for (const [at, sitting] of sittings.entries()) {
    const total = sumMarks(sitting.items);
    const byUnit = new Map<string, Sitting["items"][number][]>();
    for (const item of sitting.items) {
      const known = byUnit.get(item.unit);
      if (known) known.push(item);
      else byUnit.set(item.unit, [item]);
    }
    for (const [unit, items] of byUnit) {
      const rows = units.get(unit) ?? [];
      rows.push(rowOf(at, items, total));
      units.set(unit, rows);
    }
  }
  return [...units].map(([unit, rows]) => ({ unit, rows }));
}

/** Whether every sitting had the same units with the same maxima: the case of the classical formulas. */
export function isSameForm(sittings: readonly Sitting[], units: readonly UnitRows[]): boolean {
  return units.every(
    ({ rows }) => rows.length === sittings.length && rows.every((row) => row.own.max === rows[0]?.own.max),
  );
}
