import { ARTICLE_IDS, openBank } from "@/questions/bank/bank";
import type { User } from "../accounts/find-session-user";
import { db } from "../db";
import type { AssignmentStatus } from "../generated/prisma/enums";
import { isStorable } from "../storage/storable";
import { assignmentTexts } from "./assignment-input";
import { parseContent } from "./draw-assigned";

/** What an assignment can be made of. */
interface AssignmentChoices {
  readonly articles: readonly { readonly id: string; readonly title: string }[];
  readonly scenarios: readonly { readonly id: string; readonly title: string }[];
}

export interface AssignmentPage {
  readonly class: { readonly id: string; readonly name: string; readonly timeZone: string };
  readonly choices: AssignmentChoices;
  /** Null for one that is to be made. */
  readonly assignment: {
    readonly id: string;
    readonly status: AssignmentStatus;
    readonly version: number;
    /** Whether a student has begun it. */
    readonly begun: boolean;
    readonly kinds: readonly string[];
    readonly scenarios: readonly string[];
    /** As the form's fields hold them, in the class's time zone. */
    readonly texts: Readonly<Record<string, string>>;
  } | null;
}

function choicesFor(articleId: string): AssignmentChoices {
  return {
    articles: ARTICLE_IDS.map((id) => ({ id, title: openBank(id)?.title ?? id })),
    scenarios: openBank(articleId)?.map.scenarios.map(({ id, title }) => ({ id, title })) ?? [],
  };
}

/** An assignment of a class that the user teaches, or the terms of a new one where no id is given; null for any other. */
export async function getAssignment(
  user: User,
  classId: string,
  assignmentId: string | null,
): Promise<AssignmentPage | null> {
  if (user.role === "STUDENT" || !isStorable(classId)) return null;
  const taught = await db().class.findFirst({
    where: { id: classId, instructors: { some: { userId: user.id } } },
    select: { id: true, name: true, timeZone: true, articleId: true },
  });
  if (!taught) return null;
  const { articleId, ...named } = taught;
  if (assignmentId === null) return { class: named, choices: choicesFor(articleId), assignment: null };
  if (!isStorable(assignmentId)) return null;
  const found = await db().assignment.findFirst({
    where: { id: assignmentId, classId },
    include: { _count: { select: { attempts: true } } },
  });
  if (!found) return null;
  const content = parseContent(found.content);
  return {
    class: named,
    choices: choicesFor(found.articleId),
    assignment: {
      id: found.id,
      status: found.status,
      version: found.version,
      begun: found._count.attempts > 0,
      kinds: content?.kinds ?? [],
      scenarios: content?.scenarios ?? [],
      texts: assignmentTexts({ ...found, content }, taught.timeZone),
    },
  };
}
