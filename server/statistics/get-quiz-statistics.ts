import { openBank, type Bank } from "@/questions/bank/bank";
import { claimStatement } from "@/questions/claims/statement";
import { KIND_LABELS } from "@/questions/view/kind-name";
import { analyseQuiz, type QuizAnalysis } from "@/questions/statistics/analyse-quiz";
import { MINIMUMS } from "@/questions/statistics/figure";
import type { ItemFigures } from "@/questions/statistics/item-figures";
import { byUrgency, itemVerdict, type ItemVerdict } from "@/questions/statistics/item-verdict";
import { MISCONCEPTION_DEEDS } from "@/questions/statistics/misconception-deeds";
import { misconceptionLedger, type LedgerTarget } from "@/questions/statistics/misconception-ledger";
import { quintileCurve, type Fifth } from "@/questions/statistics/quintiles";
import { histogram, type HistogramBin } from "@/questions/statistics/score-summary";
import { chooseAttempts, type AttemptChoice, type Sitting } from "@/questions/statistics/sitting";
import { unitRows } from "@/questions/statistics/unit-rows";
import { scoreShare } from "@/questions/view/score-share";
import type { User } from "../accounts/find-session-user";
import { findTaughtClass } from "../classes/find-taught-class";
import { db } from "../db";
import type { QuizColumn } from "../gradebook/quiz-column";
import { isStorable } from "../storage/storable";
import { loadSittings, misconceptionsShown, type LoadedItem, type LoadedSitting } from "./load-sittings";
import { statisticsQuerySchema, type Grouping } from "./statistics-query";

/** One line of the item table. */
export interface ItemLine extends ItemFigures {
  readonly label: string;
  /** What the label is one of: the kind of question. */
  readonly kind: string;
  readonly verdict: ItemVerdict;
  readonly curve: readonly Fifth[];
}

export interface LedgerLine {
  readonly misconception: string;
  /** What was done, to stand after "14 of 31": "turned cause and effect round". */
  readonly deed: string;
  /** "claim:c07", as the attempts behind are asked for. */
  readonly target: string;
  /** "claim c07", or the scenario's or kind's name. */
  readonly about: string;
  /** What the claim says; empty for anything else. */
  readonly statement: string;
  readonly shown: number;
  readonly offered: number;
  readonly sittings: readonly string[];
}

interface SittingPoint {
  readonly id: string;
  readonly student: string;
  /** How much of it is right, 0 to 1. */
  readonly share: number;
  readonly minutes: number;
}

interface AnalysedColumn extends QuizColumn {
  /** Whether its scores rest on certainty marks; the figures of its questions never do. */
  readonly certaintyMarks: boolean;
}

export interface QuizStatistics {
  readonly class: { readonly id: string; readonly name: string };
  readonly columns: readonly QuizColumn[];
  readonly column: AnalysedColumn | null;
  readonly attempt: AttemptChoice;
  readonly by: Grouping;
  /** Whether the grouping was chosen here, since single items have too few answers. */
  readonly coarsened: boolean;
  readonly quiz: QuizAnalysis["quiz"];
  readonly items: readonly ItemLine[];
  readonly histogram: readonly HistogramBin[];
  readonly points: readonly SittingPoint[];
  readonly ledger: readonly LedgerLine[];
}

const BINS = 10;
const MS_A_MINUTE = 60_000;

export function unitOf(item: Pick<LoadedItem, "itemId" | "family" | "kind">, by: Grouping): string {
  return by === "item" ? item.itemId : item[by];
}

function sittingsBy(loaded: readonly LoadedSitting[], by: Grouping): Sitting[] {
  return loaded.map(({ id, studentId, items }) => ({
    id,
    studentId,
    items: items.filter(({ max }) => max > 0).map((item) => ({ ...item, unit: unitOf(item, by) })),
  }));
}

