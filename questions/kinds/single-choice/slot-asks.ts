import type { Claim, Slot, Term } from "../../claims/claim-map";
import type { Oracle } from "../../claims/oracle";
import { slotTerm } from "../../claims/statement";
import { acceptedTexts, capitalise, fill, names, voiceName } from "../../claims/wording";
import { choiceDrafts, crossedDraft, type Candidate } from "../choice-drafts";
import type { Draft } from "../draft";
import { explainClaim, siblingFeedback } from "../explain";
import { factsBeside, slotFact } from "../facts";

/** Drafts of one ask: enough to vary the distractors, few enough that variants stay different. */
const DRAFTS_AN_ASK = 2;
const DRAFTS_A_PAIR = 4;

/** The other terms of a slot's domain, in the domain's order. */
export function otherTerms(oracle: Oracle, slot: Slot): Term[] {
  const domain = oracle.map.domains.find((candidate) => candidate.id === slot.domain);
  return (domain?.terms ?? []).filter((term) => term.id !== slot.value);
}

/** Other terms that neither the question nor the rest of the statement names: "America supports the USA" lures nobody. */
function termsUnnamed(oracle: Oracle, claim: Claim, name: string, stem: string): Term[] {
  const slot = claim.slots[name];
  if (!slot) return [];
  const beside = Object.entries(claim.slots).map(([other, { value }]) => (other === name ? "" : value));
  const shown = `${stem} ${claim.clause.replace(/\{[^}]*\}/g, "")}`;
  return otherTerms(oracle, slot).filter(
    (term) => !beside.includes(term.id) && !names(shown, acceptedTexts(oracle.map, term)),
  );
}

function worded(option: string, text: string, stem: string): string {
  const filled = option.replace("{}", text);
  return stem.endsWith("?") ? capitalise(filled) : filled;
}

function askDrafts(oracle: Oracle, claim: Claim, name: string, slot: Slot): Draft[] {
  const key = slotTerm(oracle.map, slot);
  return slot.asks.flatMap((ask) =>
    choiceDrafts({
      oracle,
      base: {
        family: `single-choice/${claim.id}.${name}`,
        kind: "single-choice",
        bloom: "remember",
        stem: ask.stem,
        context: null,
        voice: voiceName(oracle.map, claim),
        explanation: explainClaim(oracle, claim),
        claims: [claim.id],
        scenarios: [],
        asks: [slotFact(claim, name)],
        reveals: factsBeside(claim, [name]),
      },
      key: {
        text: worded(ask.option, key.text, ask.stem),
        statement: { type: "slots", claim: claim.id, terms: { [name]: key }, reading: "naming" },
      },
      candidates: termsUnnamed(oracle, claim, name, ask.stem).map((term) => ({
        option: {
          text: worded(ask.option, term.text, ask.stem),
          misconception: slot.domain === "year" ? "date-shift" : "sibling-value",
          feedback: siblingFeedback(oracle, claim, name, term),
        },
        statement: { type: "slots", claim: claim.id, terms: { [name]: term }, reading: "naming" },
      })),
      limit: DRAFTS_AN_ASK,
    }),
  );
}

/** Two slots crossed: the key, each slot wrong alone, and both wrong. */
function pairDrafts(oracle: Oracle, claim: Claim): Draft[] {
  return claim.pairs.flatMap((pair, index) => {
    const [first, second] = pair.slots;
    const [a, b] = [claim.slots[first], claim.slots[second]];
    if (!a || !b) return [];
    const text = (x: Term, y: Term): string =>
      worded(fill(pair.option, { [first]: x.text, [second]: y.text }), "", pair.stem);
    const [keyA, keyB] = [slotTerm(oracle.map, a), slotTerm(oracle.map, b)];
    const wrongPairs = termsUnnamed(oracle, claim, first, pair.stem).flatMap((wrongA) =>
      termsUnnamed(oracle, claim, second, pair.stem)
        .filter((wrongB) => wrongA.id !== keyB.id && wrongB.id !== keyA.id && wrongA.id !== wrongB.id)
        .map((wrongB) => [wrongA, wrongB] as const),
    );
    const drafts: Draft[] = [];
    for (const [wrongA, wrongB] of wrongPairs) {
      if (drafts.length === DRAFTS_A_PAIR) break;
      const option = (x: Term, y: Term): Candidate => ({
        option: {
          text: text(x, y),
          misconception: x === keyA || y === keyB ? "sibling-value" : "actor-swap",
          feedback: x === keyA ? siblingFeedback(oracle, claim, second, y) : siblingFeedback(oracle, claim, first, x),
        },
        statement: { type: "slots", claim: claim.id, terms: { [first]: x, [second]: y }, reading: "naming" },
      });
      drafts.push(
        ...crossedDraft({
          oracle,
          base: {
            family: `single-choice/${claim.id}.pair${String(index + 1)}`,
            kind: "single-choice",
            bloom: "understand",
            stem: pair.stem,
            context: null,
            voice: voiceName(oracle.map, claim),
            explanation: explainClaim(oracle, claim),
            claims: [claim.id],
            scenarios: [],
            asks: [slotFact(claim, first), slotFact(claim, second)],
            reveals: [],
          },
          key: {
            text: text(keyA, keyB),
            statement: { type: "slots", claim: claim.id, terms: { [first]: keyA, [second]: keyB }, reading: "naming" },
          },
          candidates: [option(keyA, wrongB), option(wrongA, keyB), option(wrongA, wrongB)],
        }),
      );
    }
    return drafts;
  });
}

/** Choice items on what stands in a claim's slots. */
export function slotDrafts(oracle: Oracle): Draft[] {
  return oracle.map.claims.flatMap((claim) => [
    ...Object.entries(claim.slots).flatMap(([name, slot]) => askDrafts(oracle, claim, name, slot)),
    ...pairDrafts(oracle, claim),
  ]);
}
