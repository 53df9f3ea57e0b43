import { fieldErrors } from "../accounts/account-input";
import type { User } from "../accounts/find-session-user";
import { assignmentSchema, type AssignmentValues } from "./assignment-input";
import {
  changeAssignment,
  recordAssignment,
  type AssignmentPlace,
  type AssignmentRefusal,
  type HeldAssignment,
} from "./change-assignment";
import { contentProblem } from "./check-content";
import { parseContent } from "./draw-assigned";
import { refreshTimes } from "./refresh-times";

export type UpdateAssignment = { readonly ok: true; readonly version: number } | AssignmentRefusal;

const BEGUN = "Students have begun this assignment, so what it asks stands. Make a copy to ask something else.";
const PROMISED =
  "Students have begun this assignment, so how it is marked stands. Make a copy to have it marked otherwise.";

/** What an assignment's instructor has set, as its form sets it. */
function valuesOf(held: HeldAssignment): AssignmentValues {
  const { title, articleId, opensAt, dueAt, closesAt, timeLimit, graceSeconds, attemptsAllowed, counts } = held;
  const { sameForm, shuffle, feedbackPolicy, certaintyMarks } = held;
  const quiz = held.quiz === "PRACTICE" ? "ASSIGNMENT" : held.quiz;
  const times = { opensAt, dueAt, closesAt, timeLimit, graceSeconds, attemptsAllowed, counts };
  const terms = { ...times, sameForm, shuffle, feedbackPolicy, certaintyMarks };
  return { title, articleId, quiz, ...terms, content: parseContent(held.content) };
}

/** What attempts under way rest on: it cannot change under them. */
function askedOf({ articleId, quiz, content, sameForm, shuffle }: AssignmentValues): string {
  const parts = content && { ...content, kinds: [...content.kinds].sort(), scenarios: [...content.scenarios].sort() };
  return JSON.stringify([articleId, quiz, parts && Object.entries(parts).sort(), sameForm, shuffle]);
}

/**
 * Changes an assignment of a class that the user teaches. Its times hold at once, for attempts under way too; what it
 * asks, and whether it has certainty marks, stands as soon as a student has begun it.
 */
export async function updateAssignment(user: User, place: AssignmentPlace, input: unknown): Promise<UpdateAssignment> {
  return changeAssignment(user, place, async (transaction, held): Promise<UpdateAssignment> => {
    const parsed = assignmentSchema(held.class.timeZone).safeParse(input);
    if (!parsed.success) return { ok: false, reason: "invalid", fields: fieldErrors(parsed.error) };
    const before = valuesOf(held);
    const isAskedAnew = askedOf(before) !== askedOf(parsed.data);
    const isBegun = held._count.attempts > 0;
    if (isAskedAnew && isBegun) return { ok: false, reason: "invalid", fields: { quiz: BEGUN } };
    if (before.certaintyMarks !== parsed.data.certaintyMarks && isBegun)
      return { ok: false, reason: "invalid", fields: { certaintyMarks: PROMISED } };
    const problem = isAskedAnew ? contentProblem(parsed.data) : null;
    if (problem) return { ok: false, reason: "invalid", fields: problem };
    const { content, ...values } = parsed.data;
    const { version } = await transaction.assignment.update({
      where: { id: held.id },
      data: { ...values, content: content ?? {}, version: { increment: 1 } },
      select: { version: true },
    });
    await refreshTimes(transaction, { assignmentId: held.id });
    await recordAssignment(transaction, user, held, { action: "changed", before: { ...before }, after: parsed.data });
    return { ok: true, version };
  });
}
