/** An event in words: what happened, and what it was before and after. */
export interface DescribedEvent {
  readonly title: string;
  readonly lines: readonly string[];
}
