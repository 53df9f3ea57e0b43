import { SCENARIO_PARTS, type Scenario, type ScenarioPart } from "../../claims/claim-map";
import type { Oracle } from "../../claims/oracle";
import { capitalise, listing } from "../../claims/wording";
import { prove } from "../choice-drafts";
import type { Draft, DraftPair } from "../draft";
import type { Kind } from "../kind";
import { partFact, swapFeedback } from "../single-choice/scenario-parts";

const ASKED_PARTS = 2;
/** Scenarios in one table: more rows than this are looked up, not reasoned about. */
const MAX_ROWS = 3;
const HEADINGS = {
  condition: "Condition",
  development: "What comes with it",
  obstacle: "What stands in the way",
  consequence: "Where it ends",
} as const satisfies Record<ScenarioPart, string>;
const STEMS = [
  "Fill in the table of the author's scenarios. One piece in each group belongs to none of them.",
  "Give each of the author's scenarios its pieces. In each group one piece is left over.",
  "Which piece belongs to which of the author's scenarios? Each group holds one too many.",
] as const;

function pairsOf<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((one, index) => list.slice(index + 1).map((other): [T, T] => [one, other]));
}

function tableDraft(
  oracle: Oracle,
  left: Scenario,
  rows: readonly Scenario[],
  parts: readonly ScenarioPart[],
  variant: number,
): Draft {
  const cells = rows.flatMap((scenario) => parts.map((part) => ({ scenario, part })));
  // The condition names the course; the title would be matched to its pieces by its words alone.
  const prompt = (scenario: Scenario): string => capitalise(scenario.short.condition);
  const owner = new Map(
    oracle.map.scenarios.flatMap((each) =>
      SCENARIO_PARTS.map((part) => [capitalise(each.short[part]), { each, part }] as const),
    ),
  );
  const pairs = cells.map(({ scenario, part }): DraftPair => ({
    prompt: prompt(scenario),
    target: capitalise(scenario.short[part]),
    group: HEADINGS[part],
  }));
  return {
    family: `scenario-table/${parts.join("-")}`,
    kind: "scenario-table",
    bloom: "analyse",
    stem: STEMS[variant % STEMS.length] ?? STEMS[0],
    context: null,
    voice: "the author",
    explanation: cells.map(({ scenario, part }) => `“${scenario.title}”, ${part}: ${scenario[part]}`).join(" "),
    claims: [...new Set(rows.flatMap((scenario) => scenario.claims))],
    scenarios: rows.map((scenario) => scenario.id),
    asks: cells.map(({ scenario, part }) => partFact(scenario, part)),
    reveals: rows.map((scenario) => partFact(scenario, "condition")),
    answer: rows
      .map((scenario) => `${scenario.title}: ${listing(parts.map((part) => scenario.short[part]))}`)
      .join("; "),
    proof: cells.flatMap(({ scenario, part }) => {
      const about = `${scenario.title}, ${part}: ${scenario.short[part]}`;
      return (
        prove(oracle, about, { type: "scenario-part", scenario: scenario.id, part, of: scenario.id }, "holds") ?? []
      );
    }),
    body: {
      type: "assign",
      pairs,
      surplus: parts.map((part) => ({ text: capitalise(left.short[part]), group: HEADINGS[part] })),
      categories: null,
      promptHeading: "Scenario, by its condition",
      targetHeading: "Piece",
      noteFor: (scenarioTitle, target) => {
        const asked = rows.find((scenario) => prompt(scenario) === scenarioTitle);
        const found = owner.get(target);
        return {
          misconception: "scenario-swap",
          feedback: asked && found ? swapFeedback(found.each, found.part, asked) : "",
        };
      },
    },
  };
}

/** The scenarios of a table, in the article's order: the few that follow the one left out. */
function rowsBeside(left: number, scenarios: readonly Scenario[]): readonly Scenario[] {
  return scenarios.filter((_, index) => {
    const after = (index - left + scenarios.length) % scenarios.length;
    return after > 0 && after <= MAX_ROWS;
  });
}

/** Two parts of a few scenarios; the pieces of the one left out are surplus. */
export const scenarioTable: Kind = {
  name: "scenario-table",
  generate: (oracle) => {
    const { scenarios } = oracle.map;
    if (scenarios.length < 3) return [];
    return pairsOf(SCENARIO_PARTS.filter((part) => part !== "condition")).flatMap((parts, index) =>
      scenarios.map((left, variant) =>
        tableDraft(oracle, left, rowsBeside(variant, scenarios), parts.slice(0, ASKED_PARTS), index + variant),
      ),
    );
  },
};
