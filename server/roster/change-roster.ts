import type { FieldErrors } from "../accounts/account-input";
import type { User } from "../accounts/find-session-user";
import { db } from "../db";
import type { Prisma } from "../generated/prisma/client";
import { isStorable } from "../storage/storable";

export interface HeldClass {
  readonly id: string;
  readonly name: string;
  readonly archivedAt: Date | null;
}

/** Why a change of a class or its roster was not made. */
export type RosterRefusal =
  | { readonly ok: false; readonly reason: "not-found" | "archived" | "conflict"; readonly message: string }
  | { readonly ok: false; readonly reason: "invalid"; readonly fields: FieldErrors };

export const NO_CLASS = { ok: false, reason: "not-found", message: "There is no such class." } as const;
export const NO_STUDENT = {
  ok: false,
  reason: "not-found",
  message: "There is no such student in this class.",
} as const;
export const NO_SECTION = {
  ok: false,
  reason: "not-found",
  message: "This section is not there any more. Load the page again.",
} as const;
const ARCHIVED = {
  ok: false,
  reason: "archived",
  message: "This class is archived. Restore it under Settings to change who is in it.",
} as const;

/** Holds a class's row until the transaction ends, so that its roster changes one step at a time. */
export async function holdClass(transaction: Prisma.TransactionClient, classId: string): Promise<void> {
  await transaction.$queryRaw`SELECT "id" FROM "Class" WHERE "id" = ${classId} FOR NO KEY UPDATE`;
}

/**
 * Runs a change of a class that the user teaches, with the class held; for any other class, and for whoever is no
 * instructor any more, there is none.
 */
export async function changeClass<Result>(
  user: User,
  classId: string,
  change: (transaction: Prisma.TransactionClient, held: HeldClass) => Promise<Result>,
): Promise<Result | typeof NO_CLASS> {
  if (user.role === "STUDENT" || !isStorable(classId)) return NO_CLASS;
  return db().$transaction(async (transaction) => {
    const where = { id: classId, instructors: { some: { userId: user.id } } };
    // Nobody holds a class that they do not teach.
    if (!(await transaction.class.findFirst({ where, select: { id: true } }))) return NO_CLASS;
    await holdClass(transaction, classId);
    const held = await transaction.class.findFirst({ where, select: { id: true, name: true, archivedAt: true } });
    return held ? change(transaction, held) : NO_CLASS;
  });
}

/** The same for what cannot be changed in an archived class: who is in it, and how. */
export function changeRoster<Result>(
  user: User,
  classId: string,
  change: (transaction: Prisma.TransactionClient, held: HeldClass) => Promise<Result>,
): Promise<Result | typeof NO_CLASS | typeof ARCHIVED> {
  return changeClass(user, classId, async (transaction, held) =>
    held.archivedAt ? ARCHIVED : change(transaction, held),
  );
}
