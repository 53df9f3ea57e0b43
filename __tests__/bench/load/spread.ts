/** Milliseconds of one kind of step, and how often it failed. */
export class Spread {
  private readonly times: number[] = [];
  failures = 0;

  add(milliseconds: number): void {
    this.times.push(milliseconds);
  }

  get count(): number {
    return this.times.length;
  }

  /** The time that this share of the steps stayed within (nearest rank); NaN without any. */
  at(share: number): number {
    const sorted = [...this.times].sort((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
  }
}
