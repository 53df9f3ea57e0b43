import { MINIMUMS, valueOf } from "./figure";
import type { ItemFigures } from "./item-figures";

/** What an item's figures amount to, in the order in which they call for a decision. */
const VERDICTS = [
  "check-key",
  "lure",
  "not-reached",
  "too-hard",
  "weak",
  "too-easy",
  "fair",
  "good",
  "too-few",
] as const;
type VerdictCode = (typeof VERDICTS)[number];

export interface ItemVerdict {
  readonly code: VerdictCode;
  /** What the figures say, in plain words. */
  readonly says: string;
  /** What to do next. */
  readonly next: string;
}

/** Common bounds of classical item analysis (Ebel & Frisbie 1991, Essentials of Educational Measurement, ch. 13). */
const BOUNDS = { easy: 0.95, hard: 0.2, negative: -0.05, weak: 0.2, good: 0.3, notReached: 0.2, lure: 0.2 } as const;

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}

/** A wrong answer that those who know the rest choose more than others do; one or two who chose it say nothing. */
function lureOf({ choices }: ItemFigures): string | null {
  const lure = choices.find(
    ({ correct, sittings, pointBiserial }) =>
      !correct && sittings.length >= MINIMUMS.level && (valueOf(pointBiserial) ?? 0) > BOUNDS.lure,
  );
  return lure ? shorten(lure.label) : null;
}

function verdictOnSpread(lure: string | null, discrimination: number | null): ItemVerdict {
  if (lure !== null)
    return {
      code: "lure",
      says: `Students who do well elsewhere choose “${lure}”.`,
      next: "Read that answer against the article: it may be defensible. Accept it as well, or say why it fails.",
    };
  if (discrimination === null)
    return {
      code: "fair",
      says: "It tells nobody apart yet.",
      next: "Nothing to do now; look again when there are more attempts.",
    };
  if (discrimination < BOUNDS.weak)
    return {
      code: "weak",
      says: "It hardly tells students who know the article from those who do not.",
      next: "Look at its wrong answers: those that nobody chooses, or that nearly everybody does, tell nothing.",
    };
  if (discrimination < BOUNDS.good)
    return {
      code: "fair",
      says: "It tells students apart a little.",
      next: "Keep it; there are better ones to learn from.",
    };
  return { code: "good", says: "Students who know the rest get it right, others do not.", next: "Keep it." };
}

/** Judges one item by its figures: the gravest finding first. */
export function itemVerdict(item: ItemFigures): ItemVerdict {
  const n = item.sittings.length;
  const [facility, discrimination] = [valueOf(item.facility), valueOf(item.discrimination)];
  const lure = lureOf(item);
  if (facility === null || n < MINIMUMS.relation)
    return {
      code: "too-few",
      says: `Only ${String(n)} ${n === 1 ? "attempt" : "attempts"} had it: too few to judge.`,
      next: "Wait for more attempts, or look at a coarser grouping.",
    };
  if (discrimination !== null && discrimination < BOUNDS.negative)
    return {
      code: "check-key",
      says: "Students who do well elsewhere get it wrong more often than the others.",
      next: `Check the key first${lure === null ? "" : `: they choose “${lure}”`}. If it is wrong, re-key the item or withdraw it.`,
    };
  if (item.notReached.length > BOUNDS.notReached * n)
    return {
      code: "not-reached",
      says: `${String(item.notReached.length)} of ${String(n)} did not reach it.`,
      next: "Give more time or fewer questions before judging the item.",
    };
  if (facility >= BOUNDS.easy)
    return {
      code: "too-easy",
      says: "Nearly everyone gets it right, so it tells no one apart.",
      next: "Keep it as a warm-up, or ask the same claim by a harder kind of question.",
    };
  if (facility <= BOUNDS.hard)
    return {
      code: "too-hard",
      says: "Few get it right.",
      next: "Check that the key is right and the passage was read; then teach it again.",
    };
  return verdictOnSpread(lure, discrimination);
}

/** Orders verdicts by how much they call for a decision. */
export function byUrgency(a: ItemVerdict, b: ItemVerdict): number {
  return VERDICTS.indexOf(a.code) - VERDICTS.indexOf(b.code);
}
