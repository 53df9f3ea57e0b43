import type { PublicInteraction, PublicItem } from "@/questions/view/public-item";

/** One interaction of each type, small enough to read in a test. */
const INTERACTIONS: { readonly [T in PublicInteraction["type"]]: Extract<PublicInteraction, { type: T }> } = {
  choice: {
    type: "choice",
    ordered: false,
    options: [
      { id: "o1", text: "Rail" },
      { id: "o2", text: "Road" },
      { id: "o3", text: "River" },
    ],
  },
  verdict: {
    type: "verdict",
    statement: "The bridge was built first.",
    verdictLabels: { yes: "Holds", no: "Fails" },
    reasonPrompt: "Which claim decides it?",
    reasons: [
      { id: "r1", text: "The bridge came in spring." },
      { id: "r2", text: "The road came in autumn." },
    ],
  },
  assign: {
    type: "assign",
    prompts: [
      { id: "p1", text: "First visit" },
      { id: "p2", text: "Second visit" },
    ],
    targets: [
      { id: "t1", text: "spring" },
      { id: "t2", text: "autumn" },
      { id: "t3", text: "winter" },
    ],
    reusable: false,
    promptHeading: "Visits",
    targetHeading: "Seasons",
  },
  order: {
    type: "order",
    pieces: [
      { id: "a", text: "Ask" },
      { id: "b", text: "Build" },
      { id: "c", text: "Close" },
    ],
    firstLabel: "First",
    lastLabel: "Last",
  },
  text: {
    type: "text",
    segments: [
      { type: "text", text: "It was built by " },
      { type: "gap", id: "g1", hint: "a state", width: "short" },
      { type: "text", text: "." },
    ],
  },
};

const KINDS = {
  choice: "single-choice",
  verdict: "true-false",
  assign: "matching",
  order: "ordering",
  text: "cloze",
} as const satisfies Record<PublicInteraction["type"], PublicItem["kind"]>;

/** An interaction to alter for a test. */
export function buildInteraction<T extends PublicInteraction["type"]>(
  type: T,
): Extract<PublicInteraction, { type: T }> {
  return INTERACTIONS[type];
}

/** An item as a student sees it, by the type of its interaction. */
export function buildPublicItem(
  type: PublicInteraction["type"] = "choice",
  { id = "q1", ...more }: Partial<PublicItem> = {},
): PublicItem {
  return { id, kind: KINDS[type], stem: `What of ${id}?`, context: null, interaction: INTERACTIONS[type], ...more };
}
