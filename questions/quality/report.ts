import type { Bank } from "../bank/bank";
import { LIMITS } from "./limits";
import { measureBank, type MeasureRequest, type Measures } from "./measures";
import type { PartCoverage } from "./coverage";
import { distractorAttraction, instructorAcceptance, type PeopleFigure } from "./response-figures";

/** One line of the report: a figure beside its limit. */
export interface Line {
  readonly group: "flaws" | "guessers" | "coverage" | "depth" | "capacity" | "forms" | "people";
  readonly name: string;
  readonly figure: string;
  /** Null where the figure is told without being held to anything. */
  readonly limit: string | null;
  readonly verdict: "pass" | "miss" | "told" | "waiting";
}

export interface QualityReport {
  readonly measures: Measures;
  readonly lines: readonly Line[];
  /** Whether no line is missed. */
  readonly passed: boolean;
}

const percent = (share: number, digits = 1): string => `${(100 * share).toFixed(digits)} %`;
const points = (gain: number): string => `${gain >= 0 ? "+" : "-"}${Math.abs(gain).toFixed(1)}`;

function line(group: Line["group"], name: string, figure: string, limit: string, passes: boolean): Line {
  return { group, name, figure, limit, verdict: passes ? "pass" : "miss" };
}

function told(group: Line["group"], name: string, figure: string): Line {
  return { group, name, figure, limit: null, verdict: "told" };
}

function flawLines({ flaws }: Measures): Line[] {
  return flaws.map(({ flaw, sown, caught, items, flagged }) => {
    const [found, alarms] = [caught / Math.max(1, sown), flagged / Math.max(1, items)];
    return line(
      "flaws",
      flaw,
      `${percent(found)} of ${String(sown)} caught, ${percent(alarms)} of the bank flagged`,
      `caught >= ${percent(LIMITS.minCaught, 0)}, flagged <= ${percent(LIMITS.maxFlagged, 0)}`,
      sown > 0 && found >= LIMITS.minCaught && alarms <= LIMITS.maxFlagged,
    );
  });
}

function guesserLines({ guessers, guessed }: Measures): Line[] {
  return [
    line(
      "guessers",
      "items sat by every guesser",
      String(guessed),
      `>= ${String(LIMITS.minGuessedItems)}`,
      guessed >= LIMITS.minGuessedItems,
    ),
    ...guessers.map(({ name, gain }) =>
      line(
        "guessers",
        name,
        `${points(gain.mean)} over chance, up to ${points(gain.upper)} (${String(gain.n)} items, ${String(gain.clusters)} families)`,
        `up to +${LIMITS.maxGain.toFixed(1)}`,
        gain.n === 0 || gain.upper <= LIMITS.maxGain,
      ),
    ),
  ];
}

function covers(name: string, { asked, all, missing }: PartCoverage, least: number): Line {
  const without = missing.length > 0 ? `; without: ${missing.join(", ")}` : "";
  return line(
    "coverage",
    name,
    `${String(asked)} of ${String(all)}${without}`,
    `>= ${percent(least, 0)}`,
    asked >= least * all,
  );
}

function coverageLines({ coverage }: Measures): Line[] {
  return [
    covers("claims asked about", coverage.claims, LIMITS.minClaimsAsked),
    covers("scenarios asked about", coverage.scenarios, 1),
    covers("paragraphs asked about", coverage.paragraphs, 1),
  ];
}

function depthLines({ aboveRecall, twoClaims, depth, kinds, paragraphs }: Measures): Line[] {
  const listed = (counts: readonly { readonly name: string; readonly items: number }[]): string =>
    counts.map(({ name, items }) => `${name} ${String(items)}`).join(", ");
  return [
    line(
      "depth",
      "items above recall",
      percent(aboveRecall),
      `>= ${percent(LIMITS.minAboveRecall, 0)}`,
      aboveRecall >= LIMITS.minAboveRecall,
    ),
    line(
      "depth",
      "items that need two claims or more",
      percent(twoClaims),
      `>= ${percent(LIMITS.minTwoClaims, 0)}`,
      twoClaims >= LIMITS.minTwoClaims,
    ),
    told("depth", "by depth", listed(depth)),
    told("depth", "by kind", listed(kinds)),
    told("depth", "by paragraph", listed(paragraphs)),
  ];
}

