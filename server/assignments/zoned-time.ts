const MS_A_DAY = 86_400_000;
const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/** A moment, or why the local time is none. */
export type ZonedTime =
  | { readonly type: "moment"; readonly at: Date }
  /** No date and time at all. */
  | { readonly type: "unreadable" }
  /** Skipped where clocks go forward. */
  | { readonly type: "skipped" }
  /** Comes twice where clocks go back. */
  | { readonly type: "twice" };

/** What the clocks of a zone show at a moment, as a date and time field holds it: 2026-03-02T12:00. */
export function localTime(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(at);
  const part = (wanted: string): string => parts.find(({ type }) => type === wanted)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/** The moment at which the clocks of a zone show this local time. */
export function zonedTime(local: string, timeZone: string): ZonedTime {
  const asUniversal = LOCAL.test(local) ? Date.parse(`${local}Z`) : Number.NaN;
  // A day that its month does not have is moved on by the parser, or is none to it.
  if (Number.isNaN(asUniversal) || new Date(asUniversal).toISOString().slice(0, 16) !== local)
    return { type: "unreadable" };
  // Whatever the zone does that night, its offset is the one of the day before or the one of the day after.
  const offsets = [asUniversal - MS_A_DAY, asUniversal + MS_A_DAY].map(
    (at) => Date.parse(`${localTime(new Date(at), timeZone)}Z`) - Math.floor(at / 60_000) * 60_000,
  );
  const moments = [...new Set(offsets)]
    .map((offset) => new Date(asUniversal - offset))
    .filter((at) => localTime(at, timeZone) === local);
  const [at] = moments;
  if (!at) return { type: "skipped" };
  return moments.length > 1 ? { type: "twice" } : { type: "moment", at };
}
