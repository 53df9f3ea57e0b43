import type { User } from "../accounts/find-session-user";
import type { AssignmentStatus } from "../generated/prisma/enums";
import { changeAssignment, recordAssignment, type AssignmentPlace, type AssignmentRefusal } from "./change-assignment";

export type SetAssignmentStatus = { readonly ok: true } | AssignmentRefusal;

const BEGUN: SetAssignmentStatus = {
  ok: false,
  reason: "conflict",
  message: "Students have begun this assignment, so it cannot be a draft again. Close it instead.",
};

/** Publishes, closes or takes back an assignment of a class that the user teaches. Attempts under way go on. */
export async function setAssignmentStatus(
  user: User,
  place: AssignmentPlace,
  status: AssignmentStatus,
): Promise<SetAssignmentStatus> {
  return changeAssignment(user, place, async (transaction, held): Promise<SetAssignmentStatus> => {
    if (held.status === status) return { ok: true };
    if (status === "DRAFT" && held._count.attempts > 0) return BEGUN;
    await transaction.assignment.update({ where: { id: held.id }, data: { status, version: { increment: 1 } } });
    const [before, after] = [{ status: held.status }, { status }];
    await recordAssignment(transaction, user, held, { action: "status", before, after });
    return { ok: true };
  });
}
