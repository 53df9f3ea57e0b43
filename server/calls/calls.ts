import type { Call } from "./call";
import { KEEP_PLACE } from "./keep-place";
import { SAVE_ANSWER } from "./save-answer";
import { SUBMIT } from "./submit";
import { TELL_PRESENCE } from "./tell-presence";

/** What the page of an attempt asks while a quiz is under way, but for feedback: that is made of the bank, which Next's side holds. */
export const CALLS: readonly Call[] = [SAVE_ANSWER, KEEP_PLACE, TELL_PRESENCE, SUBMIT];
