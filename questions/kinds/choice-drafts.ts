import type { Oracle, Statement } from "../claims/oracle";
import { clueFinder } from "../quality/flaws/clue-checks";
import type { Draft, DraftOption } from "./draft";
import type { ProofStep } from "./item";
import { areParallel, subsets } from "./parallel";

interface Refuted {
  readonly option: DraftOption;
  readonly proof: ProofStep;
}

/** Candidates among which a set without clues is looked for; the rest stand too far from the key to be worth it. */
const CANDIDATES_TRIED = 60;

/** An option with the statement it makes: the oracle decides whether it may stand. */
export interface Candidate {
  readonly option: DraftOption;
  readonly statement: Statement;
}

/** The proof that a statement holds or fails, or null where it does not. */
export function prove(
  oracle: Oracle,
  about: string,
  statement: Statement,
  wanted: "holds" | "fails",
): ProofStep | null {
  const decision = oracle.decide(statement);
  return decision.verdict === wanted ? { about, verdict: wanted, rule: decision.rule, from: decision.from } : null;
}

interface ChoiceRequest {
  readonly oracle: Oracle;
  readonly base: Omit<Draft, "body" | "proof" | "answer">;
  readonly key: { readonly text: string; readonly statement: Statement };
  readonly candidates: readonly Candidate[];
  /** How many distractors; 3 unless the layout says otherwise. */
  readonly size?: number;
  /** How many drafts at most. */
  readonly limit: number;
}

/**
 * Single-choice drafts: the key must be proven, and every distractor refuted and parallel to it. Distractors that leave
 * no clue to the key are taken where the map has them.
 * Empty where the map offers too few refuted options of like length.
 */
export function choiceDrafts({ oracle, base, key, candidates, size = 3, limit }: ChoiceRequest): Draft[] {
  const keyProof = prove(oracle, key.text, key.statement, "holds");
  if (!keyProof) return [];
  const refuted = candidates.flatMap((candidate): Refuted[] => {
    const proof = prove(oracle, candidate.option.text, candidate.statement, "fails");
    return proof ? [{ option: candidate.option, proof }] : [];
  });
  const textsOf = (some: readonly Refuted[]): string[] => some.map(({ option }) => option.text);
  const isParallel = (some: readonly Refuted[]): boolean => areParallel([key.text, ...textsOf(some)]);
  const clues = clueFinder(`${base.stem} ${base.context ?? ""}`, oracle);
  const isClean = (some: readonly Refuted[]): boolean =>
    (some.length < size || !clues.givesAway(key.text, textsOf(some))) && isParallel(some);
  const near = refuted.slice(0, CANDIDATES_TRIED);
  const clean = clues.isHopeless(key.text, textsOf(near)) ? [] : subsets(near, size, limit, isClean);
  const chosen = clean.length > 0 ? clean : subsets(refuted, size, limit, isParallel);
  return chosen.map((distractors) => ({
    ...base,
    answer: key.text,
    body: {
      type: "choice",
      key: { text: key.text, misconception: null, feedback: `Right. ${base.explanation}` },
      distractors: distractors.map(({ option }) => option),
    },
    proof: [keyProof, ...distractors.map(({ proof }) => proof)],
  }));
}

/** A 2 x 2 draft: exactly these three distractors, or none where one of them is not refuted or not parallel. */
export function crossedDraft(request: Omit<ChoiceRequest, "limit" | "size">): Draft[] {
  return request.candidates.length === 3 ? choiceDrafts({ ...request, size: 3, limit: 1 }) : [];
}
