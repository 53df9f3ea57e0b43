import type { ItemLine, LedgerLine, QuizStatistics } from "@/server/statistics/get-quiz-statistics";

type Shown = Pick<QuizStatistics, "class" | "column" | "attempt" | "by">;

function address(shown: Shown, page: string, more: Readonly<Record<string, string>>): string {
  const filters = { quiz: shown.column?.key ?? "", attempt: shown.attempt, by: shown.by, ...more };
  return `/instructor/classes/${shown.class.id}/statistics${page}?${new URLSearchParams(filters).toString()}`;
}

/** The page of one item, under the same filters. */
export function itemHref(shown: Shown, unit: string): string {
  return address(shown, "/item", { unit });
}

/** The attempts behind one of an item's numbers. */
export function behindItem(
  shown: Shown,
  { unit }: Pick<ItemLine, "unit">,
  more: Readonly<Record<string, string>> = {},
): string {
  return address(shown, "/attempts", { unit, ...more });
}

export function behindLedger(shown: Shown, { misconception, target }: LedgerLine): string {
  return address(shown, "/attempts", { misconception, target });
}

/** The attempts whose score lies in a range, in percent. */
export function behindScores(shown: Shown, from: number, to: number): string {
  return address(shown, "/attempts", { from: String(from), to: String(to) });
}

/** Every attempt that the figures rest on. */
export function behindAll(shown: Shown): string {
  return address(shown, "/attempts", {});
}
