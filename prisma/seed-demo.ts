/** Placeholder until the class of simulated students is seeded. */
export function seedDemo(): Promise<readonly string[]> {
  return Promise.resolve([]);
}
