import { USER_COLUMNS, type User } from "@/server/accounts/find-session-user";
import { db } from "@/server/db";

let made = 0;

/** A stored user with a name and address of its own. Only what the test is about is given. */
export async function buildUser(about: Partial<Omit<User, "id">> = {}): Promise<User> {
  made += 1;
  return db().user.create({
    data: { name: `Person ${String(made)}`, email: `person${String(made)}@example.org`, ...about },
    select: USER_COLUMNS,
  });
}
