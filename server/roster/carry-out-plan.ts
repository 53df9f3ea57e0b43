import { drawToken } from "../accounts/one-time-token";
import type { Prisma } from "../generated/prisma/client";
import type { LineOutcome, PlannedLine, RosterPlan } from "./plan-roster";

/** An invitation that was just made: the only time that its token is known. */
export interface MadeInvitation {
  readonly email: string;
  readonly name: string;
  readonly section: string | null;
  readonly token: string;
}

type Transaction = Prisma.TransactionClient;
type SectionIdOf = (line: PlannedLine) => string | null;

async function makeSections(transaction: Transaction, classId: string, names: readonly string[]): Promise<SectionIdOf> {
  await transaction.section.createMany({ data: names.map((name) => ({ classId, name })) });
  const sections = await transaction.section.findMany({ where: { classId }, select: { id: true, name: true } });
  const ids = new Map(sections.map(({ name, id }) => [name, id]));
  return ({ outcome }) =>
    "section" in outcome && outcome.section !== null ? (ids.get(outcome.section) ?? null) : null;
}

/** Lines by the section that they lead into. */
function bySection(lines: readonly PlannedLine[], sectionIdOf: SectionIdOf): Map<string | null, PlannedLine[]> {
  const groups = new Map<string | null, PlannedLine[]>();
  for (const line of lines) groups.set(sectionIdOf(line), [...(groups.get(sectionIdOf(line)) ?? []), line]);
  return groups;
}

const userIdsOf = (lines: readonly PlannedLine[]): string[] => lines.flatMap(({ userId }) => userId ?? []);
const emailsOf = (lines: readonly PlannedLine[]): string[] => lines.map(({ email }) => email);

async function invite(
  transaction: Transaction,
  classId: string,
  lines: readonly PlannedLine[],
  sectionIdOf: SectionIdOf,
  now: Date,
): Promise<MadeInvitation[]> {
  // Invitations that have run out are replaced.
  await transaction.invitation.deleteMany({ where: { classId, email: { in: emailsOf(lines) } } });
  const made = lines.map((line) => ({ line, ...drawToken() }));
  await transaction.invitation.createMany({
    data: made.map(({ line, tokenHash }) => ({
      classId,
      email: line.email,
      name: line.name,
      sectionId: sectionIdOf(line),
      tokenHash,
      createdAt: now,
    })),
  });
  return made.map(({ line: { email, name, outcome }, token }) => ({
    email,
    name,
    section: "section" in outcome ? outcome.section : null,
    token,
  }));
}

/** Does what a plan says, in few statements however long the roster is; gives the invitations that were made. */
export async function carryOutPlan(
  transaction: Transaction,
  classId: string,
  plan: RosterPlan,
  now: Date,
): Promise<MadeInvitation[]> {
  const sectionIdOf = await makeSections(transaction, classId, plan.newSections);
  const those = (...types: LineOutcome["type"][]): PlannedLine[] =>
    plan.lines.filter(({ outcome }) => types.includes(outcome.type));
  const enrolled = those("enrolled");
  await transaction.enrolment.createMany({
    data: enrolled.flatMap((line) =>
      line.userId === null ? [] : [{ classId, userId: line.userId, sectionId: sectionIdOf(line) }],
    ),
  });
  for (const [sectionId, lines] of bySection(those("returns", "moved"), sectionIdOf)) {
    const where = { classId, userId: { in: userIdsOf(lines) } };
    await transaction.enrolment.updateMany({ where, data: { sectionId, leftAt: null } });
  }
  for (const [sectionId, lines] of bySection(those("invitation-moved"), sectionIdOf)) {
    const where = { classId, email: { in: emailsOf(lines) } };
    await transaction.invitation.updateMany({ where, data: { sectionId } });
  }
  await transaction.invitation.deleteMany({ where: { classId, email: { in: emailsOf(enrolled) } } });
  return invite(transaction, classId, those("invited"), sectionIdOf, now);
}
