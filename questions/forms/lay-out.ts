import type { Draft, DraftBody, DraftOption } from "../kinds/draft";
import type { Item, KeyedInteraction, KeyedOption } from "../kinds/item";
import type { Choice } from "../view/public-item";
import type { SeededRandom } from "./seeded-random";

type Body<T extends DraftBody["type"]> = Extract<DraftBody, { type: T }>;
type Keyed<T extends KeyedInteraction["type"]> = Extract<KeyedInteraction, { type: T }>;

/** Ids are letters by place: an option's id tells no more than where it stands. */
function letter(index: number): string {
  return String.fromCharCode("a".charCodeAt(0) + index);
}

function keyedOptions(options: readonly DraftOption[], key: DraftOption): KeyedOption[] {
  return options.map((option, index) => ({ id: letter(index), ...option, correct: option === key }));
}

function shownChoices(options: readonly Choice[]): Choice[] {
  return options.map(({ id, text }) => ({ id, text }));
}

/** The key at `keyPlace` (counted round where it is too large), the rest shuffled around it. */
function placed(
  key: DraftOption,
  others: readonly DraftOption[],
  keyPlace: number,
  random: SeededRandom,
): DraftOption[] {
  const rest = random.shuffled(others);
  const at = keyPlace % (rest.length + 1);
  return [...rest.slice(0, at), key, ...rest.slice(at)];
}

function layOutChoice(body: Body<"choice">, keyPlace: number, random: SeededRandom): Keyed<"choice"> {
  const options = keyedOptions(placed(body.key, body.distractors, keyPlace, random), body.key);
  return {
    type: "choice",
    shown: { type: "choice", options: shownChoices(options), ordered: false },
    options,
    credit: null,
  };
}

function layOutScale(body: Body<"scale">): Keyed<"choice"> {
  const options = body.options.map((option, index) => ({
    id: letter(index),
    ...option,
    correct: index === body.keyIndex,
  }));
  const credit = Object.fromEntries(options.map((option, index) => [option.id, body.credit[index] ?? 0]));
  return { type: "choice", shown: { type: "choice", options: shownChoices(options), ordered: true }, options, credit };
}

function layOutVerdict(body: Body<"verdict">, keyPlace: number, random: SeededRandom): Keyed<"verdict"> {
  const reasons = keyedOptions(placed(body.reasonKey, body.reasonDistractors, keyPlace, random), body.reasonKey);
  return {
    type: "verdict",
    shown: {
      type: "verdict",
      statement: body.statement,
      verdictLabels: { yes: "True", no: "False" },
      reasonPrompt: body.reasonPrompt,
      reasons: shownChoices(reasons),
    },
    verdict: body.verdict,
    reasons,
    verdictFeedback: body.verdictFeedback,
    misconception: body.misconception,
  };
}

/** Categories keep their order; other targets are shuffled within their group, so no place tells the pair. */
function layOutAssign(body: Body<"assign">, random: SeededRandom): Keyed<"assign"> {
  const groupOf = (group: string | undefined): { group?: string } => (group === undefined ? {} : { group });
  const reusable = body.categories !== null;
  const ordered = body.pairs.some((pair) => pair.group !== undefined) ? body.pairs : random.shuffled(body.pairs);
  const prompts = ordered.map((pair, index) => ({
    id: `p${String(index + 1)}`,
    text: pair.prompt,
    ...groupOf(pair.group),
  }));
  const pieces = body.categories
    ? body.categories.map((text) => ({ text, ...groupOf(undefined) }))
    : random.shuffled([
        ...body.pairs.map(({ target, group }) => ({ text: target, ...groupOf(group) })),
        ...body.surplus,
      ]);
  const targets = pieces.map((piece, index) => ({
    id: `t${String(index + 1)}`,
    text: piece.text,
    ...groupOf(piece.group),
  }));
  const key = ordered.map((pair, index): [string, string] => {
    const target = targets.find((each) => each.text === pair.target && each.group === pair.group);
    return [prompts[index]?.id ?? "", target?.id ?? ""];
  });
  const answers = new Map(key);
  const notes = prompts.flatMap((prompt) =>
    targets
      .filter((target) => target.group === prompt.group && answers.get(prompt.id) !== target.id)
      .map((target) => [`${prompt.id}>${target.id}`, body.noteFor(prompt.text, target.text)] as const),
  );
  const { promptHeading, targetHeading } = body;
  return {
    type: "assign",
    shown: { type: "assign", prompts, targets, reusable, promptHeading, targetHeading },
    key: Object.fromEntries(key),
    prompts,
    targets,
    notes: Object.fromEntries(notes),
  };
}

/** Shuffled until it differs from the key: the order shown must not be the answer. */
function layOutOrder(body: Body<"order">, random: SeededRandom): Keyed<"order"> {
  let shuffled = random.shuffled(body.chain);
  while (shuffled.every((piece, index) => piece === body.chain[index])) shuffled = random.shuffled(body.chain);
  const pieces = shuffled.map((piece, index) => ({ id: `o${String(index + 1)}`, text: piece.text, note: piece.note }));
  const idOf = (text: string): string => pieces.find((piece) => piece.text === text)?.id ?? "";
  return {
    type: "order",
    shown: { type: "order", pieces: shownChoices(pieces), firstLabel: body.firstLabel, lastLabel: body.lastLabel },
    key: body.chain.map((piece) => idOf(piece.text)),
    notes: Object.fromEntries(pieces.map((piece) => [piece.id, piece.note])),
  };
}

function layOutBody(body: DraftBody, keyPlace: number, random: SeededRandom): KeyedInteraction {
  switch (body.type) {
    case "choice":
      return layOutChoice(body, keyPlace, random);
    case "scale":
      return layOutScale(body);
    case "verdict":
      return layOutVerdict(body, keyPlace, random);
    case "assign":
      return layOutAssign(body, random);
    case "order":
      return layOutOrder(body, random);
    case "text":
      return { type: "text", shown: { type: "text", segments: body.segments }, gaps: body.gaps };
  }
}

/** An item from a draft: order and ids drawn, the key at `keyPlace` where options have a free order. */
export function layOut(
  id: string,
  draft: Draft,
  paragraphs: readonly number[],
  keyPlace: number,
  random: SeededRandom,
): Item {
  const { family, kind, bloom, stem, context, voice, answer, explanation, claims, scenarios, proof } = draft;
  const interaction = layOutBody(draft.body, keyPlace, random);
  return {
    id,
    family,
    kind,
    bloom,
    stem,
    context,
    voice,
    interaction,
    answer,
    explanation,
    claims,
    scenarios,
    paragraphs,
    proof,
  };
}
