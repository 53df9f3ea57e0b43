import type { Claim } from "../../claims/claim-map";
import type { Oracle } from "../../claims/oracle";
import { numberWord } from "../../claims/wording";
import { digestNumber } from "../../forms/digest";
import type { Draft } from "../draft";
import { claimLine } from "../explain";
import { falsehoodsOf, truthOf, type Falsehood } from "../falsehoods";
import type { Kind } from "../kind";
import { claimFacts } from "../facts";

const STATEMENTS = 4;
const SAYS = "The article says so";
const DENIES = "The article does not say so";
/** Which of the four statements are true, from one to three of them. */
const PATTERNS = [0b0101, 0b1010, 0b0011, 0b1100, 0b0010, 0b1101] as const;
const STEMS = [
  "Judge each of these {} statements by what the author writes in paragraph {p}.",
  "For each of these {} statements, say whether it is what the author writes in paragraph {p}.",
  "Which of these {} statements agree with what the author writes in paragraph {p}?",
] as const;

interface Line {
  readonly claim: Claim;
  readonly falsehood: Falsehood | null;
}

function draft(oracle: Oracle, paragraph: number, lines: readonly Line[], variant: number): Draft {
  const shown = lines.map(({ claim, falsehood }) => ({
    text: falsehood ? falsehood.text : truthOf(oracle, claim).text,
    holds: !falsehood,
    note: falsehood
      ? { misconception: falsehood.misconception, feedback: falsehood.feedback }
      : { misconception: null, feedback: `The article does say this. ${claimLine(oracle, claim)}` },
    proof: falsehood ? falsehood.proof : truthOf(oracle, claim).proof,
  }));
  const claims = lines.map(({ claim }) => claim);
  return {
    family: `multiple-true-false/p${String(paragraph)}`,
    kind: "multiple-true-false",
    bloom: "understand",
    stem: (STEMS[variant % STEMS.length] ?? STEMS[0])
      .replace("{}", numberWord(lines.length))
      .replace("{p}", String(paragraph)),
    context: null,
    voice: "the author",
    explanation: claims.map((claim) => claimLine(oracle, claim)).join(" "),
    claims: claims.map((claim) => claim.id),
    scenarios: [],
    asks: claims.flatMap(claimFacts),
    reveals: [],
    answer: shown.map(({ text, holds }) => `${text} ${holds ? SAYS : DENIES}.`).join(" "),
    proof: shown.map(({ proof }) => proof),
    body: {
      type: "assign",
      pairs: shown.map(({ text, holds }) => ({ prompt: text, target: holds ? SAYS : DENIES })),
      surplus: [],
      categories: [SAYS, DENIES],
      promptHeading: "Statement",
      targetHeading: "Verdict",
      noteFor: (prompt) =>
        shown.find(({ text }) => text === prompt)?.note ?? { misconception: "authored-misreading", feedback: "" },
    },
  };
}

const TELLING = new Set(["contrasts with", "because", "leads to"]);

/** Four claims from there on, none ground for or against another: of two such claims one would tell the other's verdict. */
function linesFrom(claims: readonly Claim[], start: number): Claim[] {
  const tells = (one: Claim, other: Claim): boolean =>
    one.links.some(({ type, to }) => TELLING.has(type) && to === other.id);
  const chosen: Claim[] = [];
  for (const claim of claims.slice(start)) {
    const fits = !chosen.some((other) => tells(claim, other) || tells(other, claim));
    if (chosen.length < STATEMENTS && fits) chosen.push(claim);
  }
  return chosen;
}

export const multipleTrueFalse: Kind = {
  name: "multiple-true-false",
  generate: (oracle) => {
    const falsehoods = new Map(oracle.map.claims.map((claim) => [claim.id, falsehoodsOf(oracle, claim, 1)]));
    const wrongOf = (claim: Claim): readonly Falsehood[] => falsehoods.get(claim.id) ?? [];
    return oracle.map.paragraphs.flatMap(({ number }) => {
      const claims = oracle.map.claims.filter((claim) => claim.paragraph === number && wrongOf(claim).length > 0);
      const runs = claims.map((_, start) => linesFrom(claims, start)).filter((run) => run.length === STATEMENTS);
      return runs.flatMap((run) =>
        PATTERNS.slice(0, 4).map((_pattern, variant) => {
          const start = digestNumber(run.map(({ id }) => id).join());
          const pattern = PATTERNS[(start + variant) % PATTERNS.length] ?? PATTERNS[0];
          const lines = run.map((claim, index) => {
            const wrong = wrongOf(claim);
            return { claim, falsehood: (pattern >> index) % 2 === 1 ? null : (wrong[variant % wrong.length] ?? null) };
          });
          return draft(oracle, number, lines, variant);
        }),
      );
    });
  },
};
