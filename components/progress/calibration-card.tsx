import { ChartTable } from "../chart-table";
import { formatPercent } from "../score";
import { Card } from "../ui/card";
import { CalibrationChart } from "./calibration-chart";

/** How sure somebody was against how often they were right. */
export type CalibrationShown =
  | { readonly type: "withheld"; readonly answers: number; readonly needed: number }
  | {
      readonly type: "shown";
      readonly answers: number;
      readonly points: readonly {
        readonly confidence: 1 | 2 | 3;
        readonly stated: number;
        readonly answers: number;
        readonly observed: { readonly share: number; readonly low: number; readonly high: number } | null;
      }[];
      readonly brier: number;
      readonly reference: number;
      readonly bias: number;
    };

const STEPS = { 1: "Unsure", 2: "Fairly sure", 3: "Sure" } as const;
/** A difference that is worth a word: a twentieth. */
const NOTEWORTHY = 0.05;

function leaning(bias: number): string {
  if (bias > NOTEWORTHY)
    return `You are surer than you are right, by ${formatPercent(bias)} on average. Look twice where you feel sure.`;
  if (bias < -NOTEWORTHY)
    return `You are right more often than you think, by ${formatPercent(-bias)} on average. You can trust yourself more.`;
  return "How sure you are and how often you are right go together well.";
}

function brierWords(brier: number, reference: number): string {
  const figure = `Brier score ${brier.toFixed(2)}: 0 is perfect, 0.25 is what somebody gets who is never more than half sure.`;
  return brier < reference
    ? `${figure} It beats ${reference.toFixed(2)}, which you would have if you were equally sure of everything: you can tell what you know from what you do not.`
    : `${figure} You would have ${reference.toFixed(2)} if you were equally sure of everything, so being sure does not yet mean being right more often.`;
}

function Shown({ calibration }: { readonly calibration: Extract<CalibrationShown, { type: "shown" }> }) {
  const percent = (share: number): number => Math.round(100 * share);
  const points = calibration.points.flatMap(({ stated, observed }) =>
    observed
      ? [
          {
            stated: percent(stated),
            right: percent(observed.share),
            reach: [percent(observed.share - observed.low), percent(observed.high - observed.share)] as const,
          },
        ]
      : [],
  );
  return (
    <>
      <p>{leaning(calibration.bias)}</p>
      <p className="text-quiet">{brierWords(calibration.brier, calibration.reference)}</p>
      <figure className="grid gap-2">
        <CalibrationChart points={points} />
        <figcaption className="text-sm text-quiet">
          On the broken line you would be right just as often as you were sure. The bars show how far chance can move a
          point.
        </figcaption>
      </figure>
      <ChartTable
        head={["How sure", "Stated", "Answers", "Right", "Likely between"]}
        rows={calibration.points.map(({ confidence, stated, answers, observed }) => ({
          key: String(confidence),
          cells: [
            STEPS[confidence],
            formatPercent(stated),
            answers,
            observed ? formatPercent(observed.share) : "too few",
            observed ? `${formatPercent(observed.low)} and ${formatPercent(observed.high)}` : "–",
          ],
        }))}
      />
    </>
  );
}

/** Whether being sure means being right, as a plot, a table and in words. */
export function CalibrationCard({ calibration }: { readonly calibration: CalibrationShown }) {
  return (
    <Card aria-labelledby="calibration" className="grid gap-4">
      <h2 id="calibration" className="text-xl">
        How sure, and how right
      </h2>
      {calibration.type === "shown" ? (
        <Shown calibration={calibration} />
      ) : (
        <p className="text-quiet">
          Not enough evidence yet: you said how sure you were at {calibration.answers} of {calibration.needed} answers
          that are needed. You can say it below each question.
        </p>
      )}
    </Card>
  );
}
