/**
 * A line with something to see in it, without control characters and without the invisible ones that turn text around.
 * The two joiners may stand in it: names in Persian and Urdu are written with them, and so are many emoji.
 */
export const PLAIN_TEXT = /^(?=.*[\p{L}\p{N}\p{P}\p{S}])[\P{C}\u200C\u200D]*$/u;

/** The text as far as PLAIN_TEXT allows, so many characters at most; empty where nothing to see is left. */
export function toPlainText(text: string, length: number): string {
  const allowed = text.replace(/[^\P{C}\u200C\u200D]/gu, "").trim();
  const short = Array.from(allowed).slice(0, length).join("").trim();
  return PLAIN_TEXT.test(short) ? short : "";
}
