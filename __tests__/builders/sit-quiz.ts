import { seededRandom } from "@/questions/forms/seeded-random";
import type { Item } from "@/questions/kinds/item";
import { simulateResponse } from "@/questions/simulation/simulate-response";
import type { Confidence } from "@/questions/view/confidence";
import type { Response } from "@/questions/view/response";
import type { User } from "@/server/accounts/find-session-user";
import { loadOwnItems, publicIdAt } from "@/server/attempts/pinned-items";
import { saveResponse } from "@/server/attempts/save-response";
import { startAttempt } from "@/server/attempts/start-attempt";
import { submitAttempt } from "@/server/attempts/submit-attempt";
import type { Quiz } from "@/questions/forms/form-plan";

const NOON = new Date("2026-03-02T12:00:00Z");

interface About {
  readonly quiz?: Quiz;
  readonly start?: Date;
  /** Probability that a part is known. */
  readonly knowledge?: number;
  /** An answer instead of the simulated one; undefined for the simulated one. */
  readonly answer?: (item: Item, index: number) => Response | null | undefined;
  /** How sure the student says to be of the item at a place; nothing is said unless given. */
  readonly confidence?: (index: number) => Confidence | null;
  readonly submit?: boolean;
}

/** A student takes a quiz for a class, ten seconds an answer, and submits it. Gives the attempt's id. */
export async function sitQuiz(user: User, classId: string, about: About = {}): Promise<string> {
  const { quiz = "QUICK_CHECK", start = NOON, knowledge = 0.6, answer, confidence, submit = true } = about;
  const started = await startAttempt(user, { quiz, classId }, start);
  if (!started.ok) throw new Error(started.message);
  const { attemptId } = started;
  const items = (await loadOwnItems(user.id, attemptId)) ?? [];
  const random = seededRandom(`${user.email}|${quiz}|${start.toISOString()}`);
  const at = (index: number): Date => new Date(start.getTime() + (index + 1) * 10_000);
  for (const [index, item] of items.entries()) {
    const given = answer?.(item, index);
    const response = given === undefined ? simulateResponse(item, { knowledge, misconception: null }, random) : given;
    if (!response) continue;
    const input = { attemptId, itemId: publicIdAt(index), response, flagged: false, sequence: index + 1 };
    const saved = await saveResponse(user, { ...input, confidence: confidence?.(index) ?? null }, at(index));
    if (!saved.ok) throw new Error(saved.message);
  }
  if (submit) await submitAttempt(user, attemptId, at(items.length));
  return attemptId;
}
