import { z } from "zod";
import type { User } from "../accounts/find-session-user";
import { findTaughtClass } from "../classes/find-taught-class";
import { db } from "../db";
import { describeEvent } from "./describe-event";
import type { DescribedEvent } from "./described-event";

export interface ClassEvent extends DescribedEvent {
  readonly id: string;
  /** Null where the account is gone. */
  readonly who: string | null;
  readonly at: Date;
  readonly reason: string | null;
  /** The attempt it is about; null for anything else. */
  readonly attemptId: string | null;
}

export interface ClassEvents {
  readonly class: { readonly id: string; readonly name: string };
  /** Newest first. */
  readonly events: readonly ClassEvent[];
  /** Where the next page of older events begins; null on the last. */
  readonly olderThan: string | null;
}

const PAGE = 50;
const ATTEMPT = "attempt:";
const cursorSchema = z.string().max(60).optional().catch(undefined);

/** The log of a class that the user teaches: every change of marks, keys, roster and settings; null for any other class. */
export async function listClassEvents(user: User, classId: string, olderThan: unknown): Promise<ClassEvents | null> {
  const taught = await findTaughtClass(user, classId);
  if (!taught) return null;
  const before = cursorSchema.parse(olderThan);
  const rows = await db().auditEvent.findMany({
    // Ids are in order of time.
    where: {
      OR: [{ classId }, { subject: `class:${classId}` }],
      ...(before === undefined ? {} : { id: { lt: before } }),
    },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    include: { actor: { select: { name: true } } },
  });
  const shown = rows.slice(0, PAGE);
  return {
    class: taught,
    events: shown.map(({ id, actor, createdAt, reason, subject, action, detail }) => ({
      id,
      who: actor?.name ?? null,
      at: createdAt,
      reason,
      attemptId: subject.startsWith(ATTEMPT) ? subject.slice(ATTEMPT.length) : null,
      ...describeEvent({ action, detail }, taught.timeZone),
    })),
    olderThan: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}
