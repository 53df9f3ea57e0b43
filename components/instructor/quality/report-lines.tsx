import { Badge } from "../../ui/badge";

interface ReportLinesProps {
  readonly caption: string;
  readonly lines: readonly {
    readonly name: string;
    readonly figure: string;
    readonly limit: string | null;
    readonly verdict: "pass" | "miss" | "told" | "waiting";
  }[];
}

const VERDICTS = {
  pass: <Badge tone="right">Met</Badge>,
  miss: <Badge tone="wrong">Missed</Badge>,
  told: null,
  waiting: <Badge tone="partly">Waiting</Badge>,
} as const;

/** One group of the report's lines: each figure beside its limit. */
export function ReportLines({ caption, lines }: ReportLinesProps) {
  return (
    <ul aria-label={caption} className="grid gap-3">
      {lines.map(({ name, figure, limit, verdict }) => (
        <li key={name} className="grid gap-0.5 border-t border-line pt-2">
          <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span className="font-medium first-letter:uppercase">{name}</span>
            {VERDICTS[verdict]}
          </span>
          <span className="break-words tabular-nums">{figure}</span>
          {limit === null ? null : <span className="text-sm text-quiet">Limit: {limit}</span>}
        </li>
      ))}
    </ul>
  );
}
