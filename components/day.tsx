const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });

/** A day without its time: Sat, 28 Nov. */
export function Day({ at }: { readonly at: Date }) {
  return <time dateTime={at.toISOString().slice(0, 10)}>{DAY.format(at)}</time>;
}
