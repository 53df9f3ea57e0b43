interface SavedAt {
  readonly itemId: string;
  readonly savedAt: Date;
}

const MS_A_SECOND = 1_000;

/**
 * Seconds spent on each answered item, by public id. Only the latest save of an item is kept, so an item's time is the
 * time from the save before it, whichever item that was, or from the start: the reading of it and of anything skipped
 * on the way is in it. A second visit counts from the save before that visit.
 */
export function answerSeconds(startedAt: Date, responses: readonly SavedAt[]): Map<string, number> {
  const inOrder = [...responses].sort((a, b) => a.savedAt.getTime() - b.savedAt.getTime());
  let before = startedAt.getTime();
  return new Map(
    inOrder.map(({ itemId, savedAt }) => {
      const seconds = Math.max(0, (savedAt.getTime() - before) / MS_A_SECOND);
      before = savedAt.getTime();
      return [itemId, seconds];
    }),
  );
}
