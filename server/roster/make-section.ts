import { z } from "zod";
import { fieldErrors } from "../accounts/account-input";
import type { User } from "../accounts/find-session-user";
import { recordEvent } from "../audit/record-event";
import { changeRoster, type RosterRefusal } from "./change-roster";
import { findSectionNamed, sectionNameSchema } from "./sections";

const inputSchema = z.object({ name: sectionNameSchema });

export type MakeSection = { readonly ok: true; readonly sectionId: string } | RosterRefusal;

/** Makes a section in a class that the user teaches. No two sections of a class have the same name. */
export async function makeSection(user: User, classId: string, input: unknown): Promise<MakeSection> {
  return changeRoster(user, classId, async (transaction): Promise<MakeSection> => {
    const parsed = inputSchema.safeParse(input);
    if (!parsed.success) return { ok: false, reason: "invalid", fields: fieldErrors(parsed.error) };
    const { name } = parsed.data;
    if (await findSectionNamed(transaction, classId, name))
      return { ok: false, reason: "invalid", fields: { name: "This class has a section of this name." } };
    const made = await transaction.section.create({ data: { classId, name }, select: { id: true } });
    await recordEvent(transaction, user, { action: "roster.section-made", classId, detail: { section: name } });
    return { ok: true, sectionId: made.id };
  });
}
