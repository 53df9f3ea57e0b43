import { stringify } from "csv-stringify/sync";
import { scoreShare } from "@/questions/view/score-share";
import type { User } from "../accounts/find-session-user";
import { harmless } from "../export/harmless";
import { getClassScores, type ScoredAttempt, type ScoredStudent } from "./get-class-scores";

export interface ScoresFile {
  readonly filename: string;
  /** UTF-8 text with a byte order mark, so that spreadsheets read it as such. */
  readonly text: string;
}

const COLUMNS = [
  "Student",
  "E-mail",
  "Simulated",
  "Quiz",
  "Attempt",
  "Started (UTC)",
  "Submitted (UTC)",
  "Score",
  "Out of",
  "Percent",
] as const;

function rounded(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}

function row({ name, email, simulated }: ScoredStudent, attempt: ScoredAttempt, number: number): string[] {
  const { quizTitle, startedAt, submittedAt, earned, total } = attempt;
  const percent = earned !== null && total ? rounded(100 * scoreShare({ earned, total }), 1) : "";
  return [
    harmless(name),
    harmless(email),
    simulated ? "yes" : "no",
    harmless(quizTitle),
    String(number),
    startedAt.toISOString(),
    submittedAt?.toISOString() ?? "",
    earned === null ? "" : rounded(earned, 2),
    total === null ? "" : String(total),
    percent,
  ];
}

/** The scores of a class that the user teaches, a line an attempt; students without one have a line of their own. */
export async function exportScores(user: User, classId: string): Promise<ScoresFile | null> {
  const scores = await getClassScores(user, classId);
  if (!scores) return null;
  const rows = scores.students.flatMap((student) =>
    student.attempts.length === 0
      ? [
          [
            harmless(student.name),
            harmless(student.email),
            student.simulated ? "yes" : "no",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
          ],
        ]
      : student.attempts.map((attempt, index) => row(student, attempt, index + 1)),
  );
  const slug =
    scores.class.name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "class";
  return {
    filename: `scores-${slug}.csv`,
    // A line end of any kind begins a new row unless it is quoted, and with it a new cell.
    text: stringify([[...COLUMNS], ...rows], { bom: true, record_delimiter: "windows", quoted_match: /[\r\n]/ }),
  };
}
