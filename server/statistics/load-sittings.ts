import { z } from "zod";
import { chanceMark } from "@/questions/kinds/chance-mark";
import { choicesMade, choicesOffered } from "@/questions/kinds/choices-made";
import { isAnswered } from "@/questions/kinds/feedback";
import type { Item, Misconception } from "@/questions/kinds/item";
import { itemSchema } from "@/questions/kinds/item-schema";
import { markAttempt, type MarkedItem } from "@/questions/marking/mark-attempt";
import type { Mend } from "@/questions/marking/mend";
import { ledgerTarget, type LedgerTarget } from "@/questions/statistics/misconception-ledger";
import type { AnswerStatus, SatItem } from "@/questions/statistics/sitting";
import type { Response } from "@/questions/view/response";
import { publicIdAt } from "../attempts/pinned-items";
import { db } from "../db";
import { columnOf, type QuizColumn } from "../gradebook/quiz-column";
import { classMends } from "../marking/class-mends";
import { answersByPlace } from "../marking/stored-attempt";
import { answerSeconds } from "./answer-times";

/**
 * One item of a submitted attempt, with what statistics, ledgers and exports ask of it. As everywhere in statistics its
 * `earned` of `max` is how right the answer is: what was staked on it says something of the student, not of the question.
 */
export interface LoadedItem extends Omit<SatItem, "unit" | "max"> {
  /** The item's place in its attempt, from 1. */
  readonly place: number;
  readonly itemId: string;
  readonly family: string;
  readonly kind: Item["kind"];
  readonly stem: string;
  readonly claims: readonly string[];
  readonly scenarios: readonly string[];
  readonly target: LedgerTarget;
  /** 0 where the item was withdrawn: it is in no figure. */
  readonly max: number;
  /** Share of the mark that blind guessing earns. */
  readonly chance: number;
  readonly confidence: number | null;
  /** The mark that counts in the score, and its maximum: other than the above under certainty marks. */
  readonly counted: { readonly earned: number; readonly total: number };
  readonly offered: readonly Misconception[];
}

/** One submitted attempt of a class. */
export interface LoadedSitting {
  readonly id: string;
  readonly studentId: string;
  readonly studentName: string;
  readonly studentEmail: string;
  readonly simulated: boolean;
  /** What it is counted under. */
  readonly column: QuizColumn;
  readonly startedAt: Date;
  readonly submittedAt: Date;
  /** Marks that count, and their maximum. */
  readonly earned: number;
  readonly total: number;
  /** How much of it is right, 0 to 1; the same as the score's share but under certainty marks. */
  readonly correctness: number;
  readonly items: readonly LoadedItem[];
}

/** Attempts read and parsed at a time: their items are large, what is kept of them is small. */
const BATCH = 200;
const itemsSchema = z.array(itemSchema);

const COLUMNS = {
  id: true,
  userId: true,
  quiz: true,
  assignment: { select: { key: true, title: true, certaintyMarks: true } },
  items: true,
  startedAt: true,
  submittedAt: true,
  user: { select: { name: true, email: true, simulated: true } },
  responses: { select: { itemId: true, value: true, savedAt: true, confidence: true } },
  overrides: { select: { itemId: true, earned: true } },
} as const;

/** Which attempts: a class's, or of them those of one column or one student. */
interface Which {
  readonly classId: string;
  /** A column's key. */
  readonly quiz?: string;
  readonly userId?: string;
}

async function readBatch({ classId, quiz, userId }: Which, after: string | null) {
  const own = userId === undefined ? {} : { userId };
  const column = quiz === undefined ? {} : { assignment: { key: quiz } };
  return db().attempt.findMany({
    where: { classId, ...own, ...column, submittedAt: { not: null } },
    orderBy: { id: "asc" },
    take: BATCH,
    ...(after === null ? {} : { cursor: { id: after }, skip: 1 }),
    select: COLUMNS,
  });
}

type Row = Awaited<ReturnType<typeof readBatch>>[number];

function misconceptionsOf(choices: readonly { readonly misconception: Misconception | null }[]): Misconception[] {
  return [...new Set(choices.flatMap(({ misconception }) => misconception ?? []))];
}

/** An item after the last one answered was not reached; one before it was left out. */
function statusOf(response: Response | null, at: number, lastAnswered: number): AnswerStatus {
  if (isAnswered(response)) return "answered";
  return at > lastAnswered ? "not-reached" : "omitted";
}

interface Answer {
  readonly status: AnswerStatus;
  readonly response: Response | null;
  readonly seconds: number | null;
  readonly confidence: number | null;
}

function loadItem(marked: MarkedItem, at: number, answer: Answer): LoadedItem {
  const { item, correctness, withdrawn, earned, max } = marked;
  const { status, response, seconds, confidence } = answer;
  return {
    place: at + 1,
    itemId: item.id,
    family: item.family,
    kind: item.kind,
    stem: item.stem,
    claims: item.claims,
    scenarios: item.scenarios,
    target: ledgerTarget(item),
    earned: correctness,
    max: withdrawn ? 0 : 1,
    counted: { earned, total: max },
    chance: chanceMark(item),
    status,
    seconds: status === "answered" ? seconds : null,
    confidence,
    chosen: choicesMade(item, response),
    offered: status === "answered" ? misconceptionsOf(choicesOffered(item)) : [],
  };
}

/** The mean over the items that count. */
function correctnessOf(items: readonly MarkedItem[]): number {
  const counted = items.filter(({ withdrawn }) => !withdrawn);
  return counted.reduce((sum, { correctness }) => sum + correctness, 0) / Math.max(1, counted.length);
}

function loadRow(row: Row, mends: readonly Mend[]): LoadedSitting {
  const items = itemsSchema.parse(row.items);
  const stored = new Map(row.responses.map((response) => [response.itemId, response]));
  const seconds = answerSeconds(row.startedAt, row.responses);
  const answered = answersByPlace(items, row);
  const { responses } = answered;
  const marked = markAttempt(answered, mends);
  const lastAnswered = responses.findLastIndex((response) => isAnswered(response));
  return {
    id: row.id,
    studentId: row.userId,
    studentName: row.user.name,
    studentEmail: row.user.email,
    simulated: row.user.simulated,
    column: columnOf(row),
    startedAt: row.startedAt,
    submittedAt: row.submittedAt ?? row.startedAt,
    earned: marked.earned,
    total: marked.total,
    correctness: correctnessOf(marked.items),
    items: marked.items.map((each, at) => {
      const response = responses[at] ?? null;
      const id = publicIdAt(at);
      return loadItem(each, at, {
        status: statusOf(response, at, lastAnswered),
        response,
        seconds: seconds.get(id) ?? null,
        confidence: stored.get(id)?.confidence ?? null,
      });
    }),
  };
}

/**
 * The submitted attempts of a class, by start, marked from their stored answers by the keys as mended. The caller has
 * checked that the user teaches the class.
 */
export async function loadSittings(where: Which): Promise<LoadedSitting[]> {
  const mends = await classMends(db(), where.classId);
  const sittings: LoadedSitting[] = [];
  let batch = await readBatch(where, null);
  while (batch.length > 0) {
    sittings.push(...batch.map((row) => loadRow(row, mends)));
    batch = batch.length < BATCH ? [] : await readBatch(where, batch.at(-1)?.id ?? null);
  }
  return sittings.sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime() || a.id.localeCompare(b.id));
}

/** Misreadings that an answer showed. */
export function misconceptionsShown({ chosen }: Pick<LoadedItem, "chosen">): Misconception[] {
  return misconceptionsOf(chosen);
}
