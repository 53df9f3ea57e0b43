interface FigureTableProps {
  /** The first column names the row; the others hold figures. */
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly summary?: string;
}

/** What a chart shows, in words and figures, behind a fold. */
export function FigureTable({ headings, rows, summary = "The same as a table" }: FigureTableProps) {
  return (
    <details>
      <summary className="flex min-h-11 items-center text-accent">{summary}</summary>
      <div className="overflow-x-auto">
        <table className="w-full text-left tabular-nums">
          <thead>
            <tr>
              {headings.map((heading, index) => (
                <th
                  key={heading}
                  scope="col"
                  className={index === 0 ? "py-1 pr-4 font-medium" : "px-2 py-1 text-right font-medium"}
                >
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name = "", ...figures]) => (
              <tr key={name} className="border-t border-line">
                <th scope="row" className="py-1 pr-4 font-normal">
                  {name}
                </th>
                {figures.map((figure, index) => (
                  <td key={headings[index + 1]} className="px-2 py-1 text-right whitespace-nowrap">
                    {figure}
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
