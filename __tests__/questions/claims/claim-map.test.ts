import { ClaimMapError, parseClaimMap } from "@/questions/claims/parse-claim-map";
import { claimData, claimMapData, scenarioData } from "../../builders/build-claim-map";

/** Each malformed map with the place that the error must name, and its advice. */
const MALFORMED: readonly (readonly [string, unknown, RegExp])[] = [
  ["no map at all", null, /map: /],
  ["a text instead of a map", "claims", /map: /],
  ["a list of claims that is none", { ...claimMapData(), claims: "c1" }, /- claims: /],
  ["no claims", { ...claimMapData(), claims: [] }, /- claims: It has too few entries.*add what is missing/],
  ["a map without paragraphs", { ...claimMapData(), paragraphs: undefined }, /- paragraphs: It is missing: write it/],
  [
    "a claim without a clause",
    { ...claimMapData(), claims: [{ ...claimData("c1"), clause: undefined }] },
    /- claim c1, clause: It is missing: write it/,
  ],
  [
    "a clause of blanks",
    { ...claimMapData(), claims: [claimData("c1", { clause: "   " })] },
    /- claim c1, clause: It is empty.*write the phrase/,
  ],
  [
    "an unknown nature",
    { ...claimMapData(), claims: [{ ...claimData("c1"), nature: "rumour" }] },
    /- claim c1, nature: .*pick one/,
  ],
  [
    "an unknown commitment",
    { ...claimMapData(), claims: [{ ...claimData("c1"), commitment: "maybe" }] },
    /- claim c1, commitment: .*pick one/,
  ],
  [
    "an unknown link type",
    { ...claimMapData(), claims: [{ ...claimData("c1"), links: [{ type: "near", to: "c2" }] }] },
    /- claim c1, link no\. 1, type: .*pick one/,
  ],
  [
    "an id with capitals and blanks",
    { ...claimMapData(), claims: [claimData("Claim One")] },
    /- claim Claim One, id: .*lower-case/,
  ],
  [
    "a field that the schema does not know",
    { ...claimMapData(), claims: [{ ...claimData("c1"), colour: "red" }] },
    /- claim c1: colour is no field.*take it out/,
  ],
  [
    "a paragraph that is no whole number",
    { ...claimMapData(), claims: [claimData("c1", { paragraph: 1.5 })] },
    /- claim c1, paragraph: Expected int/,
  ],
  [
    "a scenario without an obstacle",
    { ...claimMapData(), scenarios: [{ ...scenarioData("s1"), obstacle: undefined }] },
    /- scenario s1, obstacle: It is missing: write it/,
  ],
  [
    "a scenario that rests on nothing",
    { ...claimMapData(), scenarios: [scenarioData("s1", { claims: [] })] },
    /- scenario s1, claims: It has too few.*add/,
  ],
  [
    "a domain of one term",
    { ...claimMapData(), domains: [{ id: "d", hint: "a word", terms: [{ id: "a", text: "a" }] }] },
    /- domain d, terms: It has too few.*add/,
  ],
  [
    "a term without a phrase",
    {
      ...claimMapData(),
      domains: [
        {
          id: "d",
          hint: "a word",
          terms: [
            { id: "a", text: "" },
            { id: "b", text: "b" },
          ],
        },
      ],
    },
    /- domain d, term a, text: It is empty.*write the phrase/,
  ],
  [
    "a slot without a value",
    { ...claimMapData(), claims: [{ ...claimData("c1"), slots: { x: { domain: "power", relation: "one" } } }] },
    /- claim c1, slot x, value: It is missing: write it/,
  ],
  [
    "a scenario whose obstacle has no short phrase",
    {
      ...claimMapData(),
      scenarios: [{ ...scenarioData("s1"), short: { ...scenarioData("s1").short, obstacle: undefined } }],
    },
    /- scenario s1, short, obstacle: It is missing: write it/,
  ],
  [
    "an unknown misconception",
    {
      ...claimMapData(),
      claims: [{ ...claimData("c1"), misreadings: [{ text: "so it is", misconception: "typo", feedback: "No." }] }],
    },
    /- claim c1, misreading no\. 1, misconception: .*pick one/,
  ],
];

test.each(MALFORMED)("%s is refused, and the error names the place and the way to mend it", (_, data, message) => {
  expect(() => parseClaimMap(data)).toThrow(ClaimMapError);
  expect(() => parseClaimMap(data)).toThrow(message);
});
