import type { PublicItem } from "@/questions/view/public-item";
import { openAttempt, openHome, saveOverHttp, startOverHttp, type HttpStudent } from "../../bench/load/http-student";
import { think } from "../../bench/load/sit";
import type { Acknowledged } from "../../bench/load/verify";
import { anyResponse } from "../../builders/any-response";

/** A quick check that a student has open. */
export interface OpenQuiz {
  readonly student: HttpStudent;
  readonly attemptId: string;
  readonly items: readonly PublicItem[];
}

/** Opens the quiz of that name for each student: one of their own, unless the name says a class. */
export async function openQuizzes(
  students: readonly HttpStudent[],
  form = "Quick check",
): Promise<readonly OpenQuiz[]> {
  return Promise.all(
    students.map(async (student) => {
      const attemptId = await startOverHttp(student, await openHome(student), form);
      return { student, attemptId, items: await openAttempt(student, attemptId) };
    }),
  );
}

/** Students who answer as fast as the server takes it. */
export interface Saving {
  /** Waits until so many more answers have been acknowledged. */
  readonly more: (answers: number) => Promise<void>;
  /** Acknowledged answers so far. */
  readonly count: () => number;
  /** The most tries that one answer has taken. */
  readonly mostTries: () => number;
  /** Ends it, each student's answer on its way included, and gives the latest acknowledged answer to each question. */
  readonly stop: () => Promise<readonly Acknowledged[]>;
}

/** Milliseconds until a browser would try again. */
const PAUSE_MS = 50;

/**
 * Lets each student change the answers of their quiz in turn. What is not acknowledged is sent again, as the player
 * does, until it is: the server may go and come back meanwhile.
 */
export function keepSaving(quizzes: readonly OpenQuiz[]): Saving {
  const latest = new Map<string, Acknowledged>();
  const waiting = new Set<{ readonly count: number; readonly done: () => void }>();
  let [count, most, stopped] = [0, 0, false];

  const saveOnce = async ({ student, attemptId, items }: OpenQuiz, sequence: number): Promise<void> => {
    const item = items[sequence % items.length];
    if (!item) throw new Error("the quiz has questions");
    const body = { response: anyResponse(item, sequence), flagged: false, sequence };
    for (let tries = 1; ; tries += 1) {
      try {
        await saveOverHttp(student, attemptId, item.id, body);
        latest.set(`${attemptId}/${item.id}`, { attemptId, itemId: item.id, response: body.response, sequence });
        count += 1;
        most = Math.max(most, tries);
        return;
      } catch {
        await think(PAUSE_MS);
      }
    }
  };
  const work = async (quiz: OpenQuiz): Promise<void> => {
    for (let sequence = 1; !stopped; sequence += 1) {
      await saveOnce(quiz, sequence);
      for (const waiter of waiting) {
        if (count < waiter.count) continue;
        waiting.delete(waiter);
        waiter.done();
      }
    }
  };
  const working = Promise.all(quizzes.map(work));
  return {
    more: (answers) =>
      new Promise((done) => {
        waiting.add({ count: count + answers, done });
      }),
    count: () => count,
    mostTries: () => most,
    stop: async () => {
      stopped = true;
      await working;
      return [...latest.values()];
    },
  };
}
