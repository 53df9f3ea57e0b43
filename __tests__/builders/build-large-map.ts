import type { ClaimMap } from "@/questions/claims/claim-map";
import { parseClaimMap } from "@/questions/claims/parse-claim-map";
import { claimData, claimMapData, scenarioData, type ClaimData, type ScenarioData } from "./build-claim-map";

interface Size {
  readonly claims: number;
  readonly scenarios: number;
}

/** As many claims as the real article's paragraphs have at the mean. */
const CLAIMS_A_PARAGRAPH = 7;
const TERMS = ["Arden", "Breton", "Corvin", "Dalmar", "Elstow", "Farrow"] as const;
const NATURES = ["reported fact", "interpretation", "attributed view", "forecast"] as const;
const COMMITMENTS = ["settled", "possible", "likely", "near-certain"] as const;
/** A letter pair for each number, so that phrases of one pattern are alike in length and differ in their words. */
const name = (index: number): string =>
  [676, 26, 1].map((base) => String.fromCharCode(97 + (Math.floor(index / base) % 26))).join("");

function linksOf(index: number, claims: number): NonNullable<ClaimData["links"]> {
  const next = index + 1 < claims ? `c${String(index + 1)}` : null;
  if (next === null) return [];
  // Chains of reasons five claims long, and chains of events ten long, as an article has them.
  return [
    ...(index % 5 === 4 ? [] : [{ type: "leads to" as const, to: next }]),
    ...(index % 10 === 9 ? [] : [{ type: "comes before" as const, to: next }]),
  ];
}

function largeClaim(index: number, claims: number): ClaimData {
  const id = `c${String(index)}`;
  const nature = NATURES[index % NATURES.length] ?? "interpretation";
  const value = TERMS[index % TERMS.length]?.toLowerCase() ?? "";
  return claimData(id, {
    paragraph: 1 + Math.floor(index / CLAIMS_A_PARAGRAPH),
    about: `the question of ${name(index)} in the ${name(index * 7)} talks`,
    clause: `{leader} took the ${name(index)} matter to the ${name(index * 7)} talks`,
    nominal: `the ${name(index)} step in the ${name(index * 7)} talks`,
    voice: nature === "attributed view" ? "khan" : "author",
    nature,
    commitment:
      nature === "reported fact" ? "settled" : (COMMITMENTS[Math.floor(index / 4) % COMMITMENTS.length] ?? "settled"),
    slots: {
      leader: {
        domain: "power",
        value,
        relation: `r${String(index)}`,
        asks: [
          { stem: `Who took the ${name(index)} matter to the ${name(index * 7)} talks, in the author's account?` },
          { stem: `By the author, whose was the ${name(index)} matter at the ${name(index * 7)} talks?` },
        ],
      },
    },
    misreadings: [
      {
        text: `nobody took the ${name(index)} matter anywhere`,
        misconception: "authored-misreading",
        feedback: `The author does have the ${name(index)} matter taken to the talks.`,
      },
    ],
    links: linksOf(index, claims),
  });
}

function largeScenario(index: number, claims: number): ScenarioData {
  const id = `s${String(index)}`;
  const told = name(index * 11 + 5);
  const parts = {
    condition: `a ${told} line at the start`,
    development: `a ${told} turn on the way`,
    obstacle: `a ${told} wall on the road`,
    consequence: `a ${told} end after all`,
  };
  return scenarioData(id, {
    order: index + 1,
    paragraph: 1 + Math.floor(((index * 3) % claims) / CLAIMS_A_PARAGRAPH),
    title: `Course ${told}`,
    ...parts,
    short: parts,
    claims: [0, 1, 2].map((step) => `c${String((index * 3 + step) % claims)}`),
    cases: [0, 1, 2].map((each) => ({
      id: `case${String(each)}`,
      setting: `In the year ${String(2030 + each)} the ${told} council meets.`,
      met: `It takes the ${told} line from the start.`,
      unmet: `It turns the ${told} line down from the start.`,
      blocked: `A ${told} wall stands across the road.`,
      clear: `No ${told} wall stands across the road.`,
    })),
    evidence: (["strengthens", "weakens", "neither", "strengthens", "weakens"] as const).map((bearing, each) => ({
      id: `e${String(each)}`,
      text: `News no. ${String(each)} of the ${told} council.`,
      bearing,
      why: `It bears on the ${told} line in that way.`,
    })),
  });
}

/** A checked map of this size, by the same patterns throughout: for measuring how cost grows. */
export function buildLargeMap({ claims, scenarios }: Size): ClaimMap {
  const paragraphs = Math.ceil(claims / CLAIMS_A_PARAGRAPH);
  return parseClaimMap(
    claimMapData({
      paragraphs: Array.from({ length: paragraphs }, (_, index) => ({
        number: index + 1,
        title: `On the ${name(index * 13)} side of it`,
        gist: `What is said on the ${name(index * 13)} side of the matter.`,
      })),
      entities: [
        { id: "khan", kind: "person", name: "Imran Khan" },
        ...["rao", "lin", "sol"].map((id) => ({ id, kind: "person" as const, name: `Speaker ${id}` })),
      ],
      domains: [{ id: "power", hint: "a country", terms: TERMS.map((text) => ({ id: text.toLowerCase(), text })) }],
      relations: Array.from({ length: claims }, (_, index) => ({ id: `r${String(index)}`, values: "one" as const })),
      claims: Array.from({ length: claims }, (_, index) => largeClaim(index, claims)),
      scenarios: Array.from({ length: scenarios }, (_, index) => largeScenario(index, claims)),
    }),
  );
}
