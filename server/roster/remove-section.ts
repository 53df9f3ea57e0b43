import type { User } from "../accounts/find-session-user";
import { recordEvent } from "../audit/record-event";
import { isStorable } from "../storage/storable";
import { changeRoster, NO_SECTION, type RosterRefusal } from "./change-roster";

export type RemoveSection = { readonly ok: true } | RosterRefusal;

/** Takes a section of a class that the user teaches away; its students stay in the class without a section. */
export async function removeSection(user: User, classId: string, sectionId: string): Promise<RemoveSection> {
  return changeRoster(user, classId, async (transaction): Promise<RemoveSection> => {
    if (!isStorable(sectionId)) return NO_SECTION;
    const section = await transaction.section.findFirst({
      where: { id: sectionId, classId },
      select: { name: true, enrolments: { select: { user: { select: { name: true } } } } },
    });
    if (!section) return NO_SECTION;
    await transaction.section.delete({ where: { id: sectionId } });
    const students = section.enrolments.map((enrolment) => enrolment.user.name);
    const detail = { section: section.name, students };
    await recordEvent(transaction, user, { action: "roster.section-removed", classId, detail });
    return { ok: true };
  });
}
