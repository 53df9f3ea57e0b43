import type { ItemChoice } from "../kinds/choices-made";

/** Wrong, left out on the way, and not reached before the end are three different things. */
export type AnswerStatus = "answered" | "omitted" | "not-reached";

/** One item of one sitting. */
export interface SatItem {
  /** What is counted together: an item's id, its family or its kind. */
  readonly unit: string;
  /** Marks, 0 <= earned <= max; max > 0. */
  readonly earned: number;
  readonly max: number;
  readonly status: AnswerStatus;
  /** Seconds spent; null where not known. */
  readonly seconds: number | null;
  /** What was chosen, placed or typed. */
  readonly chosen: readonly ItemChoice[];
}

/** One submitted attempt. */
export interface Sitting {
  readonly id: string;
  readonly studentId: string;
  readonly items: readonly SatItem[];
}

/** Which of a student's attempts count. */
export const ATTEMPT_CHOICES = ["first", "last", "best", "all"] as const;
export type AttemptChoice = (typeof ATTEMPT_CHOICES)[number];

export interface Marks {
  readonly earned: number;
  readonly max: number;
}

/** The sum of marks over items. */
export function sumMarks(items: readonly Marks[]): Marks {
  let [earned, max] = [0, 0];
  for (const item of items) {
    earned += item.earned;
    max += item.max;
  }
  return { earned, max };
}

export function shareOf({ earned, max }: Marks): number {
  return max > 0 ? earned / max : 0;
}

/**
 * Keeps the attempts that count, in the order given, which is by time. Of equally good attempts the earlier is best.
 * `shareOfAttempt` gives an attempt's score as a share of its maximum.
 */
export function chooseAttempts<T extends { readonly studentId: string }>(
  attempts: readonly T[],
  choice: AttemptChoice,
  shareOfAttempt: (attempt: T) => number,
): T[] {
  if (choice === "all") return [...attempts];
  const kept = new Map<string, T>();
  for (const attempt of attempts) {
    const before = kept.get(attempt.studentId);
    const isBetter =
      !before || choice === "last" || (choice === "best" && shareOfAttempt(attempt) > shareOfAttempt(before));
    if (isBetter) kept.set(attempt.studentId, attempt);
  }
  const chosen = new Set(kept.values());
  return attempts.filter((attempt) => chosen.has(attempt));
}
