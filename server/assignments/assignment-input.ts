import { z } from "zod";
import { QUIZZES } from "@/questions/forms/form-plan";
import { MAX_ITEMS, type FormContent } from "@/questions/forms/form-content";
import { KIND_NAMES } from "@/questions/view/kind-name";
import { PLAIN_TEXT } from "../accounts/plain-text";
import { localTime, zonedTime } from "./zoned-time";

const EARLIEST_YEAR = 2000;
const LATEST_YEAR = 2099;

const TIME_PROBLEMS = {
  unreadable: "This is not a date and a time.",
  skipped: "The clocks go forward over this time, so it never comes. Choose one an hour later.",
  twice: "The clocks go back, so this time comes twice. Choose one an hour earlier or later.",
} as const;

/** A local time of the class's zone as a moment; empty for none. */
function moment(timeZone: string) {
  return z
    .string()
    .trim()
    .default("")
    .transform((local, context): Date | null => {
      if (local === "") return null;
      const read = zonedTime(local, timeZone);
      const year = Number(local.slice(0, 4));
      if (read.type !== "moment") context.addIssue({ code: "custom", message: TIME_PROBLEMS[read.type] });
      else if (year < EARLIEST_YEAR || year > LATEST_YEAR)
        context.addIssue({ code: "custom", message: "Choose a date in this century." });
      return read.type === "moment" ? read.at : null;
    });
}

function whole(what: string, least: number, most: number) {
  return z
    .string()
    .trim()
    .default("")
    .transform((text, context): number | null => {
      if (text === "") return null;
      const value = Number(text);
      if (/^\d{1,6}$/.test(text) && value >= least && value <= most) return value;
      context.addIssue({
        code: "custom",
        message: `Give ${what} as a whole number from ${String(least)} to ${String(most)}.`,
      });
      return null;
    });
}

export const MAX_TITLE = 80;

const title = z
  .string("Give the assignment a title.")
  .trim()
  .min(1, "Give the assignment a title.")
  .max(MAX_TITLE, `Use ${String(MAX_TITLE)} characters or fewer.`)
  .regex(PLAIN_TEXT, "A title cannot have control characters.");

type Mix = Readonly<Record<"reasoning" | "understanding" | "recall", number | null>>;

/** Numbers of questions by depth; null where none is given. A depth left empty has none. */
function mixOf(mix: Mix): FormContent["mix"] {
  if (mix.reasoning === null && mix.understanding === null && mix.recall === null) return null;
  return { reasoning: mix.reasoning ?? 0, understanding: mix.understanding ?? 0, recall: mix.recall ?? 0 };
}

const fields = (timeZone: string) =>
  z.object({
    title,
    articleId: z.string("Choose an article.").max(80),
    quiz: z.enum([...QUIZZES, "ASSIGNMENT"], "Choose what is asked."),
    kinds: z.array(z.enum(KIND_NAMES, "There is no such kind of question.")).default([]),
    scenarios: z.array(z.string().max(80)).default([]),
    items: whole("the number of questions", 1, MAX_ITEMS),
    reasoning: whole("the questions", 0, MAX_ITEMS),
    understanding: whole("the questions", 0, MAX_ITEMS),
    recall: whole("the questions", 0, MAX_ITEMS),
    opensAt: moment(timeZone),
    dueAt: moment(timeZone),
    closesAt: moment(timeZone),
    timeLimit: whole("the minutes", 1, 600),
    graceSeconds: whole("the seconds", 0, 600),
    attemptsAllowed: whole("the attempts", 1, 100),
    counts: z.enum(["BEST", "LAST", "FIRST", "MEAN"], "Choose which attempt counts."),
    form: z.enum(["own", "same", "shuffled"], "Choose which questions each student gets."),
    feedbackPolicy: z.enum(
      ["AT_ONCE", "AFTER_SUBMITTING", "AFTER_DUE_DATE", "NEVER"],
      "Choose when feedback is shown.",
    ),
    /** As a tick box sends it. */
    certaintyMarks: z
      .enum(["on", ""], "Choose whether marks count by certainty.")
      .default("")
      .transform((sent) => sent === "on"),
  });

