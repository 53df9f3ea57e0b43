import type { Claim, Term } from "../claims/claim-map";
import type { Oracle } from "../claims/oracle";
import { clauseOf, claimStatement, slotTerm } from "../claims/statement";
import { acceptedTexts, capitalise, withVoice } from "../claims/wording";
import type { KeyedGap } from "./item";

/** Lines by claim, worked out once per oracle: most candidates' feedback is such a line. */
const lines = new WeakMap<Oracle, Map<string, string>>();

/** The claim with its voice and paragraph: "Paragraph 4: according to Imran Khan, ...". */
export function claimLine(oracle: Oracle, claim: Claim): string {
  const known = lines.get(oracle) ?? new Map<string, string>();
  lines.set(oracle, known);
  const line = known.get(claim.id) ?? writeLine(oracle, claim);
  known.set(claim.id, line);
  return line;
}

function writeLine(oracle: Oracle, claim: Claim): string {
  const text =
    claim.voice === "author"
      ? claimStatement(oracle.map, claim)
      : withVoice(oracle.map, claim, clauseOf(oracle.map, claim));
  return `Paragraph ${String(claim.paragraph)}: ${text}`;
}

/** Claims by the terms in their slots, worked out once per oracle. */
const homesByTerm = new WeakMap<Oracle, ReadonlyMap<string, readonly Claim[]>>();

function nameOf({ id, entity }: Term): string {
  return `${id} ${entity ?? ""}`;
}

function homesOf(oracle: Oracle, term: Term): readonly Claim[] {
  const known = homesByTerm.get(oracle);
  if (known) return known.get(nameOf(term)) ?? [];
  const homes = new Map<string, Claim[]>();
  for (const claim of oracle.map.claims) {
    const names = new Set(Object.values(claim.slots).map((slot) => nameOf(slotTerm(oracle.map, slot))));
    for (const name of names) homes.set(name, [...(homes.get(name) ?? []), claim]);
  }
  homesByTerm.set(oracle, homes);
  return homes.get(nameOf(term)) ?? [];
}

/** A claim where the term really belongs, so that a wrong pick can be told what it was confused with. */
function homeOf(oracle: Oracle, term: Term, notIn: Claim): Claim | undefined {
  const distance = (claim: Claim): number => Math.abs(claim.paragraph - notIn.paragraph);
  return homesOf(oracle, term)
    .filter((claim) => claim.id !== notIn.id)
    .sort((a, b) => distance(a) - distance(b))[0];
}

/** Why another value in a slot fails, and where in the article that value has its place. */
export function siblingFeedback(oracle: Oracle, claim: Claim, slotName: string, term: Term): string {
  const slot = claim.slots[slotName];
  const key = slot ? slotTerm(oracle.map, slot).text : "another value";
  const home = homeOf(oracle, term, claim);
  const mistaken = `This puts “${term.text}” where the article has “${key}”.`;
  const here = claimLine(oracle, claim);
  if (!home) return `${mistaken} Nothing in the article gives “${term.text}” as the answer here. ${here}`;
  const there = withVoice(oracle.map, home, clauseOf(oracle.map, home));
  return `${mistaken} “${capitalise(term.text)}” has its place elsewhere, in paragraph ${String(home.paragraph)}: ${there} On the point asked about it says this. ${here}`;
}

/** Why the key holds: the claim, and the reason that the article gives for it where it gives one. */
export function explainClaim(oracle: Oracle, claim: Claim): string {
  const cause = oracle.graph.causes.find(([, effect]) => effect === claim.id)?.[0];
  const line = claimLine(oracle, claim);
  if (cause === undefined) return line;
  const ground = oracle.claim(cause);
  return `${line} Leading up to it, paragraph ${String(ground.paragraph)}: ${withVoice(oracle.map, ground, clauseOf(oracle.map, ground))}`;
}

/** The nominal that validated maps have wherever a link or tension needs it. */
export function nominalOf(claim: Claim): string {
  return claim.nominal ?? claim.about;
}

/** Known wrong entries for a gap under all their names, each with what it was confused with. */
export function slipsOf(oracle: Oracle, claim: Claim, slotName: string, terms: readonly Term[]): KeyedGap["slips"] {
  const misconception = claim.slots[slotName]?.domain === "year" ? "date-shift" : "sibling-value";
  return terms.flatMap((term) => {
    const feedback = siblingFeedback(oracle, claim, slotName, term);
    return acceptedTexts(oracle.map, term).map((text) => ({ text, misconception, feedback }));
  });
}
