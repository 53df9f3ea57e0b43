/**
 * Forms are drawn by seeds that nobody can guess, and a test that holds for nearly every form fails once in many runs.
 * In a file of tests the first seed is always the same, and so is each that follows.
 */
jest.mock("@/server/attempts/new-seed", () => {
  let made = 0;
  return {
    newSeed: () => {
      made += 1;
      return `seed ${String(made)}`;
    },
  };
});
export {};
