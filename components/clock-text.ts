const SECOND_MS = 1_000;

/** A stretch of time as minutes and seconds, a begun second counting as one: "1:05". Never below zero. */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / SECOND_MS));
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, "0")}`;
}
