import fc from "fast-check";
import { Oracle } from "@/questions/claims/oracle";
import { absoluteCue, clueFinder, hedgeCue, stemClue } from "@/questions/quality/flaws/clue-checks";
import { settingOf } from "@/questions/quality/flaws/setting";
import { buildClaimMap } from "../../../builders/build-claim-map";

const oracle = new Oracle(buildClaimMap());
const { commonness } = settingOf(oracle);
const QUESTION = "What does the author say of the railway strike in the mountains?";
const option = fc.constantFrom(
  "The courts",
  "Only the courts",
  "Perhaps the banks",
  "The railway banks",
  "The strike",
  "Never a mountain",
  "The Senate",
);

test("a set of distractors is refused exactly where a check of clues would flag the item made from it", () => {
  fc.assert(
    fc.property(fc.uniqueArray(option, { minLength: 2, maxLength: 4 }), ([key = "", ...distractors]) => {
      const wording = {
        kind: "single-choice",
        stem: QUESTION,
        context: null,
        voice: "the author",
        statement: "",
        options: [key, ...distractors],
        keyIndex: 0,
        isScale: false,
      } as const;
      const flagged = [absoluteCue(wording), hedgeCue(wording), stemClue(wording, commonness)].some(
        (found) => found !== null,
      );
      return clueFinder(QUESTION, oracle).givesAway(key, distractors) === flagged;
    }),
  );
});

test("a pool is hopeless only where every set of it gives the key away", () => {
  fc.assert(
    fc.property(fc.uniqueArray(option, { minLength: 3, maxLength: 6 }), ([key = "", ...pool]) => {
      const { givesAway, isHopeless } = clueFinder(QUESTION, oracle);
      if (!isHopeless(key, pool)) return true;
      return pool.every((one) => givesAway(key, [one]) && pool.every((other) => givesAway(key, [one, other])));
    }),
  );
});
