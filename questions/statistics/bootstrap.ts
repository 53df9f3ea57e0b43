import { seededRandom } from "../forms/seeded-random";
import type { Interval } from "./figure";
import type { Sitting } from "./sitting";

/** Resamples that an interval rests on. */
export const RESAMPLES = 1_000;
/** An interval is given where at least this share of the resamples defines the figure. */
const DEFINED_SHARE = 0.9;
const [LOWER, UPPER] = [0.025, 0.975];

/**
 * How often each sitting comes in a resample. Students are drawn with replacement, and each brings all of their
 * attempts: attempts of one student are not independent of each other.
 */
export function* resamples(sittings: readonly Sitting[], seed: string, count = RESAMPLES): Generator<Float64Array> {
  const students = new Map<string, number>();
  const owner = sittings.map(({ studentId }) => {
    const known = students.get(studentId) ?? students.size;
    students.set(studentId, known);
    return known;
  });
  const random = seededRandom(`bootstrap|${seed}|${String(students.size)}`);
  for (let done = 0; done < count; done += 1) {
    const drawn = new Int32Array(students.size);
    for (let draw = 0; draw < students.size; draw += 1) {
      const student = random.below(students.size);
      drawn[student] = (drawn[student] ?? 0) + 1;
    }
    const weights = new Float64Array(owner.length);
    for (let at = 0; at < owner.length; at += 1) weights[at] = drawn[owner[at] ?? 0] ?? 0;
    yield weights;
  }
}

/** Where the quantile `p` of sorted values lies, between two of them where need be (type 7 of Hyndman & Fan 1996). */
function quantile(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p;
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return below + (above - below) * (at - Math.floor(at));
}

/** The 95 % percentile interval of a figure over its resamples; null where too few of them define it. */
export function percentileInterval(values: readonly (number | null)[]): Interval | null {
  const defined = values.filter((value): value is number => value !== null && Number.isFinite(value));
  if (defined.length === 0 || defined.length < values.length * DEFINED_SHARE) return null;
  const sorted = defined.sort((a, b) => a - b);
  return { low: quantile(sorted, LOWER), high: quantile(sorted, UPPER) };
}
