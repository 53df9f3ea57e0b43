import { BEARINGS, type Bearing, type Scenario } from "../../claims/claim-map";
import type { Oracle } from "../../claims/oracle";
import { prove } from "../choice-drafts";
import type { Draft, Note } from "../draft";
import type { Kind } from "../kind";
import { partFact } from "../single-choice/scenario-parts";

const CATEGORIES = {
  strengthens: "More likely",
  weakens: "Less likely",
  neither: "No bearing",
} as const satisfies Record<Bearing, string>;
const EFFECTS = {
  strengthens: "this makes the scenario more likely",
  weakens: "this makes the scenario less likely",
  neither: "this has no bearing on the scenario",
} as const satisfies Record<Bearing, string>;
const PIECES = 3;
const STEMS = [
  "Would each piece of news make the author's scenario “{}” more or less likely to be carried through?",
  "How would each piece of news bear on the course that the author calls “{}”?",
  "Going by condition and obstacle, what would each piece of news do to the author's scenario “{}”?",
] as const;

/** Choices of three pieces, so that the mix of bearings changes from draft to draft. */
function triples(scenario: Scenario): Scenario["evidence"][] {
  const list = scenario.evidence;
  const all = list.flatMap((a, i) => list.slice(i + 1).flatMap((b, j) => list.slice(i + j + 2).map((c) => [a, b, c])));
  return all.filter((three) => new Set(three.map((piece) => piece.bearing)).size > 1);
}

/** Which misreading a placing shows: news of another scenario taken to count, or news of this one misjudged. */
function noteOn(scenario: Scenario, piece: Scenario["evidence"][number] | undefined, target: string): Note {
  if (!piece) return { misconception: null, feedback: "" };
  const told = `${piece.why} By paragraph ${String(scenario.paragraph)} ${EFFECTS[piece.bearing]}.`;
  if (piece.bearing === "neither") return { misconception: "scenario-swap", feedback: told };
  return target === CATEGORIES.neither
    ? { misconception: "condition-ignored", feedback: `This news does touch the scenario. ${told}` }
    : { misconception: "obstacle-ignored", feedback: `This news works the other way. ${told}` };
}

function draft(oracle: Oracle, scenario: Scenario, pieces: Scenario["evidence"], variant: number): Draft[] {
  const proof = pieces.map((piece) =>
    prove(
      oracle,
      piece.text,
      { type: "bearing", scenario: scenario.id, evidence: piece.id, bearing: piece.bearing },
      "holds",
    ),
  );
  if (pieces.length < PIECES || proof.includes(null)) return [];
  return [
    {
      family: `strengthen-weaken/${scenario.id}`,
      kind: "strengthen-weaken",
      bloom: "evaluate",
      stem: (STEMS[variant % STEMS.length] ?? STEMS[0]).replace("{}", scenario.title),
      context: null,
      voice: "the author",
      explanation: `Paragraph ${String(scenario.paragraph)}. The condition: ${scenario.condition} The obstacle: ${scenario.obstacle}`,
      claims: scenario.claims,
      scenarios: [scenario.id],
      asks: [`${scenario.id}:bearing`],
      reveals: [partFact(scenario, "condition")],
      answer: pieces.map((piece) => `${piece.text} ${CATEGORIES[piece.bearing]}.`).join(" "),
      proof: proof.filter((step) => step !== null),
      body: {
        type: "assign",
        pairs: pieces.map((piece) => ({ prompt: piece.text, target: CATEGORIES[piece.bearing] })),
        surplus: [],
        categories: BEARINGS.map((bearing) => CATEGORIES[bearing]),
        promptHeading: "News",
        targetHeading: "Effect on the scenario",
        noteFor: (prompt, target) =>
          noteOn(
            scenario,
            pieces.find((piece) => piece.text === prompt),
            target,
          ),
      },
    },
  ];
}

export const strengthenWeaken: Kind = {
  name: "strengthen-weaken",
  generate: (oracle) =>
    oracle.map.scenarios.flatMap((scenario) =>
      triples(scenario).flatMap((pieces, variant) => draft(oracle, scenario, pieces, variant)),
    ),
};
