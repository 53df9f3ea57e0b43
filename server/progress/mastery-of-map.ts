import type { ClaimMap } from "@/questions/claims/claim-map";
import { claimStatement } from "@/questions/claims/statement";
import { estimateMastery, type Mastery } from "@/questions/scheduling/mastery";
import type { GradedAnswer } from "./load-answers";
import { marksBySubject } from "./marks-by-subject";

export interface ClaimProgress {
  readonly id: string;
  readonly statement: string;
  readonly paragraph: number;
  readonly mastery: Mastery;
}

export interface ScenarioProgress {
  readonly id: string;
  readonly title: string;
  readonly order: number;
  readonly mastery: Mastery;
}

/** What the answers show of each claim, in the map's order. */
export function claimsProgress(map: ClaimMap, answers: readonly GradedAnswer[]): ClaimProgress[] {
  const marks = marksBySubject(answers, "claims");
  return map.claims.map((claim) => ({
    id: claim.id,
    statement: claimStatement(map, claim),
    paragraph: claim.paragraph,
    mastery: estimateMastery(marks.get(claim.id) ?? []),
  }));
}

/** What the answers show of each scenario, in the map's order. */
export function scenariosProgress(map: ClaimMap, answers: readonly GradedAnswer[]): ScenarioProgress[] {
  const marks = marksBySubject(answers, "scenarios");
  return map.scenarios.map(({ id, title, order }) => ({
    id,
    title,
    order,
    mastery: estimateMastery(marks.get(id) ?? []),
  }));
}
