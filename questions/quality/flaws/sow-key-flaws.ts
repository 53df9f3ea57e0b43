import type { Item } from "../../kinds/item";
import { normalise } from "../../kinds/typed-answer";
import { optionsOf, rewritten, withInteraction, withOptions } from "./edit-item";
import { oneOf, type Operator } from "./operator";

const ANOTHER_TRUTH = [
  "Another point of the article that holds as well",
  "What the author says in other words elsewhere",
  "A second answer that the article bears out",
];

/** Operators on the key of any kind of answer. */
export const SOW_KEY_NOT_UNIQUE: readonly Operator[] = [
  {
    does: "marks a second option as right",
    sow: (item, { random }) => {
      const chosen = oneOf(
        optionsOf(item).filter(({ correct }) => !correct),
        random,
      );
      return chosen
        ? withOptions(
            item,
            optionsOf(item).map((each) => (each === chosen ? { ...each, correct: true } : each)),
          )
        : null;
    },
  },
  {
    does: "marks no option as right",
    sow: (item) =>
      optionsOf(item).length > 0
        ? withOptions(
            item,
            optionsOf(item).map((each) => ({ ...each, correct: false })),
          )
        : null,
  },
  {
    does: "offers another truth as a distractor",
    sow: (item, { random }) => {
      const chosen = oneOf(
        optionsOf(item).filter(({ correct }) => !correct),
        random,
      );
      const text = oneOf(ANOTHER_TRUTH, random) ?? "";
      return chosen ? rewritten(item, (each) => (each === chosen ? text : each.text)) : null;
    },
  },
  {
    does: "moves the mark from the key to a distractor",
    sow: (item, { random }) => {
      const chosen = oneOf(
        optionsOf(item).filter(({ correct }) => !correct),
        random,
      );
      return chosen
        ? withOptions(
            item,
            optionsOf(item).map((each) => ({ ...each, correct: each === chosen })),
          )
        : null;
    },
  },
  {
    does: "turns the verdict round",
    sow: (item) =>
      item.interaction.type === "verdict"
        ? withInteraction(item, { ...item.interaction, verdict: !item.interaction.verdict })
        : null,
  },
  {
    does: "writes two pieces alike",
    sow: (item, { random }) => {
      if (item.interaction.type !== "assign") return null;
      const { targets } = item.interaction;
      const [one, other] = random.shuffled(targets);
      if (!one || !other || one.group !== other.group) return null;
      const alike = targets.map((target) => (target === other ? { ...target, text: one.text } : target));
      return withInteraction(item, { ...item.interaction, targets: alike });
    },
  },
  {
    does: "writes two rows alike",
    sow: (item, { random }) => {
      if (item.interaction.type !== "assign") return null;
      const { prompts } = item.interaction;
      const [one, other] = random.shuffled(prompts);
      if (!one || !other || one.group !== other.group) return null;
      const alike = prompts.map((prompt) => (prompt === other ? { ...prompt, text: one.text } : prompt));
      return withInteraction(item, { ...item.interaction, prompts: alike });
    },
  },
];

/** A word with one letter doubled: a slip of the pen that would be forgiven. */
function slipOf(text: string): string {
  const at = Math.floor(text.length / 2);
  return `${text.slice(0, at)}${text.charAt(at)}${text.slice(at)}`;
}

/** Shorter words forgive no slip, so that a slip from them is another word. */
const LONG_ENOUGH = 6;

export const SOW_AMBIGUOUS_TYPING: readonly Operator[] = [
  {
    does: "counts one of the key's own names as wrong",
    sow: (item, { random }) =>
      withGap(item, (gap) => ({
        ...gap,
        slips: [
          ...gap.slips,
          {
            text: (oneOf(gap.accepted, random) ?? "").toUpperCase(),
            misconception: "sibling-value",
            feedback: "That is another name for something else here.",
          },
        ],
      })),
  },
  {
    does: "counts a slip of the pen from the key as another answer",
    sow: (item) =>
      withGap(item, (gap) =>
        normalise(gap.accepted[0]).length < LONG_ENOUGH
          ? null
          : {
              ...gap,
              slips: [
                ...gap.slips,
                {
                  text: slipOf(gap.accepted[0]),
                  misconception: "sibling-value",
                  feedback: "The article has another name in this place.",
                },
              ],
            },
      ),
  },
  {
    does: "accepts an answer without a word in it",
    sow: (item) => withGap(item, (gap) => ({ ...gap, accepted: [gap.accepted[0], "…"] })),
  },
  {
    does: "shows the answer in the stem",
    sow: (item) =>
      item.interaction.type === "text"
        ? { ...item, stem: `${item.stem} (as with ${item.interaction.gaps[0]?.accepted[0] ?? ""})` }
        : null,
  },
];

type TextItem = Extract<Item["interaction"], { type: "text" }>;
type Gap = TextItem["gaps"][number];

function withGap(item: Item, edit: (gap: Gap) => Gap | null): Item | null {
  if (item.interaction.type !== "text") return null;
  const [first, ...rest] = item.interaction.gaps;
  const edited = first ? edit(first) : null;
  return edited ? withInteraction(item, { ...item.interaction, gaps: [edited, ...rest] }) : null;
}

export const SOW_AMBIGUOUS_ORDER: readonly Operator[] = [
  {
    does: "puts a piece that the map dates against none of the others in a place of the order",
    sow: (item, { random, setting: { oracle } }) => {
      if (item.interaction.type !== "order") return null;
      const { key, shown } = item.interaction;
      const undated = oracle.map.claims.filter(
        (claim) =>
          claim.nominal !== undefined &&
          item.claims.every((id) => !oracle.graph.isBefore(id, claim.id) && !oracle.graph.isBefore(claim.id, id)) &&
          !item.claims.includes(claim.id),
      );
      const at = random.below(key.length);
      const stranger = oneOf(undated, random);
      if (!stranger) return null;
      const pieces = shown.pieces.map((piece) =>
        piece.id === key[at] ? { ...piece, text: stranger.nominal ?? "" } : piece,
      );
      const claims = item.claims.map((id, index) => (index === at ? stranger.id : id));
      return { ...withInteraction(item, { ...item.interaction, shown: { ...shown, pieces } }), claims };
    },
  },
  {
    does: "keys two neighbours the other way round",
    sow: (item, { random }) => {
      if (item.interaction.type !== "order") return null;
      const { key } = item.interaction;
      const at = random.below(key.length - 1);
      const [one = "", other = ""] = key.slice(at, at + 2);
      const turned = [...key.slice(0, at), other, one, ...key.slice(at + 2)];
      return withInteraction(item, { ...item.interaction, key: turned });
    },
  },
];
