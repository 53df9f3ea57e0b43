import { openBank } from "@/questions/bank/bank";
import { QUIZ_SIZES } from "@/questions/forms/form-plan";
import { itemFeedback } from "@/questions/kinds/feedback";
import type { Item } from "@/questions/kinds/item";
import { toPublicItem } from "@/questions/kinds/to-public-item";
import type { ItemFeedback } from "@/questions/view/public-item";
import type { User } from "../accounts/find-session-user";
import { db } from "../db";
import { isStorable } from "../storage/storable";
import type { AttemptResult, AttemptView, SavedResponse } from "./attempt-view";
import { closeAttempt } from "./close-attempt";
import { isTimeUp } from "./deadline";
import { withheldFeedback, type FeedbackTerms } from "./feedback-policy";
import { parseStoredResponse } from "./parse-response";
import { pinnedItems, publicIdAt } from "./pinned-items";
import { QUIZ_TITLES } from "./quiz-titles";

const ATTEMPT_COLUMNS = {
  id: true,
  quiz: true,
  articleId: true,
  items: true,
  startedAt: true,
  deadlineAt: true,
  submittedAt: true,
  earned: true,
  total: true,
  class: { select: { name: true, feedbackPolicy: true, dueAt: true } },
  responses: { select: { itemId: true, value: true, flagged: true, sequence: true, savedAt: true } },
} as const;

async function load(userId: string, attemptId: string) {
  if (!isStorable(attemptId)) return null;
  return db().attempt.findFirst({ where: { id: attemptId, userId }, select: ATTEMPT_COLUMNS });
}

/** Feedback on every item of an attempt, by public id. The caller has asked the policy. */
function feedbackOn(
  articleId: string,
  items: readonly Item[],
  saved: Readonly<Record<string, SavedResponse>>,
): Record<string, ItemFeedback> | null {
  const bank = openBank(articleId);
  if (!bank) return null;
  return Object.fromEntries(
    items.map((item, index) => {
      const id = publicIdAt(index);
      return [id, itemFeedback(bank, item, id, saved[id]?.response ?? null)];
    }),
  );
}

/** Stored answers by public item id. */
export function savedResponses(
  rows: readonly { itemId: string; value: unknown; flagged: boolean; sequence: number; savedAt: Date }[],
): Record<string, SavedResponse> {
  return Object.fromEntries(
    rows.map(({ itemId, value, flagged, sequence, savedAt }) => [
      itemId,
      { response: parseStoredResponse(value), flagged, sequence, savedAt },
    ]),
  );
}

interface Closed {
  readonly articleId: string;
  readonly earned: number | null;
  readonly class: FeedbackTerms | null;
}

function resultOf(
  attempt: Closed,
  items: readonly Item[],
  saved: Readonly<Record<string, SavedResponse>>,
  now: Date,
): AttemptResult {
  const withheld = withheldFeedback(attempt.class, now);
  const feedback = withheld ? null : feedbackOn(attempt.articleId, items, saved);
  return { earned: attempt.earned, total: items.length, feedback, withheld };
}

function shortfallOf(quiz: keyof typeof QUIZ_SIZES, count: number): string | null {
  return count < QUIZ_SIZES[quiz]
    ? `This quiz has ${String(count)} of its usual ${String(QUIZ_SIZES[quiz])} questions: you have answered the others before.`
    : null;
}

/**
 * The user's own attempt, or null where it is unknown or another's. An attempt past its deadline is closed first.
 * Keys and feedback are in it only once the attempt is submitted and the policy allows.
 */
export async function getAttemptView(
  user: User,
  attemptId: string,
  now: Date = new Date(),
): Promise<AttemptView | null> {
  let attempt = await load(user.id, attemptId);
  if (attempt && !attempt.submittedAt && isTimeUp(attempt.deadlineAt, now)) {
    await closeAttempt(user.id, attemptId, now);
    attempt = await load(user.id, attemptId);
  }
  if (!attempt) return null;
  const items = pinnedItems(`${user.id}/${attempt.id}`, attempt.items);
  const saved = savedResponses(attempt.responses);
  return {
    id: attempt.id,
    quiz: attempt.quiz,
    quizTitle: QUIZ_TITLES[attempt.quiz],
    className: attempt.class?.name ?? null,
    startedAt: attempt.startedAt,
    deadlineAt: attempt.deadlineAt,
    serverNow: now,
    submittedAt: attempt.submittedAt,
    items: items.map((item, index) => toPublicItem(item, publicIdAt(index))),
    shortfall: shortfallOf(attempt.quiz, items.length),
    saved,
    result: attempt.submittedAt ? resultOf(attempt, items, saved, now) : null,
  };
}
