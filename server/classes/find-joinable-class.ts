import { db } from "../db";
import { isStorable } from "../storage/storable";
import { normaliseClassCode } from "./class-code";

export interface JoinableClass {
  readonly id: string;
  readonly name: string;
  /** The section that the link names; null where it names none, or one that is not there any more. */
  readonly section: { readonly id: string; readonly name: string } | null;
}

/** The class that takes people in with this code; null where none does. Whoever asks has been counted against guessing. */
export async function findJoinableClass(code: string, sectionId: string): Promise<JoinableClass | null> {
  const found = await db().class.findFirst({
    where: { code: normaliseClassCode(code), archivedAt: null },
    select: {
      id: true,
      name: true,
      sections: { where: { id: isStorable(sectionId) ? sectionId : "" }, select: { id: true, name: true } },
    },
  });
  return found && { id: found.id, name: found.name, section: found.sections[0] ?? null };
}
