import type { User } from "../accounts/find-session-user";
import { changeAssignment, recordAssignment, type AssignmentPlace, type AssignmentRefusal } from "./change-assignment";

export type RemoveAssignment = { readonly ok: true } | AssignmentRefusal;

/** Removes an assignment of a class that the user teaches, as long as nobody has begun it. */
export async function removeAssignment(user: User, place: AssignmentPlace): Promise<RemoveAssignment> {
  return changeAssignment(user, place, async (transaction, held): Promise<RemoveAssignment> => {
    if (held._count.attempts > 0) {
      const message = "Students have begun this assignment, so it stays with their scores. Close it instead.";
      return { ok: false, reason: "conflict", message };
    }
    await transaction.assignment.delete({ where: { id: held.id } });
    await recordAssignment(transaction, user, held, { action: "removed", before: {}, after: {} });
    return { ok: true };
  });
}
