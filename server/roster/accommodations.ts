/** What a student of a class is granted beyond the others. */
export interface Accommodations {
  /** Per cent of the time limit. */
  readonly extraTimePercent: number;
  readonly extraAttempts: number;
  /** Hours by which due and closing times are later. */
  readonly dueShiftHours: number;
}

export const ACCOMMODATION_COLUMNS = { extraTimePercent: true, extraAttempts: true, dueShiftHours: true } as const;

export const NOTHING_GRANTED: Accommodations = { extraTimePercent: 0, extraAttempts: 0, dueShiftHours: 0 };

/** Tells one state of what is granted from another. */
export function accommodationVersion({ extraTimePercent, extraAttempts, dueShiftHours }: Accommodations): string {
  return [extraTimePercent, extraAttempts, dueShiftHours].join("/");
}

/** What is granted, in words: "25 % more time", "1 more attempt"; empty for nothing. */
export function accommodationWords({ extraTimePercent, extraAttempts, dueShiftHours }: Accommodations): string[] {
  return [
    ...(extraTimePercent > 0 ? [`${String(extraTimePercent)} % more time`] : []),
    ...(extraAttempts > 0 ? [`${String(extraAttempts)} more ${extraAttempts === 1 ? "attempt" : "attempts"}`] : []),
    ...(dueShiftHours > 0 ? [`due ${String(dueShiftHours)} hours later`] : []),
  ];
}
