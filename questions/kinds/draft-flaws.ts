import { WORDING_CHECKS } from "../quality/flaws/flaws";
import { sameOption } from "../quality/flaws/option-checks";
import { wordingOfDraft } from "../quality/flaws/wording";
import type { Draft } from "./draft";

/** Flaws of wording, in words, by the quality report's own checks; a draft with any is never drawn. */
export function findDraftFlaws(draft: Draft): string[] {
  const wording = wordingOfDraft(draft);
  const found = Object.values(WORDING_CHECKS).map((check) => check(wording));
  return [...found, sameOption(wording, (text) => text)].filter((flaw) => flaw !== null);
}
