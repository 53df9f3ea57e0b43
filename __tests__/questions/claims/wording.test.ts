import {
  acceptedTexts,
  capitalise,
  countWords,
  fill,
  listing,
  numberWord,
  sentence,
  voiceLabel,
  withVoice,
} from "@/questions/claims/wording";
import { claimStatement, clauseOf, termOf } from "@/questions/claims/statement";
import { buildClaimMap, claimData, leaderClaim } from "../../builders/build-claim-map";

function claimOf(own: Parameters<typeof claimData>[1]) {
  const map = buildClaimMap({ claims: [claimData("c1", own)] });
  const claim = map.claims.find(({ id }) => id === "c1");
  if (!claim) throw new Error("the builder gives c1");
  return { map, claim };
}

test("a clause becomes a sentence with one capital and one full stop", () => {
  expect(sentence(" it is so ")).toBe("It is so.");
  expect(sentence("is it so?")).toBe("Is it so?");
  expect(capitalise("")).toBe("");
});

test("slots are filled by name, and an unknown name throws rather than showing braces to a student", () => {
  expect(fill("{a} beats {b-2}, {a}", { a: "x", "b-2": "y" })).toBe("x beats y, x");
  expect(() => fill("{a} beats {c}", { a: "x" })).toThrow(/\{c\}/);
});

test("every slot name that the schema allows is filled in the clause", () => {
  const slots = { "the.one-2": { domain: "power", value: "china", relation: "one" } };
  const { map, claim } = claimOf({ clause: "{the.one-2} leads", slots });
  expect(claimStatement(map, claim)).toBe("China leads.");
});

test("another term takes the place of the article's value in the clause", () => {
  const map = buildClaimMap({ claims: [leaderClaim("c1", "china", "one")] });
  const [claim] = map.claims;
  expect(claim && clauseOf(map, claim, { leader: termOf(map, "power", "india") })).toBe("India takes the lead");
  expect(() => termOf(map, "power", "mars")).toThrow(/no term "mars"/);
});

test("a statement names its voice unless the author makes it himself", () => {
  const clause = "it is so";
  const told = (voice: string): string => {
    const { map, claim } = claimOf({ clause, voice });
    return withVoice(map, claim, clause);
  };
  expect(told("author")).toBe("It is so.");
  expect(told("khan")).toBe("According to Imran Khan, it is so.");
  expect(told("unnamed")).toBe("As others have put it, it is so.");
});

test("voices have names that a reader understands", () => {
  const map = buildClaimMap();
  expect([voiceLabel(map, "author"), voiceLabel(map, "unnamed"), voiceLabel(map, "khan")]).toEqual([
    "the author",
    "unnamed others",
    "Imran Khan",
  ]);
});

test("a term is accepted under its text first, then its own variants and its entity's aliases, each once", () => {
  const map = buildClaimMap();
  expect(acceptedTexts(map, termOf(map, "power", "uk"))).toEqual([
    "the UK",
    "the United Kingdom",
    "England",
    "Britain",
  ]);
  expect(acceptedTexts(map, termOf(map, "power", "china"))).toEqual(["China", "PRC", "Beijing"]);
  expect(acceptedTexts(map, termOf(map, "power", "india"))).toEqual(["India"]);
});

test("numbers, lists and words are written and counted as an editor would", () => {
  expect([numberWord(0), numberWord(8), numberWord(20)]).toEqual(["zero", "eight", "20"]);
  expect([listing([]), listing(["a"]), listing(["a", "b"]), listing(["a", "b", "c"])]).toEqual([
    "",
    "a",
    "a and b",
    "a, b and c",
  ]);
  expect([countWords(""), countWords("  two   words ")]).toEqual([0, 2]);
});
