import { openBank } from "@/questions/bank/bank";
import { claimStatement } from "@/questions/claims/statement";
import type { User } from "../accounts/find-session-user";
import { findTaughtClass } from "../classes/find-taught-class";
import { db } from "../db";

/** What a heatmap's columns are. */
export type HeatmapBy = "claims" | "scenarios";

interface HeatmapColumn {
  readonly id: string;
  /** What stands at the column's head. */
  readonly short: string;
  readonly title: string;
}

interface HeatmapCell {
  /** Mean share of the marks, 0 to 1. */
  readonly share: number;
  /** Marks that it rests on. */
  readonly marks: number;
}

export interface Heatmap {
  readonly class: { readonly id: string; readonly name: string };
  readonly columns: readonly HeatmapColumn[];
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    /** In the columns' order; null where the student was not asked. */
    readonly cells: readonly (HeatmapCell | null)[];
  }[];
}

interface MarkSum {
  readonly userId: string;
  readonly about: string;
  readonly share: number;
  readonly marks: bigint;
}

/**
 * How right the answers are on average, by student and claim or scenario. An item left out counts as nothing, but for a mark
 * that was set by hand, of which 1 is all that can be right; a withdrawn one does not count at all.
 */
async function sumsOf(classId: string, by: HeatmapBy): Promise<MarkSum[]> {
  return db().$queryRaw<MarkSum[]>`
    SELECT a."userId", about.id AS "about", avg(COALESCE(r."earned", GREATEST(0, LEAST(1, o."earned")), 0)) AS "share", count(*) AS "marks"
    FROM "Attempt" a
    CROSS JOIN LATERAL jsonb_array_elements(a."items") WITH ORDINALITY AS pinned(item, place)
    CROSS JOIN LATERAL jsonb_array_elements_text(pinned.item->${by}) AS about(id)
    LEFT JOIN "Response" r ON r."attemptId" = a."id" AND r."itemId" = 'q' || pinned.place
    LEFT JOIN "MarkOverride" o ON o."attemptId" = a."id" AND o."itemId" = 'q' || pinned.place
    WHERE a."classId" = ${classId} AND a."submittedAt" IS NOT NULL AND COALESCE(r."total", 1) > 0
      AND NOT EXISTS (
        SELECT 1 FROM "Mend" m WHERE m."classId" = a."classId" AND m."itemId" = pinned.item->>'id'
          AND m."undoneAt" IS NULL AND m."change"->>'type' = 'withdraw' AND r."attemptId" IS NULL)
    GROUP BY a."userId", about.id`;
}

function columnsFor(articleId: string, by: HeatmapBy, asked: ReadonlySet<string>): HeatmapColumn[] {
  const bank = openBank(articleId);
  if (!bank) return [];
  const { claims, scenarios } = bank.map;
  const all =
    by === "claims"
      ? claims.map((claim) => ({ id: claim.id, short: claim.id, title: claimStatement(bank.map, claim) }))
      : scenarios.map(({ id, title, order }) => ({ id, short: `Scenario ${String(order)}`, title }));
  return all.filter(({ id }) => asked.has(id));
}

/** How each student of a class does on each claim or scenario that was asked; null for a class not taught by the user. */
export async function getHeatmap(user: User, classId: string, by: HeatmapBy): Promise<Heatmap | null> {
  const taught = await findTaughtClass(user, classId);
  if (!taught) return null;
  const [sums, enrolments] = await Promise.all([
    sumsOf(classId, by),
    db().enrolment.findMany({
      where: { classId, leftAt: null },
      orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
      select: { user: { select: { id: true, name: true } } },
    }),
  ]);
  const columns = columnsFor(taught.articleId, by, new Set(sums.map(({ about }) => about)));
  const cells = new Map(
    sums.map(({ userId, about, share, marks }) => [`${userId}|${about}`, { share, marks: Number(marks) }]),
  );
  return {
    class: taught,
    columns,
    rows: enrolments.map(({ user: { id, name } }) => ({
      id,
      name,
      cells: columns.map((column) => cells.get(`${id}|${column.id}`) ?? null),
    })),
  };
}
