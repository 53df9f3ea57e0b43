import { z } from "zod";
import { openBank } from "@/questions/bank/bank";
import { KIND_LABELS } from "@/questions/view/kind-name";
import { localTime } from "../assignments/zoned-time";
import { QUIZ_TITLES } from "../attempts/quiz-titles";

const beforeAfterSchema = z.object({
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
});

/** How a stored value reads, given the class's time zone. */
type Reader = (value: unknown, timeZone: string) => string;

/** A value without a name of its own, as it is stored. */
function plain(value: unknown): string {
  if (value === null || value === undefined || value === "") return "none";
  return typeof value === "string" ? `“${value}”` : JSON.stringify(value);
}

function oneOf(names: Readonly<Record<string, string>>): Reader {
  return (value) => (typeof value === "string" ? (names[value] ?? plain(value)) : plain(value));
}

function counted(unit: string, none: string): Reader {
  return (value) => (typeof value === "number" ? `${String(value)} ${unit}` : none);
}

const yesOrNo: Reader = (value) => (value === true ? "yes" : "no");

const moment: Reader = (value, timeZone) => {
  const at = new Date(typeof value === "string" ? value : Number.NaN);
  return Number.isNaN(at.getTime()) ? "none" : `${localTime(at, timeZone).replace("T", " ")} (${timeZone})`;
};

const article: Reader = (value) => plain(typeof value === "string" ? (openBank(value)?.title ?? value) : value);

const contentSchema = z.object({
  kinds: z.array(z.string()),
  scenarios: z.array(z.string()),
  items: z.number(),
  mix: z.record(z.string(), z.number()).nullable(),
});

const content: Reader = (value) => {
  const parsed = contentSchema.safeParse(value);
  if (!parsed.success) return "as the quiz has them";
  const { kinds, scenarios, items, mix } = parsed.data;
  const labels: Readonly<Record<string, string>> = KIND_LABELS;
  return [
    `${String(items)} questions`,
    kinds.map((kind) => labels[kind] ?? kind).join(" · "),
    scenarios.length > 0 ? `scenarios ${scenarios.join(", ")}` : "",
    mix
      ? Object.entries(mix)
          .map(([depth, count]) => `${depth} ${String(count)}`)
          .join(", ")
      : "",
  ]
    .filter((part) => part !== "")
    .join("; ");
};

const weights: Reader = (value) => {
  const parsed = z.record(z.string(), z.number()).safeParse(value);
  const entries = parsed.success ? Object.entries(parsed.data) : [];
  return entries.length > 0 ? entries.map(([key, weight]) => `${key} ${String(weight)}`).join(", ") : "all the same";
};

/** What instructors set, by the name it is stored under: its name in words, and how its values read. */
const SETTINGS: Readonly<Record<string, { readonly name: string; readonly read: Reader }>> = {
  name: { name: "Name", read: plain },
  timeZone: { name: "Time zone", read: plain },
  title: { name: "Title", read: plain },
  copyOf: { name: "Copy of", read: plain },
  articleId: { name: "Article", read: article },
  quiz: {
    name: "Quiz",
    read: oneOf({ ...QUIZ_TITLES, ASSIGNMENT: "a choice of questions" }),
  },
  content: { name: "Questions", read: content },
  opensAt: { name: "Opens", read: moment },
  dueAt: { name: "Due", read: moment },
  closesAt: { name: "Closes", read: moment },
  timeLimit: { name: "Time for an attempt", read: counted("minutes", "no limit") },
  graceSeconds: { name: "Grace for answers on their way", read: counted("seconds", "none") },
  attemptsAllowed: { name: "Attempts for each student", read: counted("at most", "any number") },
  counts: {
    name: "Attempt that counts",
    read: oneOf({ BEST: "the best", LAST: "the last", FIRST: "the first", MEAN: "the mean of all" }),
  },
  sameForm: { name: "Same questions for everybody", read: yesOrNo },
  shuffle: { name: "In an order of each student's own", read: yesOrNo },
  feedbackPolicy: {
    name: "Answers and feedback are shown",
    read: oneOf({
      AT_ONCE: "at once",
      AFTER_SUBMITTING: "after submitting",
      AFTER_DUE_DATE: "after the due date",
      NEVER: "never",
    }),
  },
  certaintyMarks: { name: "Certainty marks", read: yesOrNo },
  status: { name: "State", read: oneOf({ DRAFT: "draft", PUBLISHED: "published", CLOSED: "closed" }) },
  weights: { name: "Weights", read: weights },
  missing: { name: "A quiz not taken", read: oneOf({ zero: "counts as nothing earned", "left-out": "is left out" }) },
  dropLowest: { name: "Lowest scores left out", read: plain },
};

/**
 * What was changed from what to what, a line each: "Due: none → 2026-03-02 12:00 (Asia/Karachi)". Of what is new, what
 * was set.
 */
export function describeChange(detail: unknown, timeZone: string): string[] {
  const parsed = beforeAfterSchema.safeParse(detail);
  if (!parsed.success) return [];
  const { before, after } = parsed.data;
  return Object.keys(after).flatMap((key) => {
    const { name, read } = SETTINGS[key] ?? { name: key, read: plain };
    const [was, is] = [read(before[key], timeZone), read(after[key], timeZone)];
    if (was === is) return [];
    return key in before ? `${name}: ${was} → ${is}` : `${name}: ${is}`;
  });
}
