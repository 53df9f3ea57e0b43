import type { NewCase, Scenario } from "../../claims/claim-map";
import type { CaseFacts, Oracle } from "../../claims/oracle";
import { capitalise } from "../../claims/wording";
import { choiceDrafts, crossedDraft, type Candidate } from "../choice-drafts";
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
  identify: [
    "Into which of the author's scenarios does this case lead?",
    "Which of the author's scenarios begins in this case?",
    "Under which of his scenarios would the author file this case?",
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

/** What tells the two apart, in the words of the case itself. */
function explain(scenario: Scenario, newCase: NewCase, { met, blocked }: CaseFacts): string {
  return [
    `Paragraph ${String(scenario.paragraph)}. The condition reads: ${scenario.condition}`,
    `Here it is ${met ? "met" : "not met"}: ${met ? newCase.met : newCase.unmet}`,
    `The obstacle reads: ${scenario.obstacle} Here it is ${blocked ? "present" : "absent"}: ${blocked ? newCase.blocked : newCase.clear}`,
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
    const feedback = explain(scenario, newCase, actual);
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

function identifyDraft(
  oracle: Oracle,
  scenario: Scenario,
  newCase: NewCase,
  actual: CaseFacts,
  index: number,
): Draft[] {
  return choiceDrafts({
    oracle,
    base: baseOf(scenario, newCase, actual, "identify", index),
    key: { text: scenario.title, statement: { type: "case", actual, said: actual } },
    candidates: oracle.map.scenarios
      .filter((other) => other.id !== scenario.id)
      .map((other): Candidate => ({
        option: {
          text: other.title,
          misconception: "scenario-swap",
          feedback: `“${other.title}” would need this (paragraph ${String(other.paragraph)}): ${other.condition} The case tells of something else.`,
        },
        statement: { type: "case", actual, said: { ...actual, scenario: other.id } },
      })),
    limit: 1,
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
          feedback: `That is what follows when the obstacle is ${blocked ? "present" : "absent"}. ${explain(scenario, newCase, actual)}`,
        }
      : {
          text: text(of, blocked),
          misconception: "scenario-swap",
          feedback: `That belongs to “${of.title}” (paragraph ${String(of.paragraph)}). ${explain(scenario, newCase, actual)}`,
        };
  return oracle.map.scenarios
    .filter((other) => other.id !== scenario.id)
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
            return [
              ...judged,
              ...identifyDraft(oracle, scenario, each, actual, index),
              ...outcomeDrafts(oracle, scenario, each, actual, index),
            ];
          }),
        ),
      ),
    ),
};