function capacityLines({ items, families, nearDuplicates }: Measures): Line[] {
  const sizes = families.map((family) => family.items).sort((a, b) => a - b);
  const doubled = nearDuplicates.doubled / Math.max(1, nearDuplicates.items);
  const single = sizes.filter((size) => size === 1).length;
  return [
    line("capacity", "distinct items", String(items), `>= ${String(LIMITS.minItems)}`, items >= LIMITS.minItems),
    told(
      "capacity",
      "families",
      `${String(families.length)}; items in each from ${String(sizes[0] ?? 0)} to ${String(sizes.at(-1) ?? 0)}, median ${String(sizes[Math.floor(sizes.length / 2)] ?? 0)}; ${String(single)} hold one`,
    ),
    line(
      "capacity",
      "items with a near-duplicate in another family",
      percent(doubled),
      `<= ${percent(LIMITS.maxNearDuplicates, 0)}`,
      doubled <= LIMITS.maxNearDuplicates,
    ),
  ];
}

function none(name: string, count: number, of: string): Line {
  return line("forms", name, `${String(count)} of ${of}`, "none", count === 0);
}

function formLines({ forms, keyPositions }: Measures): Line[] {
  const of = `${String(forms.forms)} forms`;
  return [
    ...keyPositions.map(({ options, counts, chiSquare, critical }) =>
      line(
        "forms",
        `key places among ${String(options)} options`,
        `${counts.join(" : ")}; chi-square ${chiSquare.toFixed(1)}`,
        `<= ${String(critical)}`,
        chiSquare <= critical,
      ),
    ),
    none("forms shorter than their plan", forms.short, of),
    none("forms with items that give each other away", forms.conflicting, of),
    none("forms that the same seed draws otherwise", forms.unlikeAgain, of),
    none("forms without one of the scenarios", forms.missingScenario, of),
    none("forms of more than half recall", forms.overHalfRecall, of),
    none("items repeated to one student", forms.repeated, `${String(forms.attempts)} attempts, ten by each student`),
  ];
}

function peopleLine(name: string, unit: string, figure: PeopleFigure): Line {
  if (figure.type === "share") return told("people", name, `${percent(figure.share)} of ${String(figure.of)}`);
  return {
    group: "people",
    name,
    figure: `not enough responses yet: ${String(figure.have)} of ${String(figure.need)} ${unit}`,
    limit: null,
    verdict: "waiting",
  };
}

/** What only people can tell. Without their responses both figures wait. */
export interface People {
  readonly attraction: PeopleFigure;
  readonly acceptance: PeopleFigure;
}

const NOBODY: People = {
  attraction: distractorAttraction([]),
  acceptance: instructorAcceptance({ judged: 0, accepted: 0 }),
};

export function peopleLines({ attraction, acceptance }: People = NOBODY): Line[] {
  return [
    peopleLine("distractors that at least 5 % choose", "items answered often enough", attraction),
    peopleLine("items that instructors would set as they are", "items judged", acceptance),
  ];
}

/** The report of a bank: every measure, and each line held to its limit. */
export function reportOn(bank: Bank, request: MeasureRequest): QualityReport {
  const measures = measureBank(bank, request);
  const lines = [flawLines, guesserLines, coverageLines, depthLines, capacityLines, formLines].flatMap((linesOf) =>
    linesOf(measures),
  );
  return { measures, lines: [...lines, ...peopleLines()], passed: lines.every(({ verdict }) => verdict !== "miss") };
}
