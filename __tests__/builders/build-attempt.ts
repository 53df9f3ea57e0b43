import type { Quiz } from "@/questions/forms/form-plan";
import type { User } from "@/server/accounts/find-session-user";
import { loadOwnItems, publicIdAt } from "@/server/attempts/pinned-items";
import { saveResponse } from "@/server/attempts/save-response";
import { startAttempt } from "@/server/attempts/start-attempt";
import { submitAttempt } from "@/server/attempts/submit-attempt";
import { keyResponse } from "./key-response";

/** When attempts of tests begin, unless they say otherwise. */
export const NOON = new Date("2026-03-02T12:00:00Z");

/** So many seconds after NOON. */
export function later(seconds: number): Date {
  return new Date(NOON.getTime() + seconds * 1_000);
}

interface About {
  readonly classId?: string | null;
  readonly quiz?: Quiz;
  /** How many items, from the first, are answered with their keys. */
  readonly right?: number;
  readonly submitted?: boolean;
  readonly startedAt?: Date;
}

/** A user's stored attempt; its id. */
export async function buildAttempt(
  user: User,
  { classId = null, quiz = "QUICK_CHECK", right = 0, submitted = true, startedAt = NOON }: About = {},
): Promise<string> {
  const started = await startAttempt(user, { quiz, classId }, startedAt);
  if (!started.ok) throw new Error(started.message);
  const { attemptId } = started;
  const items = (await loadOwnItems(user.id, attemptId)) ?? [];
  for (const [index, item] of items.slice(0, right).entries()) {
    const answer = { attemptId, itemId: publicIdAt(index), response: keyResponse(item), flagged: false };
    const saved = await saveResponse(user, { ...answer, sequence: index + 1 }, startedAt);
    if (!saved.ok) throw new Error(saved.message);
  }
  if (submitted) await submitAttempt(user, attemptId, startedAt);
  return attemptId;
}
