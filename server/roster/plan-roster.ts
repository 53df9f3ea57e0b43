import { createHash } from "node:crypto";
import { emailSchema, nameSchema } from "../accounts/account-input";
import type { Prisma } from "../generated/prisma/client";
import { earliestValid } from "../invitations/invitation-life";
import type { RosterLine } from "./parse-roster";
import { sectionKey, sectionNameSchema } from "./sections";

/** What a line of a roster will do. Sections are names; null stands for none. */
export type LineOutcome =
  | { readonly type: "enrolled" | "returns"; readonly section: string | null }
  | { readonly type: "moved"; readonly from: string | null; readonly section: string }
  | { readonly type: "unchanged" }
  | { readonly type: "invited"; readonly section: string | null }
  | { readonly type: "invitation-moved"; readonly from: string | null; readonly section: string }
  | { readonly type: "already-invited" }
  | { readonly type: "refused"; readonly why: string };

export interface PlannedLine {
  readonly line: number;
  readonly email: string;
  /** The account's where there is one, else the list's. */
  readonly name: string;
  /** Null where the address has no account, or the line is refused. */
  readonly userId: string | null;
  readonly outcome: LineOutcome;
}

export interface RosterPlan {
  readonly lines: readonly PlannedLine[];
  /** Names of sections that are made on the way. */
  readonly newSections: readonly string[];
  /** Stands for everything that the plan does: the same digest, the same changes. */
  readonly digest: string;
}

interface Known {
  /** By key. */
  readonly sections: Map<string, string>;
  readonly accounts: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
  readonly enrolled: ReadonlyMap<string, { readonly left: boolean; readonly section: string | null }>;
  readonly invited: ReadonlyMap<string, { readonly section: string | null }>;
  readonly teaching: ReadonlySet<string>;
}

/** A line whose texts have been checked. */
interface CheckedLine {
  readonly email: string;
  readonly name: string;
  readonly section: string;
}

function checkedEmail(email: string): string | null {
  const parsed = emailSchema.safeParse(email);
  return parsed.success ? parsed.data : null;
}

async function loadKnown(
  transaction: Prisma.TransactionClient,
  classId: string,
  emails: readonly string[],
  now: Date,
): Promise<Known> {
  const accounts = await transaction.user.findMany({
    where: { email: { in: [...emails] }, guest: false, deletedAt: null },
    select: {
      id: true,
      email: true,
      name: true,
      teaches: { where: { classId }, select: { userId: true } },
      enrolments: { where: { classId }, select: { leftAt: true, section: { select: { name: true } } } },
    },
  });
  const sections = await transaction.section.findMany({ where: { classId }, select: { name: true } });
  const invitations = await transaction.invitation.findMany({
    where: { classId, createdAt: { gte: earliestValid(now) } },
    select: { email: true, section: { select: { name: true } } },
  });
  return {
    sections: new Map(sections.map(({ name }) => [sectionKey(name), name])),
    accounts: new Map(accounts.map(({ email, id, name }) => [email, { id, name }])),
    enrolled: new Map(
      accounts.flatMap(({ id, enrolments: [enrolment] }) =>
        enrolment ? [[id, { left: enrolment.leftAt !== null, section: enrolment.section?.name ?? null }]] : [],
      ),
    ),
    invited: new Map(invitations.map(({ email, section }) => [email, { section: section?.name ?? null }])),
    teaching: new Set(accounts.filter(({ teaches }) => teaches.length > 0).map(({ id }) => id)),
  };
}

/** Why a line is refused for its own texts; otherwise the texts as they count. */
function checkLine(
  { email, name, section, problem }: RosterLine,
  seen: ReadonlyMap<string, number>,
): CheckedLine | string {
  if (problem !== null) return problem;
  if (email === "") return "There is no e-mail address";
  const address = checkedEmail(email);
  if (address === null) return "This is no e-mail address";
  const first = seen.get(address);
  if (first !== undefined) return `The same address as in line ${String(first)}`;
  const named = name === "" ? null : nameSchema.safeParse(name);
  if (named && !named.success) return `Name: ${named.error.issues[0]?.message ?? "it cannot be read"}`;
  const placed = section === "" ? null : sectionNameSchema.safeParse(section);
  if (placed && !placed.success) return `Section: ${placed.error.issues[0]?.message ?? "it cannot be read"}`;
  return { email: address, name: named?.data ?? "", section: placed?.data ?? "" };
}

function outcomeOfAccount(userId: string, email: string, section: string | null, known: Known): LineOutcome {
  const before = known.enrolled.get(userId);
  // They may have made their account without the link of an invitation, which is answered now.
  if (!before) return { type: "enrolled", section: section ?? known.invited.get(email)?.section ?? null };
  if (before.left) return { type: "returns", section: section ?? before.section };
  if (section === null || section === before.section) return { type: "unchanged" };
  return { type: "moved", from: before.section, section };
}

function outcomeOfAddress(email: string, section: string | null, known: Known): LineOutcome {
  const before = known.invited.get(email);
  if (!before) return { type: "invited", section };
  if (section === null || section === before.section) return { type: "already-invited" };
  return { type: "invitation-moved", from: before.section, section };
}

/** The section's name as the class has it; a name that is new to the class is noted. */
function settleSection(name: string, known: Known, newSections: string[]): string | null {
  if (name === "") return null;
  const existing = known.sections.get(sectionKey(name));
  if (existing !== undefined) return existing;
  known.sections.set(sectionKey(name), name);
  newSections.push(name);
  return name;
}

/**
 * Works out line by line what a roster does to a class, whose row the caller holds where the plan is to be carried out.
 * The caller has checked that the user teaches the class.
 */
export async function planRoster(
  transaction: Prisma.TransactionClient,
  classId: string,
  lines: readonly RosterLine[],
  now: Date,
): Promise<RosterPlan> {
  const emails = lines.flatMap(({ email }) => checkedEmail(email) ?? []);
  const known = await loadKnown(transaction, classId, emails, now);
  const newSections: string[] = [];
  const seen = new Map<string, number>();
  const planned = lines.map((given): PlannedLine => {
    const checked = checkLine(given, seen);
    const { line } = given;
    if (typeof checked === "string") {
      const { email, name } = given;
      return { line, email, name, userId: null, outcome: { type: "refused", why: checked } };
    }
    const { email } = checked;
    seen.set(email, line);
    const account = known.accounts.get(email);
    if (account && known.teaching.has(account.id))
      return { line, email, name: account.name, userId: null, outcome: { type: "refused", why: "Teaches this class" } };
    const section = settleSection(checked.section, known, newSections);
    if (!account) {
      const outcome = outcomeOfAddress(email, section, known);
      return { line, email, name: checked.name, userId: null, outcome };
    }
    const { id: userId, name } = account;
    return { line, email, name, userId, outcome: outcomeOfAccount(userId, email, section, known) };
  });
  const digest = createHash("sha256")
    .update(JSON.stringify([classId, planned, newSections]))
    .digest("base64url");
  return { lines: planned, newSections, digest };
}
