import type { Oracle } from "../../claims/oracle";
import type { Item, KeyedInteraction, KeyedOption, ProofStep } from "../../kinds/item";
import { isAccepted, normalise } from "../../kinds/typed-answer";
import { wordsOf } from "../words";

type Keyed<T extends KeyedInteraction["type"]> = Extract<KeyedInteraction, { type: T }>;

/** One option marked right, and each proven to be what it is marked as. */
function optionFault(options: readonly KeyedOption[], proof: readonly ProofStep[]): string | null {
  if (options.filter(({ correct }) => correct).length !== 1) return "not exactly one option is marked as right";
  const unproven = options.find(
    ({ text, correct }) => !proof.some(({ about, verdict }) => about === text && (verdict === "holds") === correct),
  );
  return unproven ? `nothing proves “${unproven.text}” to be ${unproven.correct ? "right" : "wrong"}` : null;
}

function hasRepeat(texts: readonly string[]): boolean {
  return new Set(texts.map((text) => text.toLowerCase())).size < texts.length;
}

function assignFault({ prompts, targets, key, shown }: Keyed<"assign">, proof: readonly ProofStep[]): string | null {
  if (hasRepeat(prompts.map(({ text, group }) => `${group ?? ""}|${text}`))) return "two rows read alike";
  if (hasRepeat(targets.map(({ text, group }) => `${group ?? ""}|${text}`))) return "two pieces read alike";
  const placed = prompts.map(({ id, group }) =>
    targets.find((target) => target.id === key[id] && target.group === group),
  );
  if (placed.includes(undefined)) return "a row has no piece that belongs to it";
  if (!shown.reusable && new Set(placed).size < placed.length) return "one piece belongs to two rows";
  return proof.length < prompts.length ? "a row is not proven" : null;
}

/** Whether exactly one answer is right, going by the proof that the item carries. */
export function keyNotUnique({ interaction, proof }: Item): string | null {
  switch (interaction.type) {
    case "choice":
      return optionFault(interaction.options, proof);
    case "verdict": {
      const { statement } = interaction.shown;
      const said = proof.filter(({ about }) => about === statement).map(({ verdict }) => verdict === "holds");
      if (said.length === 0 || said.includes(!interaction.verdict)) return "the verdict is not the one that is proven";
      return optionFault(interaction.reasons, proof);
    }
    case "assign":
      return assignFault(interaction, proof);
    case "order":
    case "text":
      return null;
  }
}

/** Whether the words of a phrase stand side by side in a text. */
function shows(text: string, phrase: string): boolean {
  return ` ${wordsOf(text).join(" ")} `.includes(` ${wordsOf(phrase).join(" ")} `);
}

/** A typed answer that may be marked either way, or that the question itself shows. */
export function ambiguousTyping({ stem, interaction }: Item): string | null {
  if (interaction.type !== "text") return null;
  for (const { accepted, slips } of interaction.gaps) {
    if (accepted.some((text) => normalise(text) === "")) return "an accepted answer has no word in it";
    const slip = slips.find(({ text }) => isAccepted(text, accepted));
    if (slip) return `“${slip.text}” counts as wrong, though it may pass for the key`;
    const shown = [stem, ...interaction.shown.segments.map((each) => (each.type === "text" ? each.text : ""))];
    const told = accepted.find((text) => shown.some((each) => shows(each, text)));
    if (told !== undefined) return `the question shows its own answer, “${told}”`;
  }
  return null;
}

/** Pieces whose order the map leaves open, so that more than one order would be right. */
export function ambiguousOrder({ interaction, claims }: Item, oracle: Oracle): string | null {
  if (interaction.type !== "order") return null;
  const texts = interaction.key.map((id) => interaction.shown.pieces.find((piece) => piece.id === id)?.text ?? "");
  const events = texts.map(
    (text) =>
      claims.find((id) => {
        const { nominal } = oracle.claim(id);
        return nominal?.toLowerCase() === text.toLowerCase();
      }) ?? "",
  );
  const open = events.findIndex((event, index) => index > 0 && !oracle.graph.isBefore(events[index - 1] ?? "", event));
  return open < 0 ? null : `the map does not date “${texts[open] ?? ""}” after the piece before it`;
}
