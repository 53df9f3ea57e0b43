import type { Draft, DraftBody } from "../../kinds/draft";
import type { Item, KeyedInteraction } from "../../kinds/item";
import type { KindName } from "../../view/kind-name";

/** What the checks of wording read: the same of a draft and of an item laid out from it. */
export interface Wording {
  readonly kind: KindName;
  readonly stem: string;
  readonly context: string | null;
  /** Whose voice the item asks about, as the map names it. */
  readonly voice: string;
  /** A statement that is judged, shown between stem and options. */
  readonly statement: string;
  /** Options of which one is picked; none for other kinds of answer. */
  readonly options: readonly string[];
  readonly keyIndex: number;
  /** Whether the options are steps of a scale, in a fixed order. */
  readonly isScale: boolean;
}

type Options = Pick<Wording, "statement" | "options" | "keyIndex" | "isScale">;

const NO_OPTIONS: Options = { statement: "", options: [], keyIndex: -1, isScale: false };

function optionsOfBody(body: DraftBody): Options {
  const texts = (list: readonly { readonly text: string }[]): string[] => list.map(({ text }) => text);
  switch (body.type) {
    case "choice":
      return { ...NO_OPTIONS, options: texts([body.key, ...body.distractors]), keyIndex: 0 };
    case "scale":
      return { ...NO_OPTIONS, options: texts(body.options), keyIndex: body.keyIndex, isScale: true };
    case "verdict":
      return {
        ...NO_OPTIONS,
        statement: body.statement,
        options: texts([body.reasonKey, ...body.reasonDistractors]),
        keyIndex: 0,
      };
    case "assign":
    case "order":
    case "text":
      return NO_OPTIONS;
  }
}

function optionsOfInteraction(interaction: KeyedInteraction): Options {
  switch (interaction.type) {
    case "choice":
      return {
        ...NO_OPTIONS,
        options: interaction.options.map(({ text }) => text),
        keyIndex: interaction.options.findIndex(({ correct }) => correct),
        isScale: interaction.shown.ordered,
      };
    case "verdict":
      return {
        ...NO_OPTIONS,
        statement: interaction.shown.statement,
        options: interaction.reasons.map(({ text }) => text),
        keyIndex: interaction.reasons.findIndex(({ correct }) => correct),
      };
    case "assign":
    case "order":
    case "text":
      return NO_OPTIONS;
  }
}

export function wordingOfDraft({ kind, stem, context, voice, body }: Draft): Wording {
  return { kind, stem, context, voice, ...optionsOfBody(body) };
}

export function wordingOfItem({ kind, stem, context, voice, interaction }: Item): Wording {
  return { kind, stem, context, voice, ...optionsOfInteraction(interaction) };
}
