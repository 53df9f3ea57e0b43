import type { User } from "../accounts/find-session-user";
import type { Prisma } from "../generated/prisma/client";

interface NewEvent {
  readonly action: string;
  readonly classId: string;
  /** What it is about; the class where it is left out. */
  readonly subject?: string;
  readonly detail: Prisma.InputJsonObject;
  /** Empty where none was given. */
  readonly reason?: string | undefined;
}

/** Writes an event of a class into the audit log, in the transaction of the change that it tells of. */
export async function recordEvent(
  transaction: Prisma.TransactionClient,
  actor: Pick<User, "id">,
  { action, classId, subject = `class:${classId}`, detail, reason = "" }: NewEvent,
): Promise<void> {
  await transaction.auditEvent.create({
    data: { actorId: actor.id, action, classId, subject, detail, reason: reason === "" ? null : reason },
  });
}
