import { db } from "../db";
import type { Role } from "../generated/prisma/enums";
import { isStorable } from "../storage/storable";
import type { User } from "./find-session-user";

export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly simulated: boolean;
  readonly guest: boolean;
  readonly createdAt: Date;
}

const PAGE = 100;

/** The text for a search that Prisma hands to LIKE as it is. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/** Accounts whose name or address has the text in it, newest first and guests last, 100 at most; administrators only, else null. */
export async function listAccounts(user: User, search: string): Promise<AccountRow[] | null> {
  if (user.role !== "ADMINISTRATOR") return null;
  if (!isStorable(search)) return [];
  const contains = { contains: literal(search.trim()), mode: "insensitive" as const };
  return db().user.findMany({
    where: { deletedAt: null, ...(search.trim() === "" ? {} : { OR: [{ name: contains }, { email: contains }] }) },
    select: { id: true, name: true, email: true, role: true, simulated: true, guest: true, createdAt: true },
    orderBy: [{ guest: "asc" }, { createdAt: "desc" }, { id: "desc" }],
    take: PAGE,
  });
}
