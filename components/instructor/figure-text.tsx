/** A figure of the statistics, or why there is none. */
export type ShownFigure =
  | {
      readonly type: "value";
      readonly value: number;
      readonly interval: { readonly low: number; readonly high: number } | null;
    }
  | { readonly type: "withheld"; readonly reason: string };

/** How a figure is written: a plain number, a share as percent, or seconds. */
export type FigureLook = "number" | "percent" | "seconds";

/** Never "-0.00". */
function fixed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? (0).toFixed(digits) : text.replace("-", "−");
}

function written(value: number, look: FigureLook): string {
  switch (look) {
    case "number":
      return fixed(value, 2);
    case "percent":
      return `${fixed(Math.round(100 * value), 0)} %`;
    case "seconds":
      return value < 90 ? `${fixed(value, 0)} s` : `${fixed(value / 60, 1)} min`;
  }
}

/** The text of a figure without its interval, as screens and files show it; null where it is withheld. */
export function figureText(figure: ShownFigure, look: FigureLook): string | null {
  return figure.type === "value" ? written(figure.value, look) : null;
}

interface FigureTextProps {
  readonly figure: ShownFigure;
  readonly look?: FigureLook;
  /** Whether the 95 % interval stands under the figure. */
  readonly withInterval?: boolean;
  /** Whether a withheld figure says why beside it; else on pointing at it, and to a screen reader. */
  readonly withReason?: boolean;
}

/** A figure with its interval. A withheld one is a dash that says why. */
export function FigureText({ figure, look = "number", withInterval = false, withReason = false }: FigureTextProps) {
  if (figure.type === "withheld") {
    return withReason ? (
      <span className="block text-sm font-normal text-quiet">Withheld. {figure.reason}</span>
    ) : (
      <span className="text-quiet" title={figure.reason}>
        <span aria-hidden="true">–</span>
        <span className="sr-only">withheld: {figure.reason}</span>
      </span>
    );
  }
  return (
    <span className="tabular-nums">
      {written(figure.value, look)}
      {withInterval && figure.interval ? (
        <span className="block text-xs font-normal whitespace-nowrap text-quiet">
          {written(figure.interval.low, look)} to {written(figure.interval.high, look)}
        </span>
      ) : null}
    </span>
  );
}
