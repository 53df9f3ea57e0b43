import { layOut } from "@/questions/forms/lay-out";
import { seededRandom } from "@/questions/forms/seeded-random";
import type { Draft, DraftBody, DraftOption } from "@/questions/kinds/draft";
import type { Item, KeyedInteraction } from "@/questions/kinds/item";

/** A draft on claim c1 around this body. */
export function buildDraft(body: DraftBody, own: Partial<Draft> = {}): Draft {
  return {
    family: "single-choice/c1",
    kind: "single-choice",
    bloom: "understand",
    stem: "What does the author say?",
    context: null,
    voice: "the author",
    body,
    answer: "The answer in words",
    explanation: "Why the answer holds.",
    claims: ["c1"],
    scenarios: [],
    proof: [],
    asks: [],
    reveals: [],
    ...own,
  };
}

/** An item laid out from a body, its key at `keyPlace` where it has options. */
export function buildItem(body: DraftBody, { keyPlace = 0, seed = "one" } = {}): Item {
  return layOut("an-item", buildDraft(body), [1], keyPlace, seededRandom(seed));
}

/** An item's interaction of the type that the test is about; throws where it is another. */
export function interactionOf<T extends KeyedInteraction["type"]>(
  item: Item,
  type: T,
): Extract<KeyedInteraction, { type: T }> {
  if (item.interaction.type !== type) throw new Error(`The item is of type ${item.interaction.type}`);
  return item.interaction as Extract<KeyedInteraction, { type: T }>;
}

function wrong(text: string): DraftOption {
  return { text, misconception: "sibling-value", feedback: `Why ${text} fails.` };
}

const right: DraftOption = { text: "Right", misconception: null, feedback: "Why it holds." };

/** One small body of each type, for tests of layout, marking and feedback. */
export const BODIES = {
  choice: { type: "choice", key: right, distractors: [wrong("Wrong 1"), wrong("Wrong 2"), wrong("Wrong 3")] },
  scale: {
    type: "scale",
    options: [wrong("Weak"), right, wrong("Firm"), wrong("Firmer")],
    keyIndex: 1,
    credit: [0.5, 1, 0.5, 0],
  },
  verdict: {
    type: "verdict",
    statement: "It is so.",
    verdict: false,
    reasonPrompt: "What decides it?",
    reasonKey: right,
    reasonDistractors: [wrong("Beside 1"), wrong("Beside 2"), wrong("Beside 3")],
    verdictFeedback: "The author says that it is otherwise.",
    misconception: "authored-misreading",
  },
  assign: {
    type: "assign",
    pairs: ["a", "b", "c", "d"].map((name) => ({ prompt: `Row ${name}`, target: `Piece ${name}` })),
    surplus: [{ text: "Piece left over" }],
    categories: null,
    promptHeading: "Row",
    targetHeading: "Piece",
    noteFor: (prompt, target) => ({ misconception: "actor-swap", feedback: `Why ${target} is not ${prompt}.` }),
  },
  sort: {
    type: "assign",
    pairs: [
      { prompt: "Point 1", target: "Fact" },
      { prompt: "Point 2", target: "Fact" },
      { prompt: "Point 3", target: "View" },
    ],
    surplus: [],
    categories: ["Fact", "View", "Forecast"],
    promptHeading: "Point",
    targetHeading: "Standing",
    noteFor: (prompt, target) => ({ misconception: "stance-swap", feedback: `Why ${prompt} is no ${target}.` }),
  },
  table: {
    type: "assign",
    pairs: ["end", "obstacle"].flatMap((group) =>
      ["a", "b"].map((name) => ({ prompt: `Course ${name}`, target: `The ${group} of ${name}`, group })),
    ),
    surplus: [
      { text: "The end of c", group: "end" },
      { text: "The obstacle of c", group: "obstacle" },
    ],
    categories: null,
    promptHeading: "Course",
    targetHeading: "Piece",
    noteFor: (prompt, target) => ({ misconception: "scenario-swap", feedback: `Why ${target} is not ${prompt}.` }),
  },
  order: {
    type: "order",
    chain: ["First", "Second", "Third", "Fourth"].map((text) => ({ text, note: `When ${text} was.` })),
    firstLabel: "Earliest",
    lastLabel: "Latest",
  },
  text: {
    type: "text",
    segments: [
      { type: "gap", id: "g1", hint: "a country", width: "short" },
      { type: "text", text: " met " },
      { type: "gap", id: "g2", hint: "a country", width: "short" },
    ],
    gaps: [
      {
        id: "g1",
        accepted: ["China", "Beijing"],
        slips: [{ text: "India", misconception: "sibling-value", feedback: "Why India fails." }],
      },
      { id: "g2", accepted: ["Russia"], slips: [] },
    ],
  },
} as const satisfies Record<string, DraftBody>;
