/** Every time zone that this Node knows, by its IANA name; universal time first. */
export const TIME_ZONES: readonly string[] = [
  "UTC",
  ...Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC"),
];

/** Whether this is the IANA name of a time zone that dates can be shown in; offsets such as +05:00 are none. */
export function isTimeZone(name: string): boolean {
  return TIME_ZONES.includes(name);
}
