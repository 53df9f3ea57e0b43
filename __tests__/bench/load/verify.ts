import { isDeepStrictEqual } from "node:util";
import { closeDatabase, db } from "@/server/db";

/** One answer that the server acknowledged, as it was sent. */
export interface Acknowledged {
  readonly attemptId: string;
  readonly itemId: string;
  readonly response: unknown;
  readonly sequence: number;
}

export interface Verdict {
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  /** Attempts whose page of results does not say what the database has. */
  readonly differing: number;
}

/**
 * Holds what was acknowledged against what the process's database has, and the scores that result pages said against
 * the stored ones. The server has to have stopped where the database is an embedded one.
 */
export async function verify(
  acknowledged: readonly Acknowledged[],
  results: ReadonlyMap<string, string>,
): Promise<Verdict> {
  const ids = [...new Set(acknowledged.map(({ attemptId }) => attemptId))];
  const attempts = await db().attempt.findMany({
    where: { id: { in: ids } },
    select: { id: true, userId: true, earned: true, total: true, submittedAt: true, responses: true },
  });
  const all = await db().attempt.count();
  await closeDatabase();
  const stored = new Map(
    attempts.flatMap(({ id, responses }) => responses.map((response) => [`${id}/${response.itemId}`, response])),
  );
  const lost = acknowledged.filter(({ attemptId, itemId, response, sequence }) => {
    const found = stored.get(`${attemptId}/${itemId}`);
    return found?.sequence !== sequence || !isDeepStrictEqual(found.value, response);
  });
  const differing = [...results].filter(([id, page]) => {
    const attempt = attempts.find((each) => each.id === id);
    const said = /<h1[^>]*>(.*?)<\/h1>/s.exec(page)?.[1]?.replace(/<[^>]*>/g, "") ?? "";
    const numbers = (said.match(/\d+(\.\d+)?/g) ?? []).map(Number);
    const [earned, total] = [attempt?.earned ?? NaN, attempt?.total ?? NaN];
    return (
      !attempt?.submittedAt || !numbers.includes(total) || !numbers.some((number) => Math.abs(number - earned) < 0.05)
    );
  });
  // Nothing was in the database before: an attempt too many was started twice, a response too many is nobody's.
  return {
    acknowledged: acknowledged.length,
    lost: lost.length,
    doubled: all - ids.length + Math.max(0, stored.size - acknowledged.length),
    differing: differing.length,
  };
}
