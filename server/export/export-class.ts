import { z } from "zod";
import type { Figure } from "@/questions/statistics/figure";
import type { User } from "../accounts/find-session-user";
import { findTaughtClass } from "../classes/find-taught-class";
import { getGradebook } from "../gradebook/get-gradebook";
import { getQuizStatistics } from "../statistics/get-quiz-statistics";
import { loadSittings } from "../statistics/load-sittings";
import { EXPORT_FORMATS, exportTable, fileName, type ExportFile, type ExportTable } from "./export-table";

const querySchema = z.looseObject({
  what: z.enum(["scores", "items", "responses"]),
  format: z.enum(EXPORT_FORMATS),
});

/** Figures as the pages show them: percent without decimals, other figures with two. */
const percent = (share: number | null): number | null => (share === null ? null : Math.round(100 * share));
const twoDigits = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(2)));

type Round = (value: number | null) => number | null;

function figureCell(figure: Figure, round: Round): number | null {
  return figure.type === "value" ? round(figure.value) : null;
}

/** A figure with the ends of its interval: three cells. */
function figureCells(figure: Figure, round: Round): (number | null)[] {
  const interval = figure.type === "value" ? figure.interval : null;
  return [figureCell(figure, round), round(interval?.low ?? null), round(interval?.high ?? null)];
}

const yesNo = (value: boolean): string => (value ? "yes" : "no");

async function scoresTable(user: User, classId: string): Promise<ExportTable | null> {
  const book = await getGradebook(user, classId, "quizzes");
  if (!book) return null;
  return {
    name: fileName("scores", book.class.name),
    columns: ["Student", "E-mail", "Simulated", "Course (%)", ...book.columns.map(({ title }) => `${title} (%)`)],
    rows: book.rows.map(({ name, email, simulated, course, cells }) => [
      name,
      email,
      yesNo(simulated),
      percent(course),
      ...cells.map(({ share }) => percent(share)),
    ]),
  };
}

const ITEM_COLUMNS = [
  "Question",
  "Kind",
  "Attempts",
  "Facility (%)",
  "Facility, low",
  "Facility, high",
  "Discrimination",
  "Discrimination, low",
  "Discrimination, high",
  "Efficiency",
  "Weight (%)",
  "Alpha without",
  "Right",
  "Partly right",
  "Wrong",
  "Left out",
  "Not reached",
  "Median time (s)",
  "What it says",
  "Next",
] as const;

async function itemsTable(user: User, classId: string, query: unknown): Promise<ExportTable | null> {
  const shown = await getQuizStatistics(user, classId, query);
  if (!shown) return null;
  return {
    name: fileName("questions", shown.class.name),
    columns: ITEM_COLUMNS,
    rows: shown.items.map((item) => [
      item.label,
      item.kind,
      item.sittings.length,
      ...figureCells(item.facility, percent),
      ...figureCells(item.discrimination, twoDigits),
      figureCell(item.efficiency, twoDigits),
      figureCell(item.weight, percent),
      figureCell(item.alphaIfDeleted, twoDigits),
      item.right.length,
      item.partly.length,
      item.wrong.length,
      item.omitted.length,
      item.notReached.length,
      figureCell(item.medianSeconds, (seconds) => (seconds === null ? null : Math.round(seconds))),
      item.verdict.says,
      item.verdict.next,
    ]),
  };
}

const RESPONSE_COLUMNS = [
  "Student",
  "E-mail",
  "Simulated",
  "Quiz",
  "Attempt",
  "Submitted (UTC)",
  "Place",
  "Item",
  "Question",
  "Status",
  "Answer",
  "Mark",
  "Out of",
  "Right (%)",
  "Seconds",
  "Confidence",
] as const;

async function responsesTable(user: User, classId: string): Promise<ExportTable | null> {
  const taught = await findTaughtClass(user, classId);
  if (!taught) return null;
  const sittings = await loadSittings({ classId });
  return {
    name: fileName("answers", taught.name),
    columns: RESPONSE_COLUMNS,
    rows: sittings.flatMap((sitting) =>
      sitting.items.map((item) => [
        sitting.studentName,
        sitting.studentEmail,
        yesNo(sitting.simulated),
        sitting.column.title,
        sitting.id,
        sitting.submittedAt.toISOString(),
        item.place,
        item.itemId,
        item.stem,
        item.status,
        item.chosen.map(({ label }) => label).join(" | "),
        twoDigits(item.counted.earned),
        item.counted.total,
        item.max > 0 ? percent(item.earned / item.max) : null,
        item.seconds === null ? null : Math.round(item.seconds),
        item.confidence,
      ]),
    ),
  };
}

/** A file about a class that the user teaches, saying what its pages say; null for any other class, or an unknown file. */
export async function exportClass(user: User, classId: string, input: unknown): Promise<ExportFile | null> {
  const parsed = querySchema.safeParse(input);
  if (!parsed.success) return null;
  const { what, format } = parsed.data;
  const tables = {
    scores: () => scoresTable(user, classId),
    items: () => itemsTable(user, classId, input),
    responses: () => responsesTable(user, classId),
  } as const satisfies Record<typeof what, () => Promise<ExportTable | null>>;
  const table = await tables[what]();
  return table && exportTable(table, format);
}
