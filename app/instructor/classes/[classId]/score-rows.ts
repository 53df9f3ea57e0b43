import type { ScoreRow } from "@/components/instructor/scores-table";
import { formatMarks } from "@/components/score";
import { scoreShare } from "@/questions/view/score-share";
import type { ScoredAttempt, ScoredStudent } from "@/server/classes/get-class-scores";

const DATE = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

function shareOf({ earned, total }: ScoredAttempt): number | undefined {
  return earned !== null && total ? scoreShare({ earned, total }) : undefined;
}

/** A class's students as rows of the table. */
export function scoreRows(students: readonly ScoredStudent[]): ScoreRow[] {
  return students.map(({ attempts, section, ...student }) => {
    const shares = attempts.flatMap((attempt) => shareOf(attempt) ?? []);
    const last = attempts.at(-1)?.startedAt;
    return {
      ...student,
      section: section ?? "",
      best: shares.length > 0 ? Math.max(...shares) : undefined,
      latest: shares.at(-1),
      lastActivity: last?.toISOString(),
      lastActivityText: last ? `${DATE.format(last)} UTC` : "none yet",
      attempts: attempts.map(({ id, quizTitle, earned, total }) => ({
        id,
        label: quizTitle,
        result: earned !== null && total !== null ? `${formatMarks(earned)} of ${String(total)}` : "open",
      })),
    };
  });
}
