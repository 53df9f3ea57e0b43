import { z } from "zod";
import { mendChangeSchema } from "@/questions/marking/mend";
import { describeChange } from "./describe-change";
import { ROSTER_DESCRIBERS } from "./describe-roster-event";
import type { DescribedEvent } from "./described-event";

/** What is stored of an event. */
export interface StoredEvent {
  readonly action: string;
  readonly detail: unknown;
}

const marksSchema = z.object({ earned: z.number().nullable(), comment: z.string(), score: z.number().nullable() });
const markSetSchema = z.object({ student: z.string(), question: z.number(), before: marksSchema, after: marksSchema });
const pairSchema = z.tuple([z.number(), z.number()]);
const mendSchema = z.object({
  change: mendChangeSchema.optional(),
  mend: z.number().nullish(),
  question: z.string(),
  marks: z.array(z.object({ student: z.string(), before: pairSchema, after: pairSchema })),
});

const round = (value: number): string => String(Number(value.toFixed(2)));

function markText(earned: number | null): string {
  return earned === null ? "the key's mark" : round(earned);
}

function quoted(comment: string): string {
  return comment === "" ? "none" : `“${comment}”`;
}

function markSet(detail: unknown): DescribedEvent {
  const { student, question, before, after } = markSetSchema.parse(detail);
  const lines = [`Mark: ${markText(before.earned)} → ${markText(after.earned)}`];
  if (before.comment !== after.comment) lines.push(`Comment: ${quoted(before.comment)} → ${quoted(after.comment)}`);
  if (before.score !== null && after.score !== null)
    lines.push(`Score: ${round(before.score)} → ${round(after.score)}`);
  return { title: `Mark of ${student}, question ${String(question)}`, lines };
}

function changeText(change: z.infer<typeof mendChangeSchema>): string {
  switch (change.type) {
    case "withdraw":
      return "Question withdrawn";
    case "re-key":
      return `Question re-keyed to ${change.accepted.map((text) => `“${text}”`).join(" or ")}`;
    case "accept-typed":
      return `“${change.text}” accepted as a further answer`;
  }
}

function mended(detail: unknown): DescribedEvent {
  const { change, mend, question, marks } = mendSchema.parse(detail);
  return {
    title: change ? changeText(change) : `Mend ${String(mend ?? "")} taken back`,
    lines: [
      `Question: ${question}`,
      ...(marks.length === 0 ? ["No marks changed."] : []),
      ...marks.map(
        ({ student, before, after }) =>
          `${student}: ${round(before[0])} of ${String(before[1])} → ${round(after[0])} of ${String(after[1])}`,
      ),
    ],
  };
}

const titledSchema = z.object({ title: z.string() });

/** Puts what is stored of one kind of event into words, moments in the class's time zone. */
type Describer = (detail: unknown, timeZone: string) => DescribedEvent;

function assignmentDone(what: string): Describer {
  return (detail, timeZone) => ({
    title: `${what}: “${titledSchema.parse(detail).title}”`,
    lines: describeChange(detail, timeZone),
  });
}

function changed(title: string): Describer {
  return (detail, timeZone) => ({ title, lines: describeChange(detail, timeZone) });
}

const extendedSchema = titledSchema.extend({ minutes: z.number(), students: z.array(z.string()) });

function extended(detail: unknown): DescribedEvent {
  const { title, minutes, students } = extendedSchema.parse(detail);
  return { title: `${String(minutes)} more minutes for “${title}”`, lines: [students.join(", ")] };
}

const DESCRIBERS: Readonly<Record<string, Describer>> = {
  "mark.set": markSet,
  "key.mended": mended,
  "key.mend-undone": mended,
  ...ROSTER_DESCRIBERS,
  "class.settings": changed("Settings of the class"),
  "class.time-zone": changed("Time zone of the class"),
  "assignment.made": assignmentDone("Assignment made"),
  "assignment.changed": assignmentDone("Assignment changed"),
  "assignment.status": assignmentDone("Assignment published or closed"),
  "assignment.extended": extended,
  "assignment.removed": assignmentDone("Assignment removed"),
  "gradebook.rules": changed("How the course score adds up"),
};

/** An event in words; one of a kind not known here keeps its stored name, with what changed. */
export function describeEvent({ action, detail }: StoredEvent, timeZone: string): DescribedEvent {
  return (DESCRIBERS[action] ?? changed(action))(detail, timeZone);
}
