import { openBank } from "@/questions/bank/bank";
import type { Item } from "@/questions/kinds/item";
import { markAttempt } from "@/questions/marking/mark-attempt";
import { toPublicItem } from "@/questions/kinds/to-public-item";
import { toConfidence } from "@/questions/view/confidence";
import type { ItemFeedback } from "@/questions/view/public-item";
import type { User } from "../accounts/find-session-user";
import { db } from "../db";
import type { Response } from "../generated/prisma/client";
import { sizeOf } from "../assignments/draw-assigned";
import { isStorable } from "../storage/storable";
import { tellRepeats } from "../practice/tell-repeats";
import { classMends } from "../marking/class-mends";
import { markedFeedback } from "../marking/marked-feedback";
import { answersByPlace } from "../marking/stored-attempt";
import type { AttemptResult, AttemptView, SavedResponse } from "./attempt-view";
import { closeAttempt } from "./close-attempt";
import { DEADLINE, isTimeUp } from "./deadline";
import { isCheckedAtOnce, withheldFeedback } from "./feedback-policy";
import { parseStoredResponse } from "./parse-response";
import { loadOwnItems, publicIdAt } from "./pinned-items";
import { titleOf } from "./quiz-titles";
import { standsInOpenQuiz } from "./sealed-items";

/** Why a practice that shares a question with an open quiz of a class shows nothing for now. */
const SEALED = { reason: "class-quiz", until: null } as const;

/** What `savedResponses` reads of each stored answer. */
export const SAVED_COLUMNS = {
  itemId: true,
  value: true,
  flagged: true,
  confidence: true,
  sequence: true,
  savedAt: true,
  checkedAt: true,
} as const;

const ATTEMPT_COLUMNS = {
  id: true,
  userId: true,
  classId: true,
  quiz: true,
  focus: true,
  articleId: true,
  startedAt: true,
  ...DEADLINE,
  dueAt: true,
  submittedAt: true,
  earned: true,
  total: true,
  place: true,
  class: { select: { name: true } },
  assignment: { select: { title: true, quiz: true, content: true, feedbackPolicy: true, certaintyMarks: true } },
  responses: { select: SAVED_COLUMNS },
  overrides: { select: { itemId: true, earned: true, comment: true } },
} as const;

async function load(userId: string, attemptId: string) {
  if (!isStorable(attemptId)) return null;
  const [attempt, items] = await Promise.all([
    db().attempt.findFirst({ where: { id: attemptId, userId }, select: ATTEMPT_COLUMNS }),
    loadOwnItems(userId, attemptId),
  ]);
  return attempt && items ? { ...attempt, items } : null;
}

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

/** Feedback on every item of an attempt by the key as mended, by public id. The caller has asked the policy. */
async function feedbackOn(attempt: Loaded): Promise<Record<string, ItemFeedback> | null> {
  const bank = openBank(attempt.articleId);
  if (!bank) return null;
  const answered = answersByPlace(attempt.items, attempt);
  const { items } = markAttempt(answered, await classMends(db(), attempt.classId));
  const comments = new Map(attempt.overrides.map(({ itemId, comment }) => [itemId, comment]));
  return Object.fromEntries(
    items.map((marked, index) => {
      const id = publicIdAt(index);
      return [id, markedFeedback(bank, marked, answered, index, comments.get(id) ?? "")];
    }),
  );
}

/** Feedback on the answers that were checked, and so stand. The caller has asked the policy. */
async function checkedFeedback(
  attempt: Loaded,
  saved: Readonly<Record<string, SavedResponse>>,
): Promise<Record<string, ItemFeedback>> {
  const all = (await feedbackOn(attempt)) ?? {};
  return Object.fromEntries(Object.entries(all).filter(([id]) => saved[id]?.checkedAt));
}

/** Stored answers by public item id. */
export function savedResponses(
  rows: readonly Pick<Response, "itemId" | "value" | "flagged" | "confidence" | "sequence" | "savedAt" | "checkedAt">[],
): Record<string, SavedResponse> {
  return Object.fromEntries(
    rows.map(({ itemId, value, flagged, confidence, sequence, savedAt, checkedAt }) => [
      itemId,
      {
        response: parseStoredResponse(value),
        flagged,
        confidence: toConfidence(confidence),
        sequence,
        savedAt,
        checkedAt,
      },
    ]),
  );
}

async function resultOf(attempt: Loaded, count: number, isSealed: boolean, now: Date): Promise<AttemptResult> {
  const withheld = isSealed ? SEALED : withheldFeedback(attempt, now);
  const feedback = withheld ? null : await feedbackOn(attempt);
  return { earned: attempt.earned, total: attempt.total ?? count, feedback, withheld };
}

async function shortfallOf({ userId, quiz, assignment, articleId, startedAt }: Loaded, items: readonly Item[]) {
  if (quiz === "PRACTICE") return tellRepeats(userId, articleId, items, startedAt);
  const count = items.length;
  const usual = sizeOf(assignment ?? { quiz, content: null });
  return count < usual
    ? `This quiz has ${String(count)} of its usual ${String(usual)} questions: you have answered the others before.`
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
  if (attempt && !attempt.submittedAt && isTimeUp(attempt, now)) {
    await closeAttempt(user.id, attemptId, now);
    attempt = await load(user.id, attemptId);
  }
  if (!attempt) return null;
  const { items } = attempt;
  const saved = savedResponses(attempt.responses);
  const isSealed = attempt.classId === null && (await standsInOpenQuiz(user.id, items));
  const checksAtOnce = !attempt.submittedAt && !isSealed && isCheckedAtOnce(attempt);
  return {
    id: attempt.id,
    quiz: attempt.quiz,
    focus: attempt.submittedAt ? attempt.focus : null,
    quizTitle: titleOf(attempt),
    className: attempt.class?.name ?? null,
    startedAt: attempt.startedAt,
    deadlineAt: attempt.deadlineAt,
    serverNow: now,
    submittedAt: attempt.submittedAt,
    items: items.map((item, index) => toPublicItem(item, publicIdAt(index))),
    shortfall: attempt.submittedAt ? null : await shortfallOf(attempt, items),
    saved,
    checksAtOnce,
    certaintyMarks: attempt.assignment?.certaintyMarks ?? false,
    place: attempt.place,
    checked: checksAtOnce ? await checkedFeedback(attempt, saved) : {},
    result: attempt.submittedAt ? await resultOf(attempt, items.length, isSealed, now) : null,
  };
}
