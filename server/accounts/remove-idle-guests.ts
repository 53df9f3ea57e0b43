import { db } from "../db";

/** Days without an answer after which a guest's attempts are removed; the session ends long before. */
const IDLE_DAYS = 30;
const MS_A_DAY = 86_400_000;

/** Removes the guests who did nothing for thirty days, with their attempts. Gives their number. */
export async function removeIdleGuests(now: Date): Promise<number> {
  const since = new Date(now.getTime() - IDLE_DAYS * MS_A_DAY);
  const { count } = await db().user.deleteMany({
    where: {
      guest: true,
      createdAt: { lt: since },
      attempts: {
        none: {
          OR: [
            { startedAt: { gte: since } },
            { submittedAt: { gte: since } },
            { responses: { some: { savedAt: { gte: since } } } },
          ],
        },
      },
    },
  });
  return count;
}
