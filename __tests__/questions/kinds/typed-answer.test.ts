import fc from "fast-check";
import type { KeyedGap } from "@/questions/kinds/item";
import { fillsGap, isAccepted, normalise } from "@/questions/kinds/typed-answer";

const letters = "abcdefghijklmnopqrstuvwxyz";
const letter = fc.constantFrom(...Array.from(letters));
/** A made-up word that is no filler, number or negation, and holds no stem that turns a meaning round. */
const word = (minLength: number, maxLength: number) =>
  fc
    .array(fc.constantFrom(...Array.from("bkqzjxoy")), { minLength, maxLength })
    .map((chosen) => chosen.join(""))
    .filter((text) => text !== "by");

function gap(accepted: string, ...siblings: readonly string[]): KeyedGap {
  return {
    id: "g1",
    accepted: [accepted],
    slips: siblings.map((text) => ({ text, misconception: "sibling-value", feedback: "Another one." })),
  };
}

test("normalising twice changes nothing more", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => normalise(normalise(text)) === normalise(text)));
});

test("case, accents, punctuation, blanks and small words do not matter", () => {
  for (const typed of ["turkiye", "TÜRKİYE", "Türkiye.", "  the   Türkiye ", "“Türkiye”"])
    expect(isAccepted(typed, ["Türkiye"])).toBe(true);
  for (const typed of ["US", "U.S.", "the U.S.", "us"]) expect(isAccepted(typed, ["US"])).toBe(true);
  for (const typed of ["multi-vector", "Multi vector", "multi–vector"])
    expect(isAccepted(typed, ["multi-vector"])).toBe(true);
  expect(isAccepted("Khan’s coalition partners", ["Khan's coalition partners"])).toBe(true);
});

test("any writing is accepted that differs in capitals and punctuation alone", () => {
  fc.assert(
    fc.property(word(3, 12), fc.constantFrom(".", ",", "!", " ", "\t", "“", "…"), (text, mark) =>
      isAccepted(`${mark}${text.toUpperCase()}${mark}`, [text]),
    ),
  );
});

test("nothing, blanks and punctuation alone are no answer", () => {
  for (const typed of ["", "   ", "...", "?!", "\n"]) expect(isAccepted(typed, ["China"])).toBe(false);
  expect(isAccepted("", [""])).toBe(false);
});

test("one slip inside a word of five to eight letters is forgiven", () => {
  const slip = fc.tuple(word(5, 8), fc.nat(), letter, fc.constantFrom("swap", "drop", "add"));
  fc.assert(
    fc.property(slip, ([text, place, other, way]) => {
      const at = 1 + (place % (text.length - 1));
      const rest = way === "add" ? text.slice(at) : text.slice(at + 1);
      return isAccepted(text.slice(0, at) + (way === "drop" ? "" : other) + rest, [text]);
    }),
  );
});

test("two slips in a word of five to eight letters are not", () => {
  fc.assert(fc.property(word(5, 8), (text) => !isAccepted(`${text}vw`, [text])));
});

test("no slip is forgiven in a word of four letters or fewer", () => {
  fc.assert(fc.property(word(1, 4), letter, (text, other) => !isAccepted(text + other, [text])));
  for (const [typed, key] of [
    ["Iran", "Iraq"],
    ["UN", "US"],
    ["USB", "USA"],
    ["Arms", "Army"],
  ] as const)
    expect(isAccepted(typed, [key])).toBe(false);
});

test("digits must be exact, in whatever company", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1000, max: 9999 }),
      fc.integer({ min: 1000, max: 9999 }),
      (typed, key) => isAccepted(`in the year ${String(typed)}`, [`in the year ${String(key)}`]) === (typed === key),
    ),
  );
  expect(isAccepted("２０１３", ["2013"])).toBe(true);
  expect(isAccepted("article 370", ["article 371"])).toBe(false);
});

test.each([
  ["eighty", "eight"],
  ["billion", "million"],
  ["sixth", "sixty"],
  ["seventy", "seven"],
  ["three scenarios", "four scenarios"],
])("a number in words must be exact: %s is not %s", (typed, key) => {
  expect(isAccepted(typed, [key])).toBe(false);
  expect(isAccepted(key, [typed])).toBe(false);
  expect(isAccepted(key, [key])).toBe(true);
});

test.each([
  ["not near Russia", "near Russia"],
  ["no agreement", "agreement"],
  ["without support", "with support"],
  ["anti-Western", "Western"],
  ["against China", "China"],
  ["never settled", "settled"],
  ["instability", "stability"],
  ["unsettled", "settled"],
  ["disloyalty", "loyalty"],
  ["apolitical", "political"],
  ["irregularity", "regularity"],
])("a negation must be exact: %s is not %s", (typed, key) => {
  expect(isAccepted(typed, [key])).toBe(false);
  expect(isAccepted(key, [typed])).toBe(false);
});

test.each([
  ["from Moscow", "to Moscow"],
  ["eastwards", "westwards"],
  ["eastern", "western"],
  ["northwards", "southwards"],
  ["exporters", "importers"],
  ["externally", "internally"],
  ["pro-Western", "anti-Western"],
  ["increasing", "decreasing"],
  ["before the war", "after the war"],
])("a direction must be exact: %s is not %s", (typed, key) => {
  expect(isAccepted(typed, [key])).toBe(false);
  expect(isAccepted(key, [typed])).toBe(false);
});

test("a small word before the answer is no direction of its own", () => {
  for (const typed of ["to Moscow", "from Moscow", "with Moscow", "in Moscow"])
    expect(isAccepted(typed, ["Moscow"])).toBe(true);
});

test("a sibling is never taken for the key, however alike the two are written", () => {
  for (const [key, sibling] of [
    ["Australia", "Austria"],
    ["Slovakia", "Slovaki"],
    ["India", "Indie"],
    ["Indonesia", "Indonesie"],
  ] as const) {
    expect(fillsGap(sibling, gap(key, sibling))).toBe(false);
    expect(fillsGap(sibling.toUpperCase(), gap(key, sibling))).toBe(false);
    expect(fillsGap(key, gap(key, sibling))).toBe(true);
  }
});

test("a slip that lies nearer to a sibling than to the key is not forgiven", () => {
  expect(fillsGap("Austrai", gap("Australia", "Austria"))).toBe(false);
  expect(fillsGap("Ausstralia", gap("Australia", "Austria"))).toBe(true);
});

test("for any key and a sibling one letter away, the sibling earns nothing and the key everything", () => {
  fc.assert(
    fc.property(word(2, 12), letter, fc.boolean(), (key, other, shorter) => {
      const sibling = shorter ? key.slice(0, -1) : key + other;
      return !fillsGap(sibling, gap(key, sibling)) && fillsGap(key, gap(key, sibling));
    }),
  );
});
