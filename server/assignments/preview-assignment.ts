import { openBank } from "@/questions/bank/bank";
import { toPublicItem } from "@/questions/kinds/to-public-item";
import type { PublicItem } from "@/questions/view/public-item";
import type { User } from "../accounts/find-session-user";
import { publicIdAt } from "../attempts/pinned-items";
import { db } from "../db";
import { withdrawnItems } from "../marking/withdrawn-items";
import { isStorable } from "../storage/storable";
import { drawAssigned } from "./draw-assigned";

export interface AssignmentPreview {
  readonly class: { readonly id: string; readonly name: string };
  readonly title: string;
  /** Minutes; null for no limit. */
  readonly timeLimit: number | null;
  /** Whether everybody gets these questions; otherwise this is one form of many. */
  readonly sameForm: boolean;
  /** Whether marks count by how sure the student says to be. */
  readonly certaintyMarks: boolean;
  readonly items: readonly PublicItem[];
  /** The key in words, in the items' order. */
  readonly keys: readonly string[];
}

/**
 * A form of an assignment of a class that the user teaches, drafts included, drawn as a student's who has seen nothing
 * yet; null for any other class. Nothing is stored: the same number gives the same form again.
 */
export async function previewAssignment(
  user: User,
  classId: string,
  assignmentId: string,
  form: number,
): Promise<AssignmentPreview | null> {
  if (user.role === "STUDENT" || !isStorable(classId) || !isStorable(assignmentId)) return null;
  const found = await db().assignment.findFirst({
    where: { id: assignmentId, classId, class: { instructors: { some: { userId: user.id } } } },
    include: { class: { select: { id: true, name: true } } },
  });
  const bank = found && openBank(found.articleId);
  if (!bank) return null;
  const withdrawn = await withdrawnItems(classId);
  const items = drawAssigned(bank, found, { seed: `preview ${String(form)}`, withdrawn, seen: new Set() });
  return {
    class: found.class,
    title: found.title,
    timeLimit: found.timeLimit,
    sameForm: found.sameForm,
    certaintyMarks: found.certaintyMarks,
    items: items.map((item, index) => toPublicItem(item, publicIdAt(index))),
    keys: items.map(({ answer }) => answer),
  };
}
