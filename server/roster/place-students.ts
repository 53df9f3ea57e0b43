import { z } from "zod";
import { fieldErrors } from "../accounts/account-input";
import type { User } from "../accounts/find-session-user";
import { optionalReasonSchema } from "../audit/reason";
import { recordEvent } from "../audit/record-event";
import { isStorable } from "../storage/storable";
import { changeRoster, NO_SECTION, NO_STUDENT, type RosterRefusal } from "./change-roster";

const MAX_STUDENTS = 5_000;
const idSchema = z.string().max(64).refine(isStorable);

const inputSchema = z.object({
  studentIds: z.array(idSchema).min(1, "Choose at least one student.").max(MAX_STUDENTS),
  /** Empty for no section. */
  sectionId: idSchema,
  reason: optionalReasonSchema,
});

export type PlaceStudents = { readonly ok: true; readonly moved: number } | RosterRefusal;

/** Puts students of a class that the user teaches into one of its sections, or into none. All of them, or nobody. */
export async function placeStudents(user: User, classId: string, input: unknown): Promise<PlaceStudents> {
  return changeRoster(user, classId, async (transaction): Promise<PlaceStudents> => {
    const parsed = inputSchema.safeParse(input);
    if (!parsed.success) return { ok: false, reason: "invalid", fields: fieldErrors(parsed.error) };
    const { sectionId, reason } = parsed.data;
    const studentIds = [...new Set(parsed.data.studentIds)];
    const section =
      sectionId === ""
        ? null
        : await transaction.section.findFirst({ where: { id: sectionId, classId }, select: { id: true, name: true } });
    if (sectionId !== "" && !section) return NO_SECTION;
    const enrolled = await transaction.enrolment.findMany({
      where: { classId, userId: { in: studentIds } },
      select: { userId: true, sectionId: true, section: { select: { name: true } }, user: { select: { name: true } } },
    });
    if (enrolled.length !== studentIds.length) return NO_STUDENT;
    const moving = enrolled.filter((each) => each.sectionId !== (section?.id ?? null));
    if (moving.length === 0) return { ok: true, moved: 0 };
    await transaction.enrolment.updateMany({
      where: { classId, userId: { in: moving.map(({ userId }) => userId) } },
      data: { sectionId: section?.id ?? null },
    });
    const moved = moving.map((each) => ({ student: each.user.name, from: each.section?.name ?? null }));
    const detail = { to: section?.name ?? null, moved };
    await recordEvent(transaction, user, { action: "roster.moved", classId, detail, reason });
    return { ok: true, moved: moving.length };
  });
}
