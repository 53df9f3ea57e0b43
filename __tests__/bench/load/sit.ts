import { anyResponse } from "../../builders/any-response";
import {
  openAttempt,
  openHome,
  openResult,
  saveOverHttp,
  startOverHttp,
  submitOverHttp,
  type HttpStudent,
} from "./http-student";
import { Spread } from "./spread";
import type { Acknowledged } from "./verify";

export const STEPS = ["home", "start", "open", "save", "submit", "result"] as const;
type Step = (typeof STEPS)[number];

/** The form that starts a quick check of one's own. */
const OWN = "Quick check";

/** What a run has seen so far. */
export interface Run {
  readonly steps: Readonly<Record<Step, Spread>>;
  readonly acknowledged: Acknowledged[];
  /** Pages of results by attempt. */
  readonly results: Map<string, string>;
  readonly errors: string[];
}

export function newRun(): Run {
  return {
    steps: {
      home: new Spread(),
      start: new Spread(),
      open: new Spread(),
      save: new Spread(),
      submit: new Spread(),
      result: new Spread(),
    },
    acknowledged: [],
    results: new Map(),
    errors: [],
  };
}

/** Waits `milliseconds` of real time. */
export function think(milliseconds: number): Promise<void> {
  return milliseconds === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** One student's quiz, from the page of quizzes to the result: what a browser asks for, in its order. */
export async function sitQuiz(
  run: Run,
  student: HttpStudent,
  number: number,
  thinkMs: number,
  form = OWN,
): Promise<void> {
  const timed = async <T>(step: Step, work: Promise<T>): Promise<T> => {
    const begun = performance.now();
    try {
      const value = await work;
      run.steps[step].add(performance.now() - begun);
      return value;
    } catch (error) {
      run.steps[step].failures += 1;
      throw error;
    }
  };
  try {
    const home = await timed("home", openHome(student));
    const attemptId = await timed("start", startOverHttp(student, home, form));
    const items = await timed("open", openAttempt(student, attemptId));
    for (const [place, item] of items.entries()) {
      // Half to one and a half of the time asked for, the same for the same student and question.
      await think(thinkMs * (0.5 + ((number * 7 + place * 3) % 11) / 10));
      const body = { response: anyResponse(item, number + place), flagged: false, sequence: place + 1 };
      await timed("save", saveOverHttp(student, attemptId, item.id, body));
      run.acknowledged.push({ attemptId, itemId: item.id, response: body.response, sequence: body.sequence });
    }
    await timed("submit", submitOverHttp(student, attemptId));
    run.results.set(attemptId, await timed("result", openResult(student, attemptId)));
  } catch (error) {
    run.errors.push(String(error));
  }
}
