import { closeAttempt } from "../attempts/close-attempt";
import { verifyPassword } from "../auth/password";
import { takeTry } from "../auth/rate-limit";
import { db } from "../db";
import { type Prisma } from "../generated/prisma/client";
import { NOTHING_GRANTED } from "../roster/accommodations";
import { classesThatGo, obstaclesOf } from "./account-end";
import type { FieldErrors } from "./account-input";
import type { User } from "./find-session-user";
import { forgetName } from "./forget-name";
import { formerUser } from "./former-user";

export type DeleteAccount =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "invalid"; readonly fields: FieldErrors }
  | { readonly ok: false; readonly reason: "conflict"; readonly message: string };

/** What an account without a password, or somebody without an account, types instead of one. */
const WORD = "delete";

interface Confirmation {
  readonly password: string;
  readonly word: string;
}

/** Why the confirmation is none, by field; null where it is one. */
async function confirmationProblem(user: User, { password, word }: Confirmation): Promise<FieldErrors | null> {
  const stored = await db().user.findUnique({ where: { id: user.id }, select: { passwordHash: true } });
  if (!stored?.passwordHash)
    return word.trim().toLowerCase() === WORD ? null : { word: `Type the word ${WORD} to go on.` };
  if (!(await takeTry("sign-in-address", user.email)))
    return { password: "Too many tries. Wait a quarter of an hour." };
  return (await verifyPassword(stored.passwordHash, password)) ? null : { password: "This is not your password." };
}

/** Ends the class's quizzes that are still open, so that their scores are of what was saved. */
async function closeClassAttempts(userId: string, now: Date): Promise<void> {
  const where = { userId, classId: { not: null }, submittedAt: null };
  for (const { id } of await db().attempt.findMany({ where, select: { id: true } }))
    await closeAttempt(userId, id, now);
}

/**
 * Holds what the deletion is about in the order in which everything else takes it: attempts, classes, users. Nothing
 * can be handed in, no instructor removed and no administrator demoted meanwhile.
 */
async function hold(transaction: Prisma.TransactionClient, userId: string): Promise<void> {
  await transaction.$queryRaw`SELECT "id" FROM "Attempt" WHERE "userId" = ${userId} ORDER BY "id" FOR UPDATE`;
  await transaction.$queryRaw`
    SELECT "id" FROM "Class" WHERE "id" IN (SELECT "classId" FROM "ClassInstructor" WHERE "userId" = ${userId})
    ORDER BY "id" FOR NO KEY UPDATE`;
  await transaction.$queryRaw`
    SELECT "id" FROM "User" WHERE "role" = 'ADMINISTRATOR' OR "id" = ${userId} ORDER BY "id" FOR UPDATE`;
}

/** Whether somebody's deeds in a class have to stay attributable: who changed a mark, and who changed it back. */
async function hasTaught(transaction: Prisma.TransactionClient, { id, role }: User): Promise<boolean> {
  return (
    role !== "STUDENT" && (await transaction.auditEvent.count({ where: { actorId: id, classId: { not: null } } })) > 0
  );
}

/** What was the user's alone: practice, its log and every session; and their place in classes that need nothing of them. */
async function removeOwn(
  transaction: Prisma.TransactionClient,
  user: User,
  classIds: readonly string[],
): Promise<void> {
  const userId = user.id;
  await transaction.class.deleteMany({ where: { id: { in: await classesThatGo(transaction, userId) } } });
  await transaction.attempt.deleteMany({ where: { userId, classId: null } });
  await transaction.review.deleteMany({ where: { userId } });
  await transaction.session.deleteMany({ where: { userId } });
  await transaction.providerIdentity.deleteMany({ where: { userId } });
  await transaction.classInstructor.deleteMany({ where: { userId } });
  await transaction.invitation.deleteMany({ where: { email: user.email } });
  await transaction.enrolment.deleteMany({ where: { userId, classId: { notIn: [...classIds] } } });
}

/** Takes name, address, password and accommodations off what a class needs. */
async function removeName(transaction: Prisma.TransactionClient, user: User, now: Date): Promise<void> {
  await transaction.enrolment.updateMany({ where: { userId: user.id }, data: NOTHING_GRANTED });
  await transaction.enrolment.updateMany({ where: { userId: user.id, leftAt: null }, data: { leftAt: now } });
  await transaction.user.update({
    where: { id: user.id },
    data: { ...formerUser(user), passwordHash: null, role: "STUDENT", deletedAt: now },
  });
}

/**
 * Deletes the user's own account, once it is confirmed: their practice and everything that was theirs alone goes, the
 * scores that a class needs stay without name, and the name leaves the audit log. A class's quiz that is open is handed
 * in first. Refused for the only administrator, and for whoever alone teaches a class that somebody is in.
 */
export async function deleteAccount(user: User, input: Confirmation, now: Date = new Date()): Promise<DeleteAccount> {
  const fields = await confirmationProblem(user, input);
  if (fields) return { ok: false, reason: "invalid", fields };
  if ((await obstaclesOf(db(), user)).length === 0) await closeClassAttempts(user.id, now);
  return db().$transaction(async (transaction): Promise<DeleteAccount> => {
    await hold(transaction, user.id);
    const [obstacle] = await obstaclesOf(transaction, user);
    if (obstacle !== undefined) return { ok: false, reason: "conflict", message: obstacle };
    const attempts = await transaction.attempt.findMany({
      where: { userId: user.id, classId: { not: null } },
      select: { id: true, classId: true },
    });
    const [enrolled, taught] = [
      await transaction.enrolment.findMany({ where: { userId: user.id }, select: { classId: true } }),
      await transaction.classInstructor.findMany({ where: { userId: user.id }, select: { classId: true } }),
    ];
    const needed = attempts.flatMap(({ classId }) => classId ?? []);
    const classIds = [...new Set([...needed, ...[...enrolled, ...taught].map(({ classId }) => classId)])];
    const attemptIds = new Set(attempts.map(({ id }) => id));
    await forgetName(transaction, { ...user, classIds, attemptIds }, formerUser(user));
    await removeOwn(transaction, user, needed);
    const stays = needed.length > 0 || (await hasTaught(transaction, user));
    if (stays) await removeName(transaction, user, now);
    else await transaction.user.deleteMany({ where: { id: user.id } });
    await transaction.auditEvent.create({
      data: {
        actorId: stays ? user.id : null,
        action: "account.deleted",
        subject: `user:${user.id}`,
        detail: { scoresKept: attempts.length },
      },
    });
    return { ok: true };
  });
}
