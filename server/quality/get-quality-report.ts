import { DEFAULT_ARTICLE_ID, openBank } from "@/questions/bank/bank";
import { LIMITS } from "@/questions/quality/limits";
import { peopleLines, type Line, type QualityReport } from "@/questions/quality/report";
import { distractorAttraction, instructorAcceptance } from "@/questions/quality/response-figures";
import { KIND_LABELS } from "@/questions/view/kind-name";
import type { User } from "../accounts/find-session-user";
import { countOptions } from "./count-options";
import { keptOrMeasured, REPORTS_FOLDER } from "./kept-report";
import { measureBank } from "./measure-bank";

export interface NamedCount {
  readonly name: string;
  readonly items: number;
  readonly families: number;
}

interface ReportedGuesser {
  readonly name: string;
  readonly does: string;
  /** Items that it sat, and points over chance with their 95 % interval. */
  readonly n: number;
  readonly gain: number;
  readonly lower: number;
  readonly upper: number;
}

/** The quality report as the instructors' page shows it. */
export interface QualityView {
  readonly title: string;
  readonly bankVersion: string;
  readonly passed: boolean;
  readonly lines: readonly Line[];
  readonly guessers: readonly ReportedGuesser[];
  /** Points over chance that no interval of a guesser may pass. */
  readonly gainLimit: number;
  readonly flaws: readonly {
    readonly name: string;
    readonly sown: number;
    readonly caught: number;
    readonly flagged: number;
  }[];
  readonly kinds: readonly NamedCount[];
  readonly depth: readonly NamedCount[];
  readonly paragraphs: readonly NamedCount[];
  /** How many families hold so many items, by that number. */
  readonly capacities: readonly { readonly items: number; readonly families: number }[];
  readonly families: readonly { readonly family: string; readonly kind: string; readonly items: number }[];
}

/** Read or measured once for each version of a bank; a measurement under way is waited for by all who ask. */
const measured = new Map<string, Promise<QualityReport>>();

function reportOf(articleId: string, version: string): Promise<QualityReport> {
  const key = `${articleId}/${version}`;
  const known = measured.get(key);
  if (known) return known;
  const measure = (): Promise<QualityReport> => measureBank(articleId);
  // Only a build's code is known not to have changed since a report was kept.
  const report =
    process.env.NODE_ENV === "production"
      ? keptOrMeasured(`${articleId}-${version}`, REPORTS_FOLDER, measure)
      : measure();
  measured.set(key, report);
  // A failed one is tried again by the next who asks.
  report.catch(() => measured.delete(key));
  return report;
}

function capacitiesOf(families: QualityReport["measures"]["families"]): QualityView["capacities"] {
  const counts = new Map<number, number>();
  for (const { items } of families) counts.set(items, (counts.get(items) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b).map(([items, count]) => ({ items, families: count }));
}

/** The quality of an article's bank, for instructors; null for anybody else and for an unknown article. Takes seconds at first, once a build. */
export async function getQualityReport(
  user: User,
  articleId: string = DEFAULT_ARTICLE_ID,
): Promise<QualityView | null> {
  const bank = user.role === "STUDENT" ? null : openBank(articleId);
  if (!bank) return null;
  const [{ measures, lines, passed }, counts] = await Promise.all([
    reportOf(articleId, bank.version),
    countOptions(user, articleId),
  ]);
  const people = peopleLines({
    attraction: distractorAttraction(counts),
    // Nothing stores instructors' judgements of items yet.
    acceptance: instructorAcceptance({ judged: 0, accepted: 0 }),
  });
  return {
    title: bank.title,
    bankVersion: measures.bankVersion,
    passed,
    lines: [...lines.filter(({ group }) => group !== "people"), ...people],
    guessers: measures.guessers.map(({ name, does, gain: { n, mean, lower, upper } }) => ({
      name,
      does,
      n,
      gain: mean,
      lower,
      upper,
    })),
    gainLimit: LIMITS.maxGain,
    flaws: measures.flaws.map(({ flaw, sown, caught, flagged }) => ({ name: flaw, sown, caught, flagged })),
    kinds: measures.kinds.map((kind) => ({ ...kind, name: KIND_LABELS[kind.name] })),
    depth: measures.depth,
    paragraphs: measures.paragraphs,
    capacities: capacitiesOf(measures.families),
    families: measures.families.map((each) => ({ ...each, kind: KIND_LABELS[each.kind] })),
  };
}
