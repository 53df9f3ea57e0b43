import { isAnswered } from "@/questions/kinds/feedback";
import type { Item } from "@/questions/kinds/item";
import { toConfidence, type Confidence } from "@/questions/view/confidence";
import type { Response } from "@/questions/view/response";
import { FEEDBACK_TERMS, withheldFeedback } from "../attempts/feedback-policy";
import { parseStoredResponse } from "../attempts/parse-response";
import { itemByPublicId, loadOwnItems, publicIdAt } from "../attempts/pinned-items";
import { db } from "../db";

/** An answered item of a submitted attempt. */
export interface GradedAnswer {
  readonly attemptId: string;
  /** Public id in its attempt. */
  readonly itemId: string;
  readonly item: Item;
  readonly response: Response;
  /** Share of the mark, 0 to 1. */
  readonly share: number;
  readonly confidence: Confidence | null;
  readonly answeredAt: Date;
}

/** A user's graded answers, as far as their class's policy lets anything be said of them. */
export interface GradedAnswers {
  /** By submission, then by place. */
  readonly answers: readonly GradedAnswer[];
  /** Attempts that the answers are from. */
  readonly attempts: number;
  /** Attempts with answers that are left out because their feedback is not released. */
  readonly withheld: number;
}

interface StoredAttempt {
  readonly id: string;
  readonly responses: readonly {
    readonly itemId: string;
    readonly value: unknown;
    readonly confidence: number | null;
    readonly savedAt: Date;
    readonly earned: number | null;
    readonly total: number | null;
  }[];
}

/** The attempt's answered items in their order. */
function answersOf({ id, responses }: StoredAttempt, items: readonly Item[]): GradedAnswer[] {
  const byId = new Map(responses.map((row) => [row.itemId, row]));
  return items.flatMap((_, index): GradedAnswer[] => {
    const itemId = publicIdAt(index);
    const [row, item] = [byId.get(itemId), itemByPublicId(items, itemId)];
    const response = row ? parseStoredResponse(row.value) : null;
    if (!row || !item || !isAnswered(response) || row.earned === null || !row.total) return [];
    const { confidence, savedAt, earned, total } = row;
    return [
      {
        attemptId: id,
        itemId,
        item,
        response,
        share: earned / total,
        confidence: toConfidence(confidence),
        answeredAt: savedAt,
      },
    ];
  });
}

/** The answers of a checked user's submitted attempts at an article. */
export async function loadAnswers(userId: string, articleId: string, now: Date): Promise<GradedAnswers> {
  const attempts = await db().attempt.findMany({
    where: { userId, articleId, submittedAt: { not: null } },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      ...FEEDBACK_TERMS,
      responses: {
        select: { itemId: true, value: true, confidence: true, savedAt: true, earned: true, total: true },
      },
    },
  });
  const loaded = await Promise.all(
    attempts.map(async (attempt) => ({
      released: withheldFeedback(attempt, now) === null,
      answers: answersOf(attempt, (await loadOwnItems(userId, attempt.id)) ?? []),
    })),
  );
  const answered = loaded.filter(({ answers }) => answers.length > 0);
  const released = answered.filter((attempt) => attempt.released);
  return {
    answers: released.flatMap(({ answers }) => answers),
    attempts: released.length,
    withheld: answered.length - released.length,
  };
}
