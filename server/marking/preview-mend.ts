import type { User } from "../accounts/find-session-user";
import { findTaughtClass } from "../classes/find-taught-class";
import { db } from "../db";
import { mendStepSchema, workOutStep, type MendStep } from "./mend-step";

export interface PreviewedChange {
  readonly attemptId: string;
  readonly student: string;
  readonly before: { readonly earned: number; readonly total: number };
  readonly after: { readonly earned: number; readonly total: number };
}

export interface MendPreview {
  /** Hands back what was seen when the step is taken. */
  readonly token: string;
  readonly stem: string;
  readonly step: MendStep;
  /** Attempts whose marks would change. */
  readonly changes: readonly PreviewedChange[];
  /** Attempts that have the question and keep their marks. */
  readonly unchanged: number;
}

export type PreviewMend =
  | { readonly ok: true; readonly preview: MendPreview }
  | { readonly ok: false; readonly reason: "not-found" | "unfit" | "invalid"; readonly message: string };

/** What a step would do to the marks of a class that the user teaches. Nothing is changed. */
export async function previewMend(user: User, classId: string, input: unknown): Promise<PreviewMend> {
  const parsed = mendStepSchema.safeParse(input);
  if (!(await findTaughtClass(user, classId)))
    return { ok: false, reason: "not-found", message: "There is no such class." };
  if (!parsed.success)
    return { ok: false, reason: "invalid", message: "Choose what to change, and fill in what it asks for." };
  const result = await workOutStep(db(), classId, parsed.data);
  if (!result.ok) return result;
  const { changes, token, stem } = result.step;
  const changed = changes.filter((each) => each.changes);
  return {
    ok: true,
    preview: {
      token,
      stem,
      step: parsed.data,
      unchanged: changes.length - changed.length,
      changes: changed.map(({ attempt, before, after }) => ({
        attemptId: attempt.id,
        student: attempt.student.name,
        before: { earned: before.earned, total: before.total },
        after: { earned: after.earned, total: after.total },
      })),
    },
  };
}
