import Link from "next/link";
import { FigureText } from "@/components/instructor/figure-text";
import { Badge } from "@/components/ui/badge";
import type { ItemLine, QuizStatistics } from "@/server/statistics/get-quiz-statistics";
import { behindItem, itemHref } from "./links";

const VERDICTS = {
  "too-few": { label: "Too few", tone: "plain" },
  "check-key": { label: "Check the key", tone: "wrong" },
  "too-easy": { label: "Very easy", tone: "partly" },
  "too-hard": { label: "Very hard", tone: "partly" },
  "not-reached": { label: "Not reached", tone: "partly" },
  lure: { label: "Draws the strong", tone: "wrong" },
  weak: { label: "Weak", tone: "partly" },
  good: { label: "Good", tone: "right" },
  fair: { label: "Fair", tone: "plain" },
} as const;

/** Heads of the figures; weight and alpha stand only where all had the same questions, which defines them. */
function headsOf({ quiz }: QuizStatistics): string[] {
  const classical = quiz.reliabilityKind === "alpha" ? ["Weight", "Alpha without"] : [];
  return [
    ...["Attempts", "Facility", "Discrimination", "Efficiency"],
    ...classical,
    ...["Wrong", "Left out", "Not reached", "Median time"],
  ];
}
const NUMBER = "px-3 py-3 text-end align-top";

/** A count that leads to the attempts behind it. */
function Count({ href, count }: { readonly href: string; readonly count: number }) {
  return count === 0 ? (
    <span className="text-quiet tabular-nums">0</span>
  ) : (
    <Link href={href} className="inline-block min-w-6 py-0.5 text-accent tabular-nums underline underline-offset-4">
      {count}
    </Link>
  );
}

export function VerdictText({ verdict }: { readonly verdict: ItemLine["verdict"] }) {
  const { label, tone } = VERDICTS[verdict.code];
  return (
    <div className="grid justify-items-start gap-1">
      <Badge tone={tone}>{label}</Badge>
      <p>{verdict.says}</p>
      {verdict.code === "good" ? null : <p className="text-quiet">Next: {verdict.next}</p>}
    </div>
  );
}

function Row({ shown, item }: { readonly shown: QuizStatistics; readonly item: ItemLine }) {
  const count = (outcome: string, ids: readonly string[]) => (
    <Count href={behindItem(shown, item, { outcome })} count={ids.length} />
  );
  return (
    <tr className="border-b border-line last:border-b-0">
      <th
        scope="row"
        className="left-0 min-w-44 bg-surface px-4 py-3 align-top font-normal sm:sticky sm:max-w-72 sm:min-w-60"
      >
        <Link href={itemHref(shown, item.unit)} className="font-medium text-accent underline underline-offset-4">
          {item.label}
        </Link>
        {item.label === item.kind ? null : <span className="block text-sm text-quiet">{item.kind}</span>}
      </th>
      <td className="min-w-64 px-3 py-3 align-top text-sm">
        <VerdictText verdict={item.verdict} />
      </td>
      <td className={NUMBER}>
        <Count href={behindItem(shown, item)} count={item.sittings.length} />
      </td>
      <td className={NUMBER}>
        <FigureText figure={item.facility} look="percent" withInterval />
      </td>
      <td className={NUMBER}>
        <FigureText figure={item.discrimination} withInterval />
      </td>
      <td className={NUMBER}>
        <FigureText figure={item.efficiency} />
      </td>
      {shown.quiz.reliabilityKind === "alpha" ? (
        <>
          <td className={NUMBER}>
            <FigureText figure={item.weight} look="percent" />
          </td>
          <td className={NUMBER}>
            <FigureText figure={item.alphaIfDeleted} />
          </td>
        </>
      ) : null}
      <td className={NUMBER}>{count("wrong", item.wrong)}</td>
      <td className={NUMBER}>{count("omitted", item.omitted)}</td>
      <td className={NUMBER}>{count("not-reached", item.notReached)}</td>
      <td className={`${NUMBER} whitespace-nowrap`}>
        <FigureText figure={item.medianSeconds} look="seconds" />
      </td>
    </tr>
  );
}

/** Every item with its figures, what they say and what to do next. */
export function ItemTable({ shown }: { readonly shown: QuizStatistics }) {
  return (
    <div
      role="region"
      aria-label="Questions in figures"
      tabIndex={0}
      className="relative max-h-[80vh] overflow-auto rounded-card border border-line bg-surface print:max-h-none"
    >
      <table className="w-full border-collapse text-left">
        <thead className="top-0 z-10 bg-sunken sm:sticky">
          <tr className="border-b border-line">
            <th scope="col" className="left-0 bg-sunken px-4 py-3 font-semibold sm:sticky">
              Question
            </th>
            <th scope="col" className="px-3 py-3 font-semibold">
              What it says
            </th>
            {headsOf(shown).map((head) => (
              <th key={head} scope="col" className="px-3 py-3 text-end text-sm font-semibold">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.items.map((item) => (
            <Row key={item.unit} shown={shown} item={item} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
