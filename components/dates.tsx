const DATE = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** A moment in a form that needs no script: universal time, said so. */
export function Moment({ at }: { readonly at: Date }) {
  return <time dateTime={at.toISOString()}>{`${DATE.format(at)} UTC`}</time>;
}
