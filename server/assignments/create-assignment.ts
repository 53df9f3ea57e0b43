import { fieldErrors } from "../accounts/account-input";
import type { User } from "../accounts/find-session-user";
import { newSeed } from "../attempts/new-seed";
import { changeClass } from "../roster/change-roster";
import { assignmentSchema } from "./assignment-input";
import { recordAssignment, type AssignmentRefusal } from "./change-assignment";
import { contentProblem } from "./check-content";
import { nextNumber } from "./next-number";

export type CreateAssignment = { readonly ok: true; readonly assignmentId: string } | AssignmentRefusal;

/** Makes an assignment in a class that the user teaches, as a draft that no student sees. */
export async function createAssignment(user: User, classId: string, input: unknown): Promise<CreateAssignment> {
  return changeClass(user, classId, async (transaction): Promise<CreateAssignment> => {
    const { timeZone } = await transaction.class.findUniqueOrThrow({
      where: { id: classId },
      select: { timeZone: true },
    });
    const parsed = assignmentSchema(timeZone).safeParse(input);
    if (!parsed.success) return { ok: false, reason: "invalid", fields: fieldErrors(parsed.error) };
    const problem = contentProblem(parsed.data);
    if (problem) return { ok: false, reason: "invalid", fields: problem };
    const { content, ...values } = parsed.data;
    const number = await nextNumber(transaction, classId);
    const made = await transaction.assignment.create({
      data: {
        ...values,
        content: content ?? {},
        classId,
        number,
        key: `a${String(number)}`,
        formSeed: newSeed(),
      },
      select: { id: true, classId: true, title: true },
    });
    await recordAssignment(transaction, user, made, { action: "made", before: {}, after: parsed.data });
    return { ok: true, assignmentId: made.id };
  });
}
