import { countingShare, courseScore, type Counting, type CourseRules } from "@/questions/gradebook/course-score";
import { scoreShare } from "@/questions/view/score-share";
import type { User } from "../accounts/find-session-user";
import { db } from "../db";
import type { CountingAttempt } from "../generated/prisma/enums";
import { COLUMN, columnOf, type QuizColumn } from "./quiz-column";
import { parseCourseRules } from "./course-rules";
import { isStorable } from "../storage/storable";

export interface GradebookCell {
  /** The attempt that the cell leads to; null where none was begun. */
  readonly attemptId: string | null;
  /** Share of the maximum that counts, 0 to 1; null where nothing was submitted. */
  readonly share: number | null;
  /** Submitted attempts. */
  readonly attempts: number;
  /** Whether the course score leaves it out as lowest. */
  readonly dropped: boolean;
}

interface GradebookRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly simulated: boolean;
  /** Whether the student has left the class; the scores stay. */
  readonly left: boolean;
  /** In the columns' order. */
  readonly cells: readonly GradebookCell[];
  /** 0 to 1; null where nothing counts. */
  readonly course: number | null;
}

interface GradebookColumn extends QuizColumn {
  /** What it weighs in the course score; null for a column that only shows one attempt. */
  readonly weight: number | null;
}

export interface Gradebook {
  readonly class: { readonly id: string; readonly name: string };
  readonly rules: CourseRules;
  readonly quizzes: readonly QuizColumn[];
  readonly columns: readonly GradebookColumn[];
  readonly rows: readonly GradebookRow[];
}

/** One column a quiz, or one column an attempt of each quiz. */
export type GradebookView = "quizzes" | "attempts";

interface Taken {
  readonly id: string;
  readonly key: string;
  readonly submitted: boolean;
  readonly share: number | null;
}

const COUNTING = {
  BEST: "best",
  LAST: "last",
  FIRST: "first",
  MEAN: "mean",
} as const satisfies Record<CountingAttempt, Counting>;
const NO_CELL: GradebookCell = { attemptId: null, share: null, attempts: 0, dropped: false };

/** The attempt whose score counts; for a mean, the latest. */
function shownAttempt(attempts: readonly Taken[], counts: CountingAttempt): Taken | undefined {
  const submitted = attempts.filter((each) => each.submitted);
  if (counts === "FIRST") return submitted[0] ?? attempts[0];
  if (counts === "BEST") {
    const best = Math.max(...submitted.map(({ share }) => share ?? 0));
    return submitted.find(({ share }) => (share ?? 0) === best) ?? attempts[0];
  }
  return submitted.at(-1) ?? attempts[0];
}

function quizCell(attempts: readonly Taken[], counts: CountingAttempt): GradebookCell {
  const shares = attempts.flatMap(({ share, submitted }) => (submitted && share !== null ? [share] : []));
  return {
    attemptId: shownAttempt(attempts, counts)?.id ?? null,
    share: countingShare(shares, COUNTING[counts]),
    attempts: shares.length,
    dropped: false,
  };
}

interface Student {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly simulated: boolean;
  readonly left: boolean;
  readonly taken: readonly Taken[];
}

/** An assignment that has been begun, and which of its attempts counts. */
interface Quiz extends QuizColumn {
  readonly counts: CountingAttempt;
}

function quizRow({ taken, ...student }: Student, columns: readonly Quiz[], rules: CourseRules): GradebookRow {
  const cells = columns.map(({ key, counts }) =>
    quizCell(
      taken.filter((attempt) => attempt.key === key),
      counts,
    ),
  );
  const { share, dropped } = courseScore(
    columns.map(({ key }, at) => ({ key, share: cells[at]?.share ?? null })),
    rules,
  );
  return {
    ...student,
    cells: cells.map((cell, at) => ({ ...cell, dropped: dropped.includes(columns[at]?.key ?? "") })),
    course: share,
  };
}

/** Attempts of each student counted from 1 within a quiz; as many columns as the busiest student has. */
function attemptColumns(students: readonly Student[], quizzes: readonly QuizColumn[]): GradebookColumn[] {
  return quizzes.flatMap(({ key, title }) => {
    const most = Math.max(0, ...students.map(({ taken }) => taken.filter((attempt) => attempt.key === key).length));
    return Array.from({ length: most }, (_, at) => ({
      key: `${key}#${String(at + 1)}`,
      title: `${title}, ${String(at + 1)}`,
      weight: null,
    }));
  });
}

function attemptCells({ taken }: Student, columns: readonly GradebookColumn[]): GradebookCell[] {
  const byKey = new Map<string, Taken>();
  const counts = new Map<string, number>();
  for (const attempt of taken) {
    const number = (counts.get(attempt.key) ?? 0) + 1;
    counts.set(attempt.key, number);
    byKey.set(`${attempt.key}#${String(number)}`, attempt);
  }
  return columns.map(({ key }) => {
    const attempt = byKey.get(key);
    return attempt
      ? { attemptId: attempt.id, share: attempt.share, attempts: Number(attempt.submitted), dropped: false }
      : NO_CELL;
  });
}

async function loadStudents(classId: string) {
  const [enrolments, attempts, quizzes] = await Promise.all([
    db().enrolment.findMany({
      where: { classId },
      orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
      select: { leftAt: true, user: { select: { id: true, name: true, email: true, simulated: true } } },
    }),
    db().attempt.findMany({
      where: { classId },
      orderBy: [{ startedAt: "asc" }, { id: "asc" }],
      select: { id: true, userId: true, submittedAt: true, earned: true, total: true, ...COLUMN },
    }),
    db().assignment.findMany({
      where: { classId, attempts: { some: {} } },
      orderBy: { number: "asc" },
      select: { key: true, title: true, counts: true },
    }),
  ]);
  const byUser = new Map<string, Taken[]>();
  for (const { id, userId, submittedAt, earned, total, ...counted } of attempts) {
    const share = earned !== null && total ? scoreShare({ earned, total }) : null;
    const list = byUser.get(userId) ?? [];
    list.push({ id, key: columnOf(counted).key, submitted: submittedAt !== null, share });
    byUser.set(userId, list);
  }
  return {
    students: enrolments.map(({ user, leftAt }): Student => ({
      ...user,
      left: leftAt !== null,
      taken: byUser.get(user.id) ?? [],
    })),
    quizzes,
  };
}

/** The scores of a class that the user teaches, students by columns; null for any other class. */
export async function getGradebook(user: User, classId: string, view: GradebookView): Promise<Gradebook | null> {
  if (user.role === "STUDENT" || !isStorable(classId)) return null;
  const found = await db().class.findFirst({
    where: { id: classId, instructors: { some: { userId: user.id } } },
    select: { id: true, name: true, gradebook: true },
  });
  if (!found) return null;
  const { gradebook, ...taught } = found;
  const rules = parseCourseRules(gradebook);
  const { students, quizzes } = await loadStudents(classId);
  const columns =
    view === "quizzes"
      ? quizzes.map(({ key, title }) => ({ key, title, weight: rules.weights[key] ?? 1 }))
      : attemptColumns(students, quizzes);
  const rows = students.map((student) => {
    const row = quizRow(student, quizzes, rules);
    return view === "quizzes" ? row : { ...row, cells: attemptCells(student, columns) };
  });
  return { class: taught, rules, quizzes, columns, rows };
}
