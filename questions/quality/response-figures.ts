/** How often each option of an item was chosen, over the real responses to it. */
export interface OptionCounts {
  readonly itemId: string;
  readonly options: readonly { readonly text: string; readonly correct: boolean; readonly chosen: number }[];
}

/** A figure that only people can give: it is waited for, never simulated. */
export type PeopleFigure =
  | { readonly type: "waiting"; readonly have: number; readonly need: number }
  | { readonly type: "share"; readonly share: number; readonly of: number };

/** Responses that an item needs before its distractors are judged, and items so answered before a share is given. */
export const MIN_RESPONSES_AN_ITEM = 30;
export const MIN_ITEMS = 20;
/** A distractor that fewer choose does no work (Haladyna and Downing 1993). */
const ATTRACTS_FROM = 0.05;
/** Items that instructors have judged before a share is given. */
export const MIN_JUDGED = 50;

/** Share of distractors that at least 5 % chose, over the items with responses enough. */
export function distractorAttraction(counts: readonly OptionCounts[]): PeopleFigure {
  const total = ({ options }: OptionCounts): number => options.reduce((sum, { chosen }) => sum + chosen, 0);
  const ready = counts.filter((each) => total(each) >= MIN_RESPONSES_AN_ITEM);
  if (ready.length < MIN_ITEMS) return { type: "waiting", have: ready.length, need: MIN_ITEMS };
  const shares = ready.flatMap((each) =>
    each.options.filter(({ correct }) => !correct).map(({ chosen }) => chosen / total(each)),
  );
  return {
    type: "share",
    share: shares.filter((share) => share >= ATTRACTS_FROM).length / shares.length,
    of: shares.length,
  };
}

/** Share of the items put before instructors that they would set as they are. */
export function instructorAcceptance({
  judged,
  accepted,
}: {
  readonly judged: number;
  readonly accepted: number;
}): PeopleFigure {
  return judged < MIN_JUDGED
    ? { type: "waiting", have: judged, need: MIN_JUDGED }
    : { type: "share", share: accepted / judged, of: judged };
}
