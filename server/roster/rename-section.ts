import { z } from "zod";
import { fieldErrors } from "../accounts/account-input";
import type { User } from "../accounts/find-session-user";
import { recordEvent } from "../audit/record-event";
import { isStorable } from "../storage/storable";
import { changeRoster, NO_SECTION, type RosterRefusal } from "./change-roster";
import { findSectionNamed, sectionNameSchema } from "./sections";

const inputSchema = z.object({ name: sectionNameSchema });

export type RenameSection = { readonly ok: true } | RosterRefusal;

/** Gives a section of a class that the user teaches another name. */
export async function renameSection(
  user: User,
  classId: string,
  sectionId: string,
  input: unknown,
): Promise<RenameSection> {
  return changeRoster(user, classId, async (transaction): Promise<RenameSection> => {
    if (!isStorable(sectionId)) return NO_SECTION;
    const section = await transaction.section.findFirst({ where: { id: sectionId, classId }, select: { name: true } });
    if (!section) return NO_SECTION;
    const parsed = inputSchema.safeParse(input);
    if (!parsed.success) return { ok: false, reason: "invalid", fields: fieldErrors(parsed.error) };
    const { name } = parsed.data;
    if (name === section.name) return { ok: true };
    const namesake = await findSectionNamed(transaction, classId, name);
    if (namesake && namesake.id !== sectionId)
      return { ok: false, reason: "invalid", fields: { name: "This class has a section of this name." } };
    await transaction.section.update({ where: { id: sectionId }, data: { name } });
    const detail = { before: { name: section.name }, after: { name } };
    await recordEvent(transaction, user, { action: "roster.section-renamed", classId, detail });
    return { ok: true };
  });
}
