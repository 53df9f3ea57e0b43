/**
 * Whether PostgreSQL can hold a text: it has no NUL, and half a surrogate pair has no form in UTF-8. What cannot be
 * stored is not there to be found either, so a look-up answers without asking the database.
 */
export function isStorable(text: string): boolean {
  return !/[\0\p{Cs}]/u.test(text);
}

/** The text with the sign for an unreadable character in place of each that PostgreSQL cannot hold. */
export function toStorable(text: string): string {
  return text.replace(/[\0\p{Cs}]/gu, "\uFFFD");
}
