import type { Oracle } from "../../claims/oracle";
import { capitalise } from "../../claims/wording";
import { crossedDraft, type Candidate } from "../choice-drafts";
import type { Draft } from "../draft";
import { claimLine, nominalOf } from "../explain";

const STEMS = [
  "Which two points of the author's text pull against each other?",
  "Where is the author's text at odds with itself?",
  "Between which two points does the author leave a tension open?",
] as const;

/** Choice items on where the article is at odds with itself: neither side is keyed as the truth. */
export function tensionDrafts(oracle: Oracle): Draft[] {
  return oracle.map.tensions.flatMap((tension) => {
    const [one, other] = tension.claims.map((id) => oracle.claim(id));
    const [decoyOne, decoyOther] = tension.decoys.map((id) => oracle.claim(id));
    if (!one || !other || !decoyOne || !decoyOther) return [];
    const text = (a: typeof one, b: typeof one): string => `${capitalise(nominalOf(a))}, beside ${nominalOf(b)}`;
    const option = (a: typeof one, b: typeof one): Candidate => ({
      option: {
        text: text(a, b),
        misconception: "true-but-off-question",
        feedback: `Both points stand in the text, and they can stand together. ${claimLine(oracle, a)} ${claimLine(oracle, b)}`,
      },
      statement: { type: "tension", one: a.id, other: b.id },
    });
    return STEMS.flatMap((stem) =>
      crossedDraft({
        oracle,
        base: {
          family: `single-choice/tension-${tension.id}`,
          kind: "single-choice",
          bloom: "evaluate",
          stem,
          context: null,
          voice: "the author",
          explanation: tension.note,
          claims: [one.id, other.id],
          scenarios: [],
          asks: [`tension:${tension.id}`],
          reveals: [],
        },
        key: { text: text(one, other), statement: { type: "tension", one: one.id, other: other.id } },
        candidates: [option(one, decoyOther), option(decoyOne, other), option(decoyOne, decoyOther)],
      }),
    );
  });
}
