import { attribution } from "./attribution/kind";
import { causeDirection } from "./cause-direction/kind";
import { cloze } from "./cloze/kind";
import { commitmentScale } from "./commitment-scale/kind";
import { evidence } from "./evidence/kind";
import type { Kind } from "./kind";
import type { KindName } from "../view/kind-name";
import { matching } from "./matching/kind";
import { missingLink } from "./missing-link/kind";
import { multipleTrueFalse } from "./multiple-true-false/kind";
import { newCase } from "./new-case/kind";
import { ordering } from "./ordering/kind";
import { scenarioTable } from "./scenario-table/kind";
import { shortAnswer } from "./short-answer/kind";
import { singleChoice } from "./single-choice/kind";
import { stanceSort } from "./stance-sort/kind";
import { strengthenWeaken } from "./strengthen-weaken/kind";
import { trueFalse } from "./true-false/kind";

/** Every kind by its name: a kind that is missing here does not compile. */
export const KINDS = {
  "single-choice": singleChoice,
  "true-false": trueFalse,
  "multiple-true-false": multipleTrueFalse,
  matching,
  ordering,
  cloze,
  "short-answer": shortAnswer,
  attribution,
  "commitment-scale": commitmentScale,
  "stance-sort": stanceSort,
  "cause-direction": causeDirection,
  "missing-link": missingLink,
  "scenario-table": scenarioTable,
  "new-case": newCase,
  "strengthen-weaken": strengthenWeaken,
  evidence,
} as const satisfies Record<KindName, Kind>;
