import { DEFAULT_ARTICLE_ID, openBank } from "@/questions/bank/bank";
import { chanceMark } from "@/questions/kinds/chance-mark";
import type { Misconception } from "@/questions/kinds/item";
import { MISCONCEPTION_ADVICE } from "@/questions/kinds/misconception-advice";
import { MISCONCEPTION_LABELS } from "@/questions/kinds/misconception-labels";
import { picksOf } from "@/questions/kinds/picks";
import { calibrate, type Calibration } from "@/questions/scheduling/calibration";
import { estimateKnowledge, type Knowledge } from "@/questions/scheduling/knowledge";
import { findMisreadings } from "@/questions/scheduling/misreadings";
import { rhythmOf, type Rhythm } from "@/questions/scheduling/rhythm";
import type { User } from "../accounts/find-session-user";
import { closeOverdue } from "../attempts/close-overdue";
import { loadAnswers, type GradedAnswer } from "./load-answers";
import { claimsProgress, scenariosProgress, type ClaimProgress, type ScenarioProgress } from "./mastery-of-map";

/** A misreading that somebody falls for, or may. */
interface MisreadingProgress {
  readonly misconception: Misconception;
  readonly label: string;
  readonly advice: string;
  readonly verdict: "found" | "suspected";
  readonly offered: number;
  readonly taken: number;
  /** Times expected of somebody who knows as much and guesses the rest. */
  readonly expected: number;
}

export interface Progress {
  /** The share of what was asked that is known, guessing taken off; null below MIN_OVERALL answers. */
  readonly overall: (Knowledge & { readonly answers: number }) | null;
  readonly claims: readonly ClaimProgress[];
  readonly scenarios: readonly ScenarioProgress[];
  /** Found ones first. */
  readonly misreadings: readonly MisreadingProgress[];
  readonly calibration: Calibration;
  readonly rhythm: Rhythm;
  /** Submitted attempts that the figures rest on. */
  readonly attempts: number;
  /** Submitted attempts left out because their feedback is not released yet. */
  readonly withheld: number;
}

/** Answers below which no share is said of the whole article. */
const MIN_OVERALL = 10;

function overallOf(answers: readonly GradedAnswer[]): Progress["overall"] {
  if (answers.length < MIN_OVERALL) return null;
  const marks = answers.map(({ item, share }) => ({ share, chance: chanceMark(item), weight: 1 }));
  return { ...estimateKnowledge(marks), answers: answers.length };
}

function misreadingsOf(answers: readonly GradedAnswer[]): MisreadingProgress[] {
  return findMisreadings(answers.flatMap(({ item, response }) => picksOf(item, response)))
    .flatMap(({ misconception, verdict, offered, taken, expected }) =>
      verdict === "found" || verdict === "suspected"
        ? [
            {
              misconception,
              label: MISCONCEPTION_LABELS[misconception],
              advice: MISCONCEPTION_ADVICE[misconception],
              verdict,
              offered,
              taken,
              expected,
            },
          ]
        : [],
    )
    .sort((a, b) => a.verdict.localeCompare(b.verdict) || b.taken - b.expected - (a.taken - a.expected));
}

function calibrationOf(answers: readonly GradedAnswer[]): Calibration {
  return calibrate(
    answers.flatMap(({ confidence, share }) => (confidence === null ? [] : [{ confidence, right: share >= 1 }])),
  );
}

/**
 * What the user's own answers show: of each claim and scenario of the article, of their misreadings and
 * confidence. Empty for an article that is not there.
 */
export async function getProgress(
  user: User,
  now: Date = new Date(),
  articleId: string = DEFAULT_ARTICLE_ID,
): Promise<Progress> {
  const map = openBank(articleId)?.map;
  await closeOverdue({ userId: user.id }, now);
  const { answers, attempts, withheld } = await loadAnswers(user.id, articleId, now);
  return {
    overall: overallOf(answers),
    claims: map ? claimsProgress(map, answers) : [],
    scenarios: map ? scenariosProgress(map, answers) : [],
    misreadings: misreadingsOf(answers),
    calibration: calibrationOf(answers),
    rhythm: rhythmOf(
      answers.map(({ answeredAt }) => answeredAt),
      now,
    ),
    attempts,
    withheld,
  };
}