type Fields = z.infer<ReturnType<typeof fields>>;

function checkTimes({ opensAt, dueAt, closesAt, feedbackPolicy }: Fields, context: z.RefinementCtx): void {
  const refuse = (path: string, message: string): void => {
    context.addIssue({ code: "custom", path: [path], message });
  };
  if (opensAt && dueAt && dueAt <= opensAt) refuse("dueAt", "The due time has to come after the opening time.");
  if (opensAt && closesAt && closesAt <= opensAt)
    refuse("closesAt", "The closing time has to come after the opening time.");
  if (dueAt && closesAt && closesAt < dueAt) refuse("closesAt", "The closing time cannot come before the due time.");
  if (feedbackPolicy === "AFTER_DUE_DATE" && !dueAt) refuse("dueAt", "Feedback after the due date needs a due date.");
}

function checkContent(input: Fields, context: z.RefinementCtx): void {
  if (input.quiz !== "ASSIGNMENT") return;
  const refuse = (path: string, message: string): void => {
    context.addIssue({ code: "custom", path: [path], message });
  };
  if (input.kinds.length === 0) refuse("kinds", "Choose at least one kind of question.");
  if (input.items === null) refuse("items", "Say how many questions there are.");
  const mix = mixOf(input);
  const sum = mix ? mix.reasoning + mix.understanding + mix.recall : null;
  if (sum !== null && input.items !== null && sum !== input.items)
    refuse("reasoning", `The mix has ${String(sum)} questions, but ${String(input.items)} are asked.`);
}

/** Seconds that an answer may take to arrive where the instructor leaves it open. */
const USUAL_GRACE = 5;

/** What an instructor can set of an assignment: a form's texts in, values out. Times are read in the class's zone. */
export function assignmentSchema(timeZone: string) {
  return fields(timeZone)
    .superRefine(checkTimes)
    .superRefine(checkContent)
    .transform(({ kinds, scenarios, items, reasoning, understanding, recall, form, graceSeconds, ...rest }) => ({
      ...rest,
      graceSeconds: graceSeconds ?? USUAL_GRACE,
      sameForm: form !== "own",
      shuffle: form === "shuffled",
      content:
        rest.quiz === "ASSIGNMENT" && items !== null
          ? { kinds, scenarios, items, mix: mixOf({ reasoning, understanding, recall }) }
          : null,
    }));
}

export type AssignmentValues = z.infer<ReturnType<typeof assignmentSchema>>;

type Stored = Omit<AssignmentValues, "quiz" | "content"> & {
  readonly quiz: string;
  readonly content: FormContent | null;
};

/** The other way round: an assignment as its form's texts. */
export function assignmentTexts(stored: Stored, timeZone: string) {
  const text = (value: number | null | undefined): string => (value == null ? "" : String(value));
  const time = (at: Date | null): string => (at ? localTime(at, timeZone) : "");
  const { content } = stored;
  return {
    title: stored.title,
    articleId: stored.articleId,
    quiz: stored.quiz,
    items: text(content?.items),
    reasoning: text(content?.mix?.reasoning),
    understanding: text(content?.mix?.understanding),
    recall: text(content?.mix?.recall),
    opensAt: time(stored.opensAt),
    dueAt: time(stored.dueAt),
    closesAt: time(stored.closesAt),
    timeLimit: text(stored.timeLimit),
    graceSeconds: text(stored.graceSeconds),
    attemptsAllowed: text(stored.attemptsAllowed),
    counts: stored.counts,
    form: stored.sameForm ? (stored.shuffle ? "shuffled" : "same") : "own",
    feedbackPolicy: stored.feedbackPolicy,
    certaintyMarks: stored.certaintyMarks ? "on" : "",
  };
}
