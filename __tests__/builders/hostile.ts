import fc from "fast-check";

/** Texts that have broken other people's programs: SQL, markup, formulas, paths, prototypes, and what UTF-8 cannot hold. */
export const PROBES: readonly string[] = [
  "",
  " ",
  "\u0000",
  "half \uD83D",
  "\u202Eright to left",
  '\'; DROP TABLE "User"; --',
  "' OR '1'='1",
  '1) UNION SELECT "email" FROM "User" --',
  "%' ESCAPE '\\",
  "<script>document.title='owned'</script>",
  '"><img src=x onerror="document.title=\'owned\'">',
  "javascript:document.title='owned'",
  "{{7*7}}${7*7}<%= 7*7 %>",
  '=HYPERLINK("http://evil.example","look")',
  "+1+cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(A1:A9)",
  "\t=1+1",
  "../../../../etc/passwd",
  "//evil.example/",
  "%00",
  "%E0%A4%A",
  "line\r\nSet-Cookie: x=1",
  "__proto__",
  "constructor",
  "null",
  "NaN",
  "-1",
  "1e309",
  "9007199254740993",
  '{"type":"make","itemId":"\\u0000"}',
  "😀".repeat(90),
  "x".repeat(5_000),
];

/** A text that nobody means well with. */
export const hostileText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...PROBES) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
);

/** Anything but a text that can travel to an action. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, true, 0, -1, Number.NaN, 10n, Symbol.for("react.element")),
  fc.constantFrom<unknown>([], {}, ["x"], { toString: "no" }, { version: "x" }, { version: 2 ** 60 }),
  fc.date({ noInvalidDate: false }),
  fc.constantFrom<unknown>(new Map([["a", 1]]), new Set([1]), new Uint8Array([1, 2]), new Blob(["x"])),
  fc.object({ maxDepth: 2 }),
);
