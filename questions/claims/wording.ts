import { SPECIAL_VOICES, type Claim, type ClaimMap, type Term } from "./claim-map";

/** Capital first letter; the rest as it is. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A clause as a sentence: capital and full stop. */
export function sentence(clause: string): string {
  const text = capitalise(clause.trim());
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Replaces `{name}` by the text of that name; an unknown name is a defect of the map and throws. */
export function fill(template: string, texts: Readonly<Record<string, string>>): string {
  return template.replace(/\{([a-z0-9.-]*)\}/g, (_, name: string) => {
    const text = texts[name];
    if (text === undefined) throw new Error(`No text for the slot {${name}} in "${template}"`);
    return text;
  });
}

/** The name of whoever holds a claim: "the author", "unnamed others", or an entity's name. */
export function voiceLabel(map: ClaimMap, voice: string): string {
  if (voice in SPECIAL_VOICES) return SPECIAL_VOICES[voice as keyof typeof SPECIAL_VOICES];
  return map.entities.find((entity) => entity.id === voice)?.name ?? voice;
}

/** The name of the voice that holds this claim. */
export function voiceName(map: ClaimMap, claim: Claim): string {
  return voiceLabel(map, claim.voice);
}

/** A clause with its voice in front where it is not the author's own: "According to Imran Khan, ...". */
export function withVoice(map: ClaimMap, claim: Claim, clause: string): string {
  if (claim.voice === "author") return sentence(clause);
  if (claim.voice === "unnamed") return sentence(`as others have put it, ${clause}`);
  return sentence(`according to ${voiceName(map, claim)}, ${clause}`);
}

/** Everything a student may type for a term: its text, its own variants and its entity's aliases. */
export function acceptedTexts(map: ClaimMap, term: Term): [string, ...string[]] {
  const entity = map.entities.find((candidate) => candidate.id === term.entity);
  const rest = [...term.accept, ...(entity ? [entity.name, ...entity.aliases] : [])];
  return [term.text, ...new Set(rest.filter((text) => text !== term.text))];
}

const NUMBER_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Small numbers in words, as a careful editor writes them. */
export function numberWord(n: number): string {
  return NUMBER_WORDS[n] ?? String(n);
}

/** "a", "a and b", "a, b and c". */
export function listing(texts: readonly string[]): string {
  const last = texts.at(-1) ?? "";
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(", ")} and ${last}`;
}

export function countWords(text: string): number {
  return text.trim().split(/\s+/).filter(Boolean).length;
}

/** Whether the text has one of the names in it, as words of its own and in any case of letters. */
export function names(text: string, wanted: readonly string[]): boolean {
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  return wanted.some((name) => plain.includes(` ${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")} `));
}
