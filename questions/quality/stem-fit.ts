import { wordsOf } from "./words";

/** Sounded as a consonant, though written with a vowel; and the other way round. */
const LIKE_CONSONANT = /^(?:eu|one\b|uni(?!n|m)|us[aeu]|uk\b|usa\b|ut[eo])/i;
const LIKE_VOWEL = /^(?:hour|honest|honou?r|heir|[fhlmnrsx][A-Z]|x-)/;
/** Nouns that end in s and are one thing. */
const SINGULAR_S = /(?:ss|us|is|news|politics|economics|series|s')$/i;
const IRREGULAR_PLURALS = new Set(["people", "men", "women", "children", "media", "these", "those", "they", "police"]);
/** Words that end the first noun phrase of an option. */
const AFTER_HEAD = new Set(
  "of in on at to for from with by over under behind between towards against that who which about after before as into".split(
    " ",
  ),
);

function startsWithVowel(text: string): boolean {
  if (LIKE_VOWEL.test(text)) return true;
  return /^[aeiou]/i.test(text) && !LIKE_CONSONANT.test(text);
}

/** Whether a noun phrase is of several things, by the ending of its head. */
function isPlural(text: string): boolean {
  const words = wordsOf(text.replace(/[’']s\b/g, " ’s"));
  const end = words.findIndex((word) => AFTER_HEAD.has(word));
  const head = words.slice(0, end < 0 ? undefined : end).at(-1) ?? "";
  return IRREGULAR_PLURALS.has(head) || (head.length > 3 && head.endsWith("s") && !SINGULAR_S.test(head));
}

/** Whether an option goes on grammatically where an unfinished stem ends; true for stems that demand nothing. */
export function fitsStem(stem: string, option: string): boolean {
  const last = /([\p{L}]+)\W*$/u.exec(stem.trim())?.[1]?.toLowerCase() ?? "";
  if (/[?.!:]$/.test(stem.trim())) return true;
  switch (last) {
    case "a":
      return !startsWithVowel(option) && !isPlural(option);
    case "an":
      return startsWithVowel(option) && !isPlural(option);
    case "these":
    case "those":
    case "are":
    case "were":
    case "have":
      return isPlural(option);
    case "this":
    case "is":
    case "was":
    case "has":
      return !isPlural(option);
    default:
      return true;
  }
}
