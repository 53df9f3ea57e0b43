import type { Prisma } from "../generated/prisma/client";
import type { User } from "./find-session-user";

/** Why an account cannot be deleted yet, in words that say what to do first. */
export type Obstacle = string;

/** Classes that nobody else who may teaches. */
const aloneIn = (userId: string): Prisma.ClassWhereInput => ({
  instructors: { some: { userId }, none: { userId: { not: userId }, user: { role: { not: "STUDENT" } } } },
});

/** Classes in which nobody has ever been: they go with the account of the one who made them. */
const EMPTY: Prisma.ClassWhereInput = { enrolments: { none: {} }, attempts: { none: {} }, invitations: { none: {} } };

/** Ids of the user's classes that go with the account. */
export async function classesThatGo(database: Prisma.TransactionClient, userId: string): Promise<string[]> {
  const found = await database.class.findMany({ where: { AND: [aloneIn(userId), EMPTY] }, select: { id: true } });
  return found.map(({ id }) => id);
}

/** What stands against deleting the account; empty where nothing does. */
export async function obstaclesOf(database: Prisma.TransactionClient, user: User): Promise<Obstacle[]> {
  const alone = await database.class.findMany({
    where: { AND: [aloneIn(user.id), { NOT: EMPTY }] },
    orderBy: { name: "asc" },
    select: { name: true },
  });
  const obstacles = alone.map(
    ({ name }) => `Nobody else teaches “${name}”. Add another instructor under the class's Settings first.`,
  );
  if (user.role === "ADMINISTRATOR" && (await database.user.count({ where: { role: "ADMINISTRATOR" } })) === 1)
    obstacles.unshift("You are the only administrator. Make another one under Accounts first.");
  return obstacles;
}
