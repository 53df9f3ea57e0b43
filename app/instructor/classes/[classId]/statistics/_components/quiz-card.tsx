import Link from "next/link";
import { FigureText, type ShownFigure } from "@/components/instructor/figure-text";
import { Card } from "@/components/ui/card";
import type { QuizStatistics } from "@/server/statistics/get-quiz-statistics";
import { behindAll } from "./links";

const RELIABILITY = {
  alpha: { label: "Cronbach's alpha", note: "All had the same questions." },
  nested: {
    label: "Reliability",
    note: "Each student has questions of their own, so reliability comes from how far students differ against how far one student's questions do; questions being harder or easier counts as error in it.",
  },
} as const;

/** What reliability amounts to, by the usual bounds for a classroom test. */
function readingOf({ reliability }: QuizStatistics["quiz"]): string | null {
  if (reliability.type !== "value") return null;
  if (reliability.value >= 0.8) return "Scores tell students apart well: fit for marks.";
  if (reliability.value >= 0.6)
    return "Scores tell students apart roughly: fit for feedback. For marks, take several quizzes together.";
  return "A single score says little of one student: use it for feedback, and take several quizzes together for marks.";
}

/** The whole quiz in figures, with what they mean. */
export function QuizCard({ shown }: { readonly shown: QuizStatistics }) {
  const { quiz } = shown;
  const { label, note } = RELIABILITY[quiz.reliabilityKind];
  const unit = quiz.unit.type === "marks" ? `of ${String(quiz.unit.outOf)} marks` : "percent";
  const figures: readonly { readonly label: string; readonly figure: ShownFigure; readonly unit?: string }[] = [
    { label: "Mean", figure: quiz.mean, unit },
    { label: "Median", figure: quiz.median, unit },
    { label: "Standard deviation", figure: quiz.sd },
    { label: "Skewness", figure: quiz.skewness },
    { label: "Kurtosis (excess)", figure: quiz.kurtosis },
    { label, figure: quiz.reliability },
    { label: "Standard error of a score", figure: quiz.standardError },
  ];
  const reading = readingOf(quiz);
  return (
    <Card className="grid gap-5" aria-labelledby="quiz-figures">
      <h2 id="quiz-figures" className="text-xl">
        {shown.column?.title} as a whole
      </h2>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-4">
        <div className="grid content-start gap-0.5">
          <dt className="text-sm text-quiet">Attempts</dt>
          <dd className="text-xl font-semibold tabular-nums">
            <Link href={behindAll(shown)}>{quiz.n}</Link>
            <span className="block text-sm font-normal text-quiet">
              of {quiz.students} {quiz.students === 1 ? "student" : "students"}
            </span>
          </dd>
        </div>
        {figures.map(({ label: name, figure, unit: inUnit }) => (
          <div key={name} className="grid content-start gap-0.5">
            <dt className="text-sm text-quiet">{name}</dt>
            <dd className="text-xl font-semibold">
              <FigureText figure={figure} withInterval withReason />
              {inUnit && figure.type === "value" ? (
                <span className="block text-sm font-normal text-quiet">{inUnit}</span>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      <div className="grid max-w-prose gap-2 text-quiet">
        {reading ? <p className="text-ink">{reading}</p> : null}
        <p>{note} The smaller numbers are 95 % intervals: where the figure would lie with other students like these.</p>
      </div>
    </Card>
  );
}
