import { z } from "zod";
import { accommodationWords } from "../roster/accommodations";
import type { DescribedEvent } from "./described-event";

type Describe = (detail: unknown) => DescribedEvent;

const studentSchema = z.object({ student: z.string() });
const joinedSchema = studentSchema.extend({ section: z.string().nullish(), invited: z.string().nullish() });
const sectionSchema = z.object({ section: z.string(), students: z.array(z.string()).optional() });
const renamedSchema = z.object({ before: z.object({ name: z.string() }), after: z.object({ name: z.string() }) });
const movedSchema = z.object({
  to: z.string().nullable(),
  moved: z.array(z.object({ student: z.string(), from: z.string().nullable() })),
});

const named = (section: string | null): string => (section === null ? "no section" : `“${section}”`);

function joined(detail: unknown): DescribedEvent {
  const { student, section, invited } = joinedSchema.parse(detail);
  const by = invited == null ? "with the class code" : `by the invitation to ${invited}`;
  return { title: `${student} joined ${by}`, lines: section == null ? [] : [`Section: “${section}”`] };
}

function sectionRemoved(detail: unknown): DescribedEvent {
  const { section, students = [] } = sectionSchema.parse(detail);
  const lines = students.length === 0 ? [] : [`Now in no section: ${students.join(", ")}`];
  return { title: `Section “${section}” taken away`, lines };
}

function moved(detail: unknown): DescribedEvent {
  const { to, moved: students } = movedSchema.parse(detail);
  const people = students.length === 1 ? "One student" : `${String(students.length)} students`;
  return {
    title: `${people} put into ${named(to)}`,
    lines: students.map(({ student, from }) => `${student}: ${named(from)} → ${named(to)}`),
  };
}

const grantedSchema = z.object({ extraTimePercent: z.number(), extraAttempts: z.number(), dueShiftHours: z.number() });
const accommodatedSchema = studentSchema.extend({ before: grantedSchema, after: grantedSchema });

function accommodated(detail: unknown): DescribedEvent {
  const { student, before, after } = accommodatedSchema.parse(detail);
  const words = (granted: z.infer<typeof grantedSchema>): string => accommodationWords(granted).join(", ") || "nothing";
  return { title: `What ${student} is granted`, lines: [`${words(before)} → ${words(after)}`] };
}

const importedSchema = z.object({
  newSections: z.array(z.string()),
  changes: z.array(z.object({ what: z.string(), who: z.string(), section: z.string().nullable() })),
});
const IMPORTED: Readonly<Record<string, string>> = {
  enrolled: "enrolled",
  returns: "taken back",
  moved: "moved",
  invited: "invited",
  "invitation-moved": "invitation moved",
};

function imported(detail: unknown): DescribedEvent {
  const { newSections, changes } = importedSchema.parse(detail);
  return {
    title: `Roster imported: ${changes.length === 1 ? "1 change" : `${String(changes.length)} changes`}`,
    lines: [
      ...newSections.map((name) => `Section “${name}” made`),
      ...changes.map(
        ({ what, who, section }) =>
          `${who}: ${IMPORTED[what] ?? what}${section === null ? "" : `, section “${section}”`}`,
      ),
    ],
  };
}

const aboutInvitation =
  (words: (email: string) => string): Describe =>
  (detail) => ({ title: words(z.object({ email: z.string() }).parse(detail).email), lines: [] });

/** One line about the student that the detail names. */
const aboutStudent =
  (words: (student: string) => string): Describe =>
  (detail) => ({ title: words(studentSchema.parse(detail).student), lines: [] });

const aboutInstructor =
  (words: (instructor: string) => string): Describe =>
  (detail) => ({ title: words(z.object({ instructor: z.string() }).parse(detail).instructor), lines: [] });

/** Events of a class and its roster, by their stored name. */
export const ROSTER_DESCRIBERS: Readonly<Record<string, Describe>> = {
  "roster.joined": joined,
  "roster.removed": aboutStudent((student) => `${student} taken out of the class`),
  "roster.returned": aboutStudent((student) => `${student} taken back into the class`),
  "roster.section-made": (detail) => ({ title: `Section “${sectionSchema.parse(detail).section}” made`, lines: [] }),
  "roster.section-removed": sectionRemoved,
  "roster.section-renamed": (detail) => {
    const { before, after } = renamedSchema.parse(detail);
    return { title: `Section “${before.name}” renamed to “${after.name}”`, lines: [] };
  },
  "roster.moved": moved,
  "roster.imported": imported,
  "roster.accommodations": accommodated,
  "roster.invitation-renewed": aboutInvitation((email) => `A new link for the invitation of ${email}`),
  "roster.invitation-withdrawn": aboutInvitation((email) => `Invitation of ${email} withdrawn`),
  "class.instructor-added": aboutInstructor((name) => `${name} teaches the class from now on`),
  "class.instructor-removed": aboutInstructor((name) => `${name} teaches the class no more`),
  "class.code": () => ({ title: "A new class code; the old one takes nobody in", lines: [] }),
  "class.archived": () => ({ title: "Class archived", lines: [] }),
  "class.restored": () => ({ title: "Class restored", lines: [] }),
};
