import type { User } from "../accounts/find-session-user";
import { recordEvent } from "../audit/record-event";
import type { Prisma } from "../generated/prisma/client";
import { changeClass, type RosterRefusal } from "../roster/change-roster";
import { isStorable } from "../storage/storable";

/** Why a change of an assignment was not made. */
export type AssignmentRefusal = RosterRefusal;

const NO_ASSIGNMENT = {
  ok: false,
  reason: "not-found",
  message: "This assignment is not there any more. Go back to the list.",
} as const;
const CHANGED = {
  ok: false,
  reason: "conflict",
  message: "Somebody else has changed this assignment meanwhile. Nothing was saved: load the page again to see theirs.",
} as const;

export interface AssignmentPlace {
  readonly classId: string;
  readonly assignmentId: string;
  /** The version that the change was made from. */
  readonly version: number;
}

async function load(transaction: Prisma.TransactionClient, classId: string, assignmentId: string) {
  return transaction.assignment.findFirst({
    where: { id: assignmentId, classId },
    include: { class: { select: { timeZone: true } }, _count: { select: { attempts: true } } },
  });
}

export type HeldAssignment = NonNullable<Awaited<ReturnType<typeof load>>>;

/**
 * Runs a change of an assignment of a class that the user teaches, with the class held. A change made from an older
 * version is refused, so that of two instructors none overwrites the other's unseen.
 */
export async function changeAssignment<Result>(
  user: User,
  { classId, assignmentId, version }: AssignmentPlace,
  change: (transaction: Prisma.TransactionClient, held: HeldAssignment) => Promise<Result>,
): Promise<Result | AssignmentRefusal> {
  return changeClass(user, classId, async (transaction): Promise<Result | AssignmentRefusal> => {
    const held = isStorable(assignmentId) ? await load(transaction, classId, assignmentId) : null;
    if (!held) return NO_ASSIGNMENT;
    return held.version === version ? change(transaction, held) : CHANGED;
  });
}

interface AssignmentEvent {
  readonly action: "made" | "changed" | "status" | "removed";
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

/** Dates as the log keeps them. */
function plain(values: Readonly<Record<string, unknown>>): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(values)) as Prisma.InputJsonObject; // what JSON has made is JSON
}

/** Writes what was done to an assignment into the class's log. */
export async function recordAssignment(
  transaction: Prisma.TransactionClient,
  user: User,
  { id, classId, title }: { readonly id: string; readonly classId: string; readonly title: string },
  { action, before, after }: AssignmentEvent,
): Promise<void> {
  await recordEvent(transaction, user, {
    action: `assignment.${action}`,
    classId,
    subject: `assignment:${id}`,
    detail: { title, before: plain(before), after: plain(after) },
  });
}
