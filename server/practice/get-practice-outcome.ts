import { openBank, type Bank } from "@/questions/bank/bank";
import { claimStatement } from "@/questions/claims/statement";
import { estimateMastery, type Mastery } from "@/questions/scheduling/mastery";
import { reviewedClaims } from "@/questions/scheduling/rating";
import { replayReviews } from "@/questions/scheduling/replay";
import type { User } from "../accounts/find-session-user";
import { loadOwnItems } from "../attempts/pinned-items";
import { standsInOpenQuiz } from "../attempts/sealed-items";
import { db } from "../db";
import { loadAnswers, type GradedAnswer } from "../progress/load-answers";
import { marksBySubject } from "../progress/marks-by-subject";
import { isStorable } from "../storage/storable";
import { loadReviews } from "./load-claim-states";

/** What a practice did to one claim. */
interface MovedClaim {
  readonly id: string;
  readonly statement: string;
  readonly before: Mastery;
  readonly after: Mastery;
  /** When it is due again, as of this practice. */
  readonly due: Date | null;
}

export interface PracticeOutcome {
  /** The claims that it asked about and that were answered, in the article's order. */
  readonly moved: readonly MovedClaim[];
}

const NOTHING: Mastery = estimateMastery([]);

/** Mastery by claim from these answers. */
function masteries(answers: readonly GradedAnswer[]): (claimId: string) => Mastery {
  const marks = marksBySubject(answers, "claims");
  return (claimId) => {
    const own = marks.get(claimId);
    return own ? estimateMastery(own) : NOTHING;
  };
}

function moves(bank: Bank, answers: readonly GradedAnswer[], attemptId: string, dues: ReadonlyMap<string, Date>) {
  const places = answers.flatMap((answer, place) => (answer.attemptId === attemptId ? [place] : []));
  const [first, last] = [places.at(0), places.at(-1)];
  if (first === undefined || last === undefined) return [];
  const asked = new Set(answers.slice(first, last + 1).flatMap(({ item }) => reviewedClaims(item)));
  const [before, after] = [masteries(answers.slice(0, first)), masteries(answers.slice(0, last + 1))];
  return bank.map.claims
    .filter(({ id }) => asked.has(id))
    .map((claim): MovedClaim => {
      const { id } = claim;
      const statement = claimStatement(bank.map, claim);
      return { id, statement, before: before(id), after: after(id), due: dues.get(id) ?? null };
    });
}

/** What the user's own submitted practice did to what is known of them; null for anything else. */
export async function getPracticeOutcome(
  user: User,
  attemptId: string,
  now: Date = new Date(),
): Promise<PracticeOutcome | null> {
  if (!isStorable(attemptId)) return null;
  const attempt = await db().attempt.findFirst({
    where: { id: attemptId, userId: user.id, quiz: "PRACTICE", submittedAt: { not: null } },
    select: { articleId: true, submittedAt: true },
  });
  const bank = attempt && openBank(attempt.articleId);
  if (!bank) return null;
  const items = (await loadOwnItems(user.id, attemptId)) ?? [];
  // Marks tell right from wrong: they wait with the feedback.
  if (await standsInOpenQuiz(user.id, items)) return null;
  const { answers } = await loadAnswers(user.id, bank.articleId, now);
  const reviews = await loadReviews(user.id, bank.articleId, now);
  const until = attempt.submittedAt?.getTime() ?? 0;
  const cards = replayReviews(reviews.filter(({ at }) => at.getTime() <= until));
  return { moved: moves(bank, answers, attemptId, new Map([...cards].map(([id, { due }]) => [id, due]))) };
}
