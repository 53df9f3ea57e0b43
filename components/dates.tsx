const PARTS = { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" } as const;

/** A moment in words, in a time zone that is named in them. */
export function momentText(at: Date, timeZone = "UTC"): string {
  return new Intl.DateTimeFormat("en-GB", { ...PARTS, timeZone, timeZoneName: "short" }).format(at);
}

/** A moment in a form that needs no script: in the class's time zone where one is given, else in universal time. */
export function Moment({ at, timeZone = "UTC" }: { readonly at: Date; readonly timeZone?: string | undefined }) {
  return <time dateTime={at.toISOString()}>{momentText(at, timeZone)}</time>;
}
