import { ClaimMapError, parseClaimMap } from "@/questions/claims/parse-claim-map";
import { claimData, claimMapData, scenarioData } from "../../builders/build-claim-map";

/** Each malformed map with the path that the error must name. */
const MALFORMED: readonly (readonly [string, unknown, RegExp])[] = [
  ["no map at all", null, /map: /],
  ["a text instead of a map", "claims", /map: /],
  ["a list of claims that is none", { ...claimMapData(), claims: "c1" }, /- claims: /],
  ["no claims", { ...claimMapData(), claims: [] }, /- claims: /],
  ["a map without paragraphs", { ...claimMapData(), paragraphs: undefined }, /- paragraphs: /],
  [
    "a claim without a clause",
    { ...claimMapData(), claims: [{ ...claimData("c1"), clause: undefined }] },
    /- claims\.0\.clause: /,
  ],
  ["a clause of blanks", { ...claimMapData(), claims: [claimData("c1", { clause: "   " })] }, /- claims\.0\.clause: /],
  [
    "an unknown nature",
    { ...claimMapData(), claims: [{ ...claimData("c1"), nature: "rumour" }] },
    /- claims\.0\.nature: /,
  ],
  [
    "an unknown commitment",
    { ...claimMapData(), claims: [{ ...claimData("c1"), commitment: "maybe" }] },
    /- claims\.0\.commitment: /,
  ],
  [
    "an unknown link type",
    { ...claimMapData(), claims: [{ ...claimData("c1"), links: [{ type: "near", to: "c2" }] }] },
    /- claims\.0\.links\.0\.type: /,
  ],
  [
    "an id with capitals and blanks",
    { ...claimMapData(), claims: [claimData("Claim One")] },
    /- claims\.0\.id: .*lower-case/,
  ],
  [
    "a field that the schema does not know",
    { ...claimMapData(), claims: [{ ...claimData("c1"), colour: "red" }] },
    /- claims\.0: .*colour/,
  ],
  [
    "a paragraph that is no whole number",
    { ...claimMapData(), claims: [claimData("c1", { paragraph: 1.5 })] },
    /- claims\.0\.paragraph: /,
  ],
  [
    "a scenario without an obstacle",
    { ...claimMapData(), scenarios: [{ ...scenarioData("s1"), obstacle: undefined }] },
    /- scenarios\.0\.obstacle: /,
  ],
  [
    "a scenario that rests on nothing",
    { ...claimMapData(), scenarios: [scenarioData("s1", { claims: [] })] },
    /- scenarios\.0\.claims: /,
  ],
  [
    "a domain of one term",
    { ...claimMapData(), domains: [{ id: "d", hint: "a word", terms: [{ id: "a", text: "a" }] }] },
    /- domains\.0\.terms: /,
  ],
  [
    "an unknown misconception",
    {
      ...claimMapData(),
      claims: [{ ...claimData("c1"), misreadings: [{ text: "so it is", misconception: "typo", feedback: "No." }] }],
    },
    /- claims\.0\.misreadings\.0\.misconception: /,
  ],
];

test.each(MALFORMED)("%s is refused, and the error names the field", (_, data, message) => {
  expect(() => parseClaimMap(data)).toThrow(ClaimMapError);
  expect(() => parseClaimMap(data)).toThrow(message);
});
