import type { User } from "../accounts/find-session-user";
import { newSeed } from "../attempts/new-seed";
import { MAX_TITLE } from "./assignment-input";
import { changeAssignment, recordAssignment, type AssignmentPlace, type AssignmentRefusal } from "./change-assignment";
import { parseContent } from "./draw-assigned";
import { nextNumber } from "./next-number";

export type CopyAssignment = { readonly ok: true; readonly assignmentId: string } | AssignmentRefusal;

/** Makes a draft with the terms of an assignment of a class that the user teaches, and a form of its own. */
export async function copyAssignment(user: User, place: AssignmentPlace): Promise<CopyAssignment> {
  return changeAssignment(user, place, async (transaction, held): Promise<CopyAssignment> => {
    const { classId, articleId, quiz, sameForm, shuffle, counts, feedbackPolicy, certaintyMarks } = held;
    const { opensAt, dueAt, closesAt, timeLimit, graceSeconds, attemptsAllowed } = held;
    const number = await nextNumber(transaction, held.classId);
    const made = await transaction.assignment.create({
      data: {
        ...{ classId, articleId, quiz, sameForm, shuffle, counts, feedbackPolicy, certaintyMarks },
        ...{ opensAt, dueAt, closesAt, timeLimit, graceSeconds, attemptsAllowed },
        content: parseContent(held.content) ?? {},
        title: Array.from(`Copy of ${held.title}`).slice(0, MAX_TITLE).join(""),
        number,
        key: `a${String(number)}`,
        status: "DRAFT",
        formSeed: newSeed(),
      },
      select: { id: true, classId: true, title: true },
    });
    await recordAssignment(transaction, user, made, { action: "made", before: {}, after: { copyOf: held.title } });
    return { ok: true, assignmentId: made.id };
  });
}
