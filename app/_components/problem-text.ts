/**
 * What a page says of a problem that its address names; `general` for a name that is none of the texts'. Anybody can
 * write an address, with a name such as "__proto__" that every object has.
 */
export function problemText(texts: Readonly<Record<string, string>>, name: string, general: string): string {
  return Object.hasOwn(texts, name) ? (texts[name] ?? general) : general;
}
