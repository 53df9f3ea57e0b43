import { SCENARIO_PARTS, type Scenario, type ScenarioPart } from "../../claims/claim-map";
import type { Oracle } from "../../claims/oracle";
import { capitalise } from "../../claims/wording";
import { choiceDrafts, crossedDraft, type Candidate } from "../choice-drafts";
import type { Draft } from "../draft";

/** Questions on one part of a scenario; the scenario is named by its title, which gives no part away but its own. */
const STEMS: Record<Exclude<ScenarioPart, "condition">, readonly string[]> = {
  development: [
    "What would come with the course called “{}”, in the author's scenario?",
    "Which development belongs to the author's scenario “{}”?",
    "If things went the way of “{}”, what would the author expect to see?",
  ],
  obstacle: [
    "What stands in the way of the course called “{}”, in the author's view?",
    "Which obstacle does the author set against the scenario “{}”?",
    "What could keep the course “{}” from being followed, as the author argues?",
  ],
  consequence: [
    "Where does the author's scenario “{}” end if its obstacle prevails?",
    "Given its obstacle, where does the author see the course called “{}” ending?",
    "With its obstacle at work, what does the author expect of the course “{}”?",
  ],
};

export function partFact(scenario: Scenario, part: ScenarioPart): string {
  return `${scenario.id}:${part}`;
}

export function swapFeedback(owner: Scenario, part: ScenarioPart, asked: Scenario): string {
  return `This is the ${part} of another scenario, “${owner.title}” (paragraph ${String(owner.paragraph)}). In “${asked.title}” it reads: ${asked[part]}`;
}

function partDrafts(oracle: Oracle, scenario: Scenario): Draft[] {
  const others = oracle.map.scenarios.filter((other) => other.id !== scenario.id);
  return SCENARIO_PARTS.flatMap((part) =>
    (part === "condition" ? [] : STEMS[part]).flatMap((stem) =>
      choiceDrafts({
        oracle,
        base: {
          family: `single-choice/${scenario.id}.${part}`,
          kind: "single-choice",
          bloom: "understand",
          stem: stem.replace("{}", scenario.title),
          context: null,
          voice: "the author",
          explanation: `Paragraph ${String(scenario.paragraph)}: ${scenario[part]}`,
          claims: scenario.claims,
          scenarios: [scenario.id],
          asks: [partFact(scenario, part)],
          reveals: [partFact(scenario, "condition")],
        },
        key: {
          text: capitalise(scenario.short[part]),
          statement: { type: "scenario-part", scenario: scenario.id, part, of: scenario.id },
        },
        candidates: others.map((other) => ({
          option: {
            text: capitalise(other.short[part]),
            misconception: "scenario-swap",
            feedback: swapFeedback(other, part, scenario),
          },
          statement: { type: "scenario-part", scenario: scenario.id, part, of: other.id },
        })),
        limit: 1,
      }),
    ),
  );
}

const CROSS_STEMS = [
  "In the scenario “{}”, what stands in the way, and what does the author expect in the end?",
  "Which obstacle and which outcome does the author join in the scenario “{}”?",
  "How does the author's scenario “{}” come to be held up, and what is left in the end?",
] as const;

/** Obstacle and consequence of two scenarios, crossed. */
function crossedDrafts(oracle: Oracle, scenario: Scenario): Draft[] {
  const text = (a: Scenario, b: Scenario): string =>
    `${capitalise(a.short.obstacle)}; in the end ${b.short.consequence}`;
  return oracle.map.scenarios.flatMap((other, index) => {
    if (other.id === scenario.id) return [];
    const option = (a: Scenario, b: Scenario): Candidate => {
      const wrong: ScenarioPart = a.id === scenario.id ? "consequence" : "obstacle";
      return {
        option: { text: text(a, b), misconception: "scenario-swap", feedback: swapFeedback(other, wrong, scenario) },
        statement: { type: "scenario-part", scenario: scenario.id, part: wrong, of: other.id },
      };
    };
    return crossedDraft({
      oracle,
      base: {
        family: `single-choice/${scenario.id}.obstacle-and-end`,
        kind: "single-choice",
        bloom: "analyse",
        stem: (CROSS_STEMS[index % CROSS_STEMS.length] ?? CROSS_STEMS[0]).replace("{}", scenario.title),
        context: null,
        voice: "the author",
        explanation: `Paragraph ${String(scenario.paragraph)}: ${scenario.obstacle} ${scenario.consequence}`,
        claims: scenario.claims,
        scenarios: [scenario.id],
        asks: [partFact(scenario, "obstacle"), partFact(scenario, "consequence")],
        reveals: [partFact(scenario, "condition")],
      },
      key: {
        text: text(scenario, scenario),
        statement: { type: "scenario-part", scenario: scenario.id, part: "obstacle", of: scenario.id },
      },
      candidates: [option(scenario, other), option(other, scenario), option(other, other)],
    });
  });
}

export function scenarioDrafts(oracle: Oracle): Draft[] {
  return oracle.map.scenarios.flatMap((scenario) => [
    ...partDrafts(oracle, scenario),
    ...crossedDrafts(oracle, scenario),
  ]);
}
