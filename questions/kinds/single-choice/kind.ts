import type { Kind } from "../kind";
import { reasonDrafts } from "./reasons";
import { scenarioDrafts } from "./scenario-parts";
import { slotDrafts } from "./slot-asks";
import { tensionDrafts } from "./tensions";

export const singleChoice: Kind = {
  name: "single-choice",
  generate: (oracle) => [
    ...slotDrafts(oracle),
    ...reasonDrafts(oracle),
    ...scenarioDrafts(oracle),
    ...tensionDrafts(oracle),
  ],
};
