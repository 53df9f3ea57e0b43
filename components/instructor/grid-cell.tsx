import { clsx } from "clsx";
import Link from "next/link";

/** One cell of a grid of scores. */
export interface GridCell {
  /** Share of the maximum, 0 to 1; null where nothing is marked yet. */
  readonly share: number | null;
  /** Where the cell leads. */
  readonly href?: string;
  /** A word under the figure: how many attempts or answers, or that it is left out. */
  readonly note?: string;
  /** Whether the figure counts for nothing. */
  readonly dropped?: boolean;
}

/** Steps of colour, from the highest. The figure in the cell says the same. */
export const HEAT_STEPS = [
  { from: 0.8, label: "80 and more", look: "bg-right-soft" },
  { from: 0.6, label: "60 to 79", look: "bg-accent-soft" },
  { from: 0.4, label: "40 to 59", look: "bg-partly-soft" },
  { from: 0, label: "below 40", look: "bg-wrong-soft" },
] as const;

function heatOf(share: number): string {
  return HEAT_STEPS.find(({ from }) => share >= from)?.look ?? "";
}

/** A cell's figure in percent, leading to what it stands for. */
export function GridCellContent({ cell, heat }: { readonly cell: GridCell | null; readonly heat: boolean }) {
  if (!cell) {
    return (
      <td className="px-2 text-end text-quiet">
        <span aria-hidden="true">–</span>
        <span className="sr-only">none</span>
      </td>
    );
  }
  const { share, href, note, dropped } = cell;
  const figure = (
    <>
      <span className={clsx(dropped && "line-through")}>{share === null ? "open" : Math.round(100 * share)}</span>
      {note ? <span className="block text-xs text-quiet no-underline">{note}</span> : null}
    </>
  );
  return (
    <td className={clsx("px-2 text-end leading-tight tabular-nums", heat && share !== null && heatOf(share))}>
      {href ? (
        <Link
          href={href}
          prefetch={false}
          className="inline-flex min-h-8 min-w-8 flex-col items-end justify-center text-accent underline-offset-4 hover:underline"
        >
          {figure}
        </Link>
      ) : (
        figure
      )}
    </td>
  );
}
