import type { NewCase, Scenario } from "../../claims/claim-map";
import type { CaseFacts, Oracle } from "../../claims/oracle";
import { capitalise } from "../../claims/wording";
import { crossedDraft, type Candidate } from "../choice-drafts";
import type { Draft, DraftOption } from "../draft";
import type { Misconception } from "../item";
import type { Kind } from "../kind";
import { partFact } from "../single-choice/scenario-parts";

const STEMS = {
  judge: [
    "Judge this case by the author's scenario “{}”.",
    "How does this case stand to the author's scenario “{}”?",
    "Hold this case against the author's scenario “{}”: what is true of it?",
  ],
  outcome: [
    "What would the author expect to follow here?",
    "By the author's scenarios, where does this case lead?",
    "Reason as the author does: what comes of this?",
  ],
} as const;
const TRUTH = [true, false] as const;

function told(newCase: NewCase, { met, blocked }: CaseFacts): string {
  return [newCase.setting, met ? newCase.met : newCase.unmet, blocked ? newCase.blocked : newCase.clear].join(" ");
}

function verdictText({ met, blocked }: CaseFacts): string {
  return `Its condition is ${met ? "met" : "not met"}, and its obstacle is ${blocked ? "present" : "absent"}`;
}

/** The condition held against the case, in the words of both. */
function conditionHere(scenario: Scenario, newCase: NewCase, { met }: CaseFacts): string {
  const told = met ? newCase.met : newCase.unmet;
  return `The condition in paragraph ${String(scenario.paragraph)} reads: ${scenario.condition} Here it is ${met ? "met" : "not met"}: ${told}`;
}

function obstacleHere(scenario: Scenario, newCase: NewCase, { blocked }: CaseFacts): string {
  const told = blocked ? newCase.blocked : newCase.clear;
  return `The obstacle in paragraph ${String(scenario.paragraph)} reads: ${scenario.obstacle} Here it is ${blocked ? "present" : "absent"}: ${told}`;
}

function explain(scenario: Scenario, newCase: NewCase, facts: CaseFacts): string {
  return `${conditionHere(scenario, newCase, facts)} ${obstacleHere(scenario, newCase, facts)}`;
}

/** Only what was misjudged is explained: the condition, the obstacle, or both. */
function misjudged(scenario: Scenario, newCase: NewCase, actual: CaseFacts, said: CaseFacts): string {
  return [
    ...(said.met === actual.met ? [] : [`This misjudges the condition. ${conditionHere(scenario, newCase, actual)}`]),
    ...(said.blocked === actual.blocked
      ? []
      : [`This misjudges the obstacle. ${obstacleHere(scenario, newCase, actual)}`]),
  ].join(" ");
}

function baseOf(
  scenario: Scenario,
  newCase: NewCase,
  facts: CaseFacts,
  template: keyof typeof STEMS,
  index: number,
): Omit<Draft, "body" | "proof" | "answer"> {
  const stems = STEMS[template];
  return {
    family: `new-case/${scenario.id}.${template}`,
    kind: "new-case",
    bloom: "apply",
    stem: (stems[index % stems.length] ?? stems[0]).replace("{}", scenario.title),
    context: told(newCase, facts),
    voice: "the author",
    explanation: explain(scenario, newCase, facts),
    claims: scenario.claims,
    scenarios: [scenario.id],
    asks: [`${scenario.id}:case-${template}`, `${scenario.id}:case-${newCase.id}`],
    reveals: template === "judge" ? [] : [partFact(scenario, "condition")],
  };
}

function judgeDraft(oracle: Oracle, scenario: Scenario, newCase: NewCase, actual: CaseFacts, index: number): Draft[] {
  const candidate = (said: CaseFacts): Candidate => {
    const misconception: Misconception = said.met !== actual.met ? "condition-ignored" : "obstacle-ignored";
    const feedback = misjudged(scenario, newCase, actual, said);
    return { option: { text: verdictText(said), misconception, feedback }, statement: { type: "case", actual, said } };
  };
  const said = TRUTH.flatMap((met) => TRUTH.map((blocked) => ({ scenario: scenario.id, met, blocked })));
  return crossedDraft({
    oracle,
    base: baseOf(scenario, newCase, actual, "judge", index),
    key: { text: verdictText(actual), statement: { type: "case", actual, said: actual } },
    candidates: said.filter(({ met, blocked }) => met !== actual.met || blocked !== actual.blocked).map(candidate),
  });
}

/** Condition met: with the obstacle the consequence follows, without it the development. Crossed with another scenario's. */
function outcomeDrafts(
  oracle: Oracle,
  scenario: Scenario,
  newCase: NewCase,
  actual: CaseFacts,
  index: number,
): Draft[] {
  const text = (of: Scenario, blocked: boolean): string =>
    capitalise(blocked ? of.short.consequence : of.short.development);
  const option = (of: Scenario, blocked: boolean): DraftOption =>
    of.id === scenario.id
      ? {
          text: text(of, blocked),
          misconception: "obstacle-ignored",
          feedback: `That is what follows when the obstacle is ${blocked ? "present" : "absent"}. ${obstacleHere(scenario, newCase, actual)}`,
        }
      : {
          text: text(of, blocked),
          misconception: "scenario-swap",
          feedback: `That belongs to “${of.title}”, whose condition is another (paragraph ${String(of.paragraph)}): ${of.condition} ${conditionHere(scenario, newCase, actual)}`,
        };
  const others = oracle.map.scenarios.filter((other) => other.id !== scenario.id);
  return [...others.slice(index), ...others.slice(0, index)]
    .flatMap((other) =>
      crossedDraft({
        oracle,
        base: baseOf(scenario, newCase, actual, "outcome", index),
        key: { text: text(scenario, actual.blocked), statement: { type: "case", actual, said: actual } },
        candidates: [
          {
            option: option(scenario, !actual.blocked),
            statement: { type: "case", actual, said: { ...actual, blocked: !actual.blocked } },
          },
          ...TRUTH.map((blocked): Candidate => ({
            option: option(other, blocked),
            statement: { type: "case", actual, said: { scenario: other.id, met: true, blocked } },
          })),
        ],
      }),
    )
    .slice(0, 1);
}

/** Unseen situations; crossing condition and obstacle, so that the key changes from variant to variant. */
export const newCase: Kind = {
  name: "new-case",
  generate: (oracle) =>
    oracle.map.scenarios.flatMap((scenario) =>
      scenario.cases.flatMap((each, index) =>
        TRUTH.flatMap((met) =>
          TRUTH.flatMap((blocked) => {
            const actual: CaseFacts = { scenario: scenario.id, met, blocked };
            const judged = judgeDraft(oracle, scenario, each, actual, index);
            if (!met) return judged;
            return [...judged, ...outcomeDrafts(oracle, scenario, each, actual, index)];
          }),
        ),
      ),
    ),
};
