import type { Prisma } from "../generated/prisma/client";

/** The number of a class's next assignment. The caller holds the class. */
export async function nextNumber(transaction: Prisma.TransactionClient, classId: string): Promise<number> {
  const { _max } = await transaction.assignment.aggregate({ where: { classId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}
