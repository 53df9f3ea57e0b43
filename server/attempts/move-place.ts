import type { User } from "../accounts/find-session-user";
import { db } from "../db";
import { isStorable } from "../storage/storable";

export interface MoveInput {
  readonly attemptId: string;
  /** An item's index; the number of items for the review. */
  readonly place: number;
  /** The browser's time of the move, counted as for answers; an older move never overwrites a later one. */
  readonly sequence: number;
}

export type MovePlace =
  { readonly ok: true } | { readonly ok: false; readonly reason: "not-found"; readonly message: string };

/** Keeps where the user is in their own open attempt, so that any device goes on there. */
export async function movePlace(user: User, { attemptId, place, sequence }: MoveInput): Promise<MovePlace> {
  const nothing: MovePlace = { ok: false, reason: "not-found", message: "There is no such open attempt." };
  if (!isStorable(attemptId)) return nothing;
  const open = { id: attemptId, userId: user.id, submittedAt: null };
  const { count } = await db().attempt.updateMany({
    where: { ...open, placeSequence: { lt: sequence } },
    data: { place, placeSequence: sequence },
  });
  if (count > 0) return { ok: true };
  // A later move from elsewhere stands: that is no failure.
  return (await db().attempt.count({ where: open })) > 0 ? { ok: true } : nothing;
}
