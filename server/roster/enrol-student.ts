import type { User } from "../accounts/find-session-user";
import { recordEvent } from "../audit/record-event";
import type { Prisma } from "../generated/prisma/client";
import { holdClass } from "./change-roster";

interface Enrolling {
  readonly classId: string;
  /** The section of the class that the link names; null for none. */
  readonly sectionId: string | null;
  /** The address that was invited, where it is not the account's own. */
  readonly invited?: string;
}

type Enrollee = Pick<User, "id" | "name" | "email">;

/**
 * Takes a person into a class whose code or invitation they have. An invitation of the class to their address is
 * thereby answered: its section counts where the link names none. Whoever is in the class stays as they are; whom the
 * instructor has taken out comes back through the instructor alone, and gets false here.
 */
export async function enrolStudent(
  transaction: Prisma.TransactionClient,
  student: Enrollee,
  { classId, sectionId, invited }: Enrolling,
): Promise<boolean> {
  await holdClass(transaction, classId);
  const key = { classId, userId: student.id };
  const before = await transaction.enrolment.findUnique({
    where: { classId_userId: key },
    select: { leftAt: true },
  });
  if (before) return before.leftAt === null;
  const addressed = { classId, email: { in: [student.email, ...(invited === undefined ? [] : [invited])] } };
  const invitation = await transaction.invitation.findFirst({ where: addressed, select: { sectionId: true } });
  const enrolled = await transaction.enrolment.create({
    data: { ...key, sectionId: sectionId ?? invitation?.sectionId ?? null },
    select: { section: { select: { name: true } } },
  });
  await transaction.invitation.deleteMany({ where: addressed });
  await recordEvent(transaction, student, {
    action: "roster.joined",
    classId,
    detail: { student: student.name, section: enrolled.section?.name ?? null, invited: invited ?? null },
  });
  return true;
}
