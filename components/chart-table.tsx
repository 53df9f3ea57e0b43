import Link from "next/link";

interface ChartTableProps {
  readonly head: readonly string[];
  /** Cells by row; the first is the row's heading, and leads to `href` where there is one. */
  readonly rows: readonly {
    readonly key: string;
    readonly cells: readonly (string | number)[];
    readonly href?: string;
  }[];
  readonly summary?: string;
}

/** The table behind a chart: the same numbers, for whoever does not see or trust the picture. */
export function ChartTable({ head, rows, summary = "The same as a table" }: ChartTableProps) {
  return (
    <details className="min-w-0">
      <summary className="flex min-h-11 items-center text-accent">{summary}</summary>
      <div
        className="relative max-h-96 overflow-auto"
        tabIndex={0}
        role="region"
        aria-label={`${summary}: ${head.join(", ")}`}
      >
        <table className="w-full text-left tabular-nums">
          <thead>
            <tr>
              {head.map((title, at) => (
                <th
                  key={title}
                  scope="col"
                  className={at === 0 ? "py-1 font-medium" : "py-1 pl-4 text-end font-medium"}
                >
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells: [heading, ...cells], href }) => (
              <tr key={key} className="border-t border-line">
                <th scope="row" className="py-1 font-normal">
                  {href ? <Link href={href}>{heading}</Link> : heading}
                </th>
                {cells.map((cell, at) => (
                  <td key={head[at + 1]} className="py-1 pl-4 text-end whitespace-nowrap">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
