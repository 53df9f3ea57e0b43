import { mendChangeSchema, type Mend } from "@/questions/marking/mend";
import type { Prisma } from "../generated/prisma/client";

/** A class's mends that hold now, in the order in which they are laid over; none outside a class. */
export async function classMends(transaction: Prisma.TransactionClient, classId: string | null): Promise<Mend[]> {
  if (classId === null) return [];
  const rows = await transaction.mend.findMany({
    where: { classId, undoneAt: null },
    orderBy: { number: "asc" },
    select: { number: true, itemId: true, change: true, onlyIfImproves: true },
  });
  return rows.map(({ change, ...row }) => ({ ...row, change: mendChangeSchema.parse(change) }));
}

/** Number of the latest of these mends: the key version that marks made with them carry. */
export function keyVersionOf(mends: readonly Mend[]): number {
  return mends.at(-1)?.number ?? 0;
}
