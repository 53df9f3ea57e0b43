import { z } from "zod";
import { MISCONCEPTION_DEEDS } from "@/questions/statistics/misconception-deeds";
import { ATTEMPT_CHOICES } from "@/questions/statistics/sitting";
import type { User } from "../accounts/find-session-user";
import { findTaughtClass } from "../classes/find-taught-class";
import { db } from "../db";
import { isStorable } from "../storage/storable";
import { chosenSittings, unitOf } from "./get-quiz-statistics";
import { misconceptionsShown, type LoadedItem, type LoadedSitting } from "./load-sittings";
import { GROUPINGS } from "./statistics-query";

const OUTCOMES = ["right", "partly", "wrong", "omitted", "not-reached"] as const;

/** Which attempts: all the filters given hold together, over one item of the attempt where they speak of items. */
const behindSchema = z.object({
  quiz: z.string().max(80),
  attempt: z.enum(ATTEMPT_CHOICES).catch("first"),
  by: z.enum(GROUPINGS).catch("item"),
  unit: z.string().max(200).optional().catch(undefined),
  outcome: z.enum(OUTCOMES).optional().catch(undefined),
  choice: z.string().max(4_000).optional().catch(undefined),
  misconception: z.string().max(80).optional().catch(undefined),
  target: z.string().max(120).optional().catch(undefined),
  /** What is right from `from` up to, but not including, `to`, in percent; the last bin includes 100. */
  from: z.coerce.number().min(0).max(100).optional().catch(undefined),
  to: z.coerce.number().min(0).max(100).optional().catch(undefined),
});
type Behind = z.infer<typeof behindSchema>;

interface AttemptBehind {
  readonly id: string;
  readonly student: string;
  readonly simulated: boolean;
  readonly submittedAt: Date;
  readonly earned: number;
  readonly total: number;
  /** Places of the items that were asked about, from 1. */
  readonly places: readonly number[];
}

export interface AttemptsBehind {
  readonly class: { readonly id: string; readonly name: string };
  readonly quizTitle: string;
  /** What the attempts have in common, in words. */
  readonly about: readonly string[];
  readonly attempts: readonly AttemptBehind[];
}

const OUTCOME_WORDS = {
  right: "answered it right",
  partly: "answered it partly right",
  wrong: "answered it wrong",
  omitted: "left it out",
  "not-reached": "did not reach it",
} as const satisfies Record<(typeof OUTCOMES)[number], string>;

function outcomeOf({ status, earned, max }: LoadedItem): (typeof OUTCOMES)[number] {
  if (status !== "answered") return status;
  if (earned >= max) return "right";
  return earned > 0 ? "partly" : "wrong";
}

function fits(item: LoadedItem, { by, unit, outcome, choice, misconception, target }: Behind): boolean {
  return (
    item.max > 0 &&
    (unit === undefined || unitOf(item, by) === unit) &&
    (outcome === undefined || outcomeOf(item) === outcome) &&
    (choice === undefined || item.chosen.some(({ label }) => label === choice)) &&
    (misconception === undefined || misconceptionsShown(item).some((each) => each === misconception)) &&
    (target === undefined || `${item.target.type}:${item.target.id}` === target)
  );
}

function isInRange({ correctness }: LoadedSitting, { from, to }: Behind): boolean {
  const tenths = Math.floor(correctness * 10 + 1e-9);
  const percent = Math.min(90, tenths * 10);
  return (from === undefined || percent >= from) && (to === undefined || percent < to);
}

function speaksOfItems({ unit, outcome, choice, misconception }: Behind): boolean {
  return [unit, outcome, choice, misconception].some((each) => each !== undefined);
}

function deedOf(misconception: string): string {
  return Object.entries(MISCONCEPTION_DEEDS).find(([code]) => code === misconception)?.[1] ?? misconception;
}

function wordsFor(query: Behind, example: LoadedItem | undefined): string[] {
  const { unit, by, outcome, choice, misconception, target, from, to } = query;
  return [
    ...(unit === undefined || !example
      ? []
      : [by === "kind" ? `questions of the kind “${unit}”` : `question: ${example.stem}`]),
    ...(outcome === undefined ? [] : [OUTCOME_WORDS[outcome]]),
    ...(choice === undefined ? [] : [`chose “${choice}”`]),
    ...(misconception === undefined
      ? []
      : [`${deedOf(misconception)}${target ? ` in ${target.replace(":", " ")}` : ""}`]),
    ...(from === undefined || to === undefined ? [] : [`right from ${String(from)} to ${String(to)} %`]),
  ];
}

/** The attempts that a number of the statistics stands for; null for a class that the user does not teach. */
export async function getAttemptsBehind(user: User, classId: string, input: unknown): Promise<AttemptsBehind | null> {
  const taught = await findTaughtClass(user, classId);
  const parsed = behindSchema.safeParse(input);
  if (!taught || !parsed.success || !isStorable(parsed.data.quiz)) return null;
  const column = await db().assignment.findFirst({
    where: { classId: taught.id, key: parsed.data.quiz },
    select: { title: true },
  });
  if (!column) return null;
  const query = parsed.data;
  const loaded = await chosenSittings(classId, query.quiz, query.attempt);
  const behind = loaded
    .filter((sitting) => isInRange(sitting, query))
    .map((sitting) => ({
      sitting,
      items: speaksOfItems(query) ? sitting.items.filter((item) => fits(item, query)) : [],
    }))
    .filter(({ items }) => !speaksOfItems(query) || items.length > 0);
  return {
    class: taught,
    quizTitle: column.title,
    about: wordsFor(query, behind[0]?.items[0]),
    attempts: behind.map(({ sitting, items }) => ({
      id: sitting.id,
      student: sitting.studentName,
      simulated: sitting.simulated,
      submittedAt: sitting.submittedAt,
      earned: sitting.earned,
      total: sitting.total,
      places: items.map(({ place }) => place),
    })),
  };
}