/** Single items where at least half of them have answers enough to judge, else families, else kinds. */
function finestGrouping(loaded: readonly LoadedSitting[]): Grouping {
  for (const by of ["item", "family"] as const) {
    const counts = new Map<string, number>();
    for (const item of loaded.flatMap(({ items }) => items)) {
      const unit = unitOf(item, by);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
    const enough = [...counts.values()].filter((count) => count >= MINIMUMS.relation).length;
    if (enough * 2 >= counts.size) return by;
  }
  return "kind";
}

function aboutOf(bank: Bank | null, { type, id }: LedgerTarget): Pick<LedgerLine, "about" | "statement"> {
  if (type === "kind") return { about: `questions of the kind “${KIND_LABELS[id]}”`, statement: "" };
  if (type === "scenario") {
    const scenario = bank?.map.scenarios.find((each) => each.id === id);
    return { about: `the scenario “${scenario?.title ?? id}”`, statement: "" };
  }
  const claim = bank?.map.claims.find((each) => each.id === id);
  return { about: `claim ${id}`, statement: bank && claim ? claimStatement(bank.map, claim) : "" };
}

function ledgerLines(loaded: readonly LoadedSitting[], bank: Bank | null): LedgerLine[] {
  const chances = loaded.flatMap(({ id, studentId, items }) =>
    items
      .filter(({ status, max }) => status === "answered" && max > 0)
      .map((item) => ({
        sittingId: id,
        studentId,
        target: item.target,
        offered: item.offered,
        shown: misconceptionsShown(item),
      })),
  );
  return misconceptionLedger(chances).map(({ target, ...row }) => ({
    ...row,
    target: `${target.type}:${target.id}`,
    deed: MISCONCEPTION_DEEDS[row.misconception],
    ...aboutOf(bank, target),
  }));
}

function itemLines(sittings: readonly Sitting[], loaded: readonly LoadedSitting[], by: Grouping, seed: string) {
  const forms = new Set(
    loaded.map(({ items }) =>
      items
        .map(({ itemId }) => itemId)
        .sort()
        .join(" "),
    ),
  );
  const analysis = analyseQuiz(sittings, { seed, sameQuestions: forms.size <= 1 });
  const curves = new Map(unitRows(sittings).map((unit) => [unit.unit, quintileCurve(unit)]));
  const examples = new Map(loaded.flatMap(({ items }) => items.map((item) => [unitOf(item, by), item] as const)));
  const items = analysis.items.map((figures): ItemLine => {
    const example = examples.get(figures.unit);
    const kind = example ? KIND_LABELS[example.kind] : "";
    return {
      ...figures,
      kind,
      label: by === "kind" ? kind : (example?.stem ?? figures.unit),
      verdict: itemVerdict(figures),
      curve: curves.get(figures.unit) ?? [],
    };
  });
  return { quiz: analysis.quiz, items: items.sort((a, b) => byUrgency(a.verdict, b.verdict)) };
}

/** The attempts of a class that figures rest on, after the filters. The caller has checked the class. */
export async function chosenSittings(classId: string, quiz: string, attempt: AttemptChoice): Promise<LoadedSitting[]> {
  const loaded = isStorable(quiz) ? await loadSittings({ classId, quiz }) : [];
  return chooseAttempts(loaded, attempt, scoreShare);
}

/** Statistics of one quiz of a class that the user teaches; null for any other class. */
export async function getQuizStatistics(user: User, classId: string, input: unknown): Promise<QuizStatistics | null> {
  const taught = await findTaughtClass(user, classId);
  if (!taught) return null;
  const query = statisticsQuerySchema.parse(input);
  const columns = await db().assignment.findMany({
    where: { classId, attempts: { some: { submittedAt: { not: null } } } },
    orderBy: { number: "asc" },
    select: { key: true, title: true, certaintyMarks: true },
  });
  const column = columns.find(({ key }) => key === query.quiz) ?? columns[0] ?? null;
  const loaded = column ? await chosenSittings(classId, column.key, query.attempt) : [];
  const finest = finestGrouping(loaded);
  const by = query.by ?? finest;
  const sittings = sittingsBy(loaded, by);
  const shares = loaded.map(({ correctness }) => correctness);
  return {
    class: taught,
    columns,
    column,
    attempt: query.attempt,
    by,
    coarsened: query.by === undefined && finest !== "item",
    ...itemLines(sittings, loaded, by, `${classId}|${column?.key ?? ""}`),
    histogram: histogram(shares, BINS),
    points: loaded.map(({ id, studentName, startedAt, submittedAt }, at) => ({
      id,
      student: studentName,
      share: shares[at] ?? 0,
      minutes: (submittedAt.getTime() - startedAt.getTime()) / MS_A_MINUTE,
    })),
    ledger: ledgerLines(loaded, openBank(taught.articleId)),
  };
}
