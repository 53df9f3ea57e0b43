import type { Misconception } from "./item";

/** What helps against a misreading, said to somebody who falls for it. */
export const MISCONCEPTION_ADVICE = {
  "sibling-value": "Before you choose a name or a thing, say which sentence of the article puts it there.",
  "actor-swap": "Ask who does it, and to whom it is done, before you look at the options.",
  "attribution-swap": "Ask first whose view it is: the author's, a named person's, or somebody unnamed.",
  "scenario-swap": "Tie each outcome to its own condition: read the four scenarios side by side.",
  "reversed-cause": "Put “because” between the two parts, in both directions, and see which one the article says.",
  "commitment-shift": "Look for the small words that say how firmly it is put: may, likely, surely.",
  "stance-swap": "Ask whether it happened, somebody said it, the author concludes it, or he expects it.",
  "scope-widened": "Look for what limits the statement: some, at times, in this case.",
  "date-shift": "Note the years beside their events, and check the event before the year.",
  "true-but-off-question": "True is not enough: read the question again and ask whether the option answers it.",
  "authored-misreading": "Read the passage again slowly: this is what a quick reader takes from it.",
  "order-swap": "Tell the events as a story, with “after that” between them.",
  "obstacle-ignored": "Ask what stands in the way, and whether it is there in the case at hand.",
  "condition-ignored": "Ask first whether the scenario's condition is met at all.",
} as const satisfies Record<Misconception, string>;
