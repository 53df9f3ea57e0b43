import { DEFAULT_ARTICLE_ID } from "@/questions/bank/bank";
import { callsNow, minutesFor } from "@/questions/scheduling/plan-practice";
import { replayReviews } from "@/questions/scheduling/replay";
import type { User } from "../accounts/find-session-user";
import { loadReviews } from "./load-claim-states";
import { findOpenSession, type OpenSession } from "./open-session";

/** What is due today, in short. */
export interface Due {
  /** Claims that are due today or were missed with confidence. */
  readonly claims: number;
  /** What they take, about. */
  readonly minutes: number;
  readonly openSession: OpenSession | null;
}

/** How much the user has to practise today; rests on the review log alone, so that it can stand on every start page. */
export async function getDue(user: User, now: Date = new Date()): Promise<Due> {
  const [reviews, openSession] = await Promise.all([
    loadReviews(user.id, DEFAULT_ARTICLE_ID, now),
    findOpenSession(user.id),
  ]);
  const claims = [...replayReviews(reviews).values()].filter((card) => callsNow({ card }, now)).length;
  return { claims, minutes: minutesFor(claims), openSession };
}
