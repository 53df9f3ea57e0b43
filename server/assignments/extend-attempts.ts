import { z } from "zod";
import { fieldErrors } from "../accounts/account-input";
import type { User } from "../accounts/find-session-user";
import { DEADLINE, isTimeUp } from "../attempts/deadline";
import { optionalReasonSchema } from "../audit/reason";
import { recordEvent } from "../audit/record-event";
import { changeClass, type RosterRefusal } from "../roster/change-roster";
import { isStorable } from "../storage/storable";
import { refreshTimes } from "./refresh-times";

export type ExtendAttempts = { readonly ok: true; readonly extended: number } | RosterRefusal;

const MOST_MINUTES = 600;
const MINUTES = `Give the minutes as a whole number from 1 to ${String(MOST_MINUTES)}.`;

const inputSchema = z.object({
  minutes: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, MINUTES)
    .transform(Number)
    .refine((minutes) => minutes >= 1 && minutes <= MOST_MINUTES, MINUTES),
  reason: optionalReasonSchema,
  /** Empty for every attempt under way. */
  attemptId: z.string().max(64),
});

const NOBODY: ExtendAttempts = {
  ok: false,
  reason: "conflict",
  message: "There is no attempt under way with a time limit. Nothing was changed.",
};
const NO_ASSIGNMENT: ExtendAttempts = { ok: false, reason: "not-found", message: "There is no such assignment." };

interface Place {
  readonly classId: string;
  readonly assignmentId: string;
}

/**
 * Gives one attempt under way at an assignment of a class that the user teaches, or all of them, more minutes. Pages
 * hear of it at their next sign of life. An attempt whose time is up stays ended.
 */
export async function extendAttempts(
  user: User,
  { classId, assignmentId }: Place,
  input: unknown,
  now: Date = new Date(),
): Promise<ExtendAttempts> {
  return changeClass(user, classId, async (transaction): Promise<ExtendAttempts> => {
    const assignment = isStorable(assignmentId)
      ? await transaction.assignment.findFirst({ where: { id: assignmentId, classId }, select: { title: true } })
      : null;
    if (!assignment) return NO_ASSIGNMENT;
    const parsed = inputSchema.safeParse(input);
    if (!parsed.success) return { ok: false, reason: "invalid", fields: fieldErrors(parsed.error) };
    const { minutes, reason, attemptId } = parsed.data;
    if (!isStorable(attemptId)) return NOBODY;
    const open = await transaction.attempt.findMany({
      where: {
        assignmentId,
        submittedAt: null,
        deadlineAt: { not: null },
        ...(attemptId === "" ? {} : { id: attemptId }),
      },
      orderBy: [{ user: { name: "asc" } }, { id: "asc" }],
      select: { id: true, user: { select: { name: true } }, ...DEADLINE },
    });
    const running = open.filter((attempt) => !isTimeUp(attempt, now));
    if (running.length === 0) return NOBODY;
    const { count } = await transaction.attempt.updateMany({
      where: { id: { in: running.map(({ id }) => id) }, submittedAt: null },
      data: { extensionMinutes: { increment: minutes } },
    });
    await refreshTimes(transaction, { assignmentId });
    await recordEvent(transaction, user, {
      action: "assignment.extended",
      classId,
      subject: `assignment:${assignmentId}`,
      detail: { title: assignment.title, minutes, students: running.map(({ user: { name } }) => name) },
      reason,
    });
    return { ok: true, extended: count };
  });
}
