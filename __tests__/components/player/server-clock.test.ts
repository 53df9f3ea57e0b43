import { createServerClock } from "@/components/player/server-clock";

const HOUR_MS = 3_600_000;
const NOON = Date.parse("2026-03-02T12:00:00.000Z");
const at = (milliseconds: number): string => new Date(NOON + milliseconds).toISOString();

/** How the page at hand came; jsdom has no entries of navigations, and Jest's clock none at all. */
function arriveBy(...timing: readonly string[]): void {
  const entry = { serverTiming: timing.map((name) => ({ name })) };
  Object.assign(performance, { getEntriesByType: () => [entry] });
}

beforeEach(() => {
  localStorage.clear();
  // A device whose own clock is an hour behind.
  jest.useFakeTimers({ now: NOON - HOUR_MS });
  arriveBy();
});
afterEach(() => {
  jest.useRealTimers();
});

it("goes on from the server's time, whatever the device's clock shows and whenever it is set", () => {
  const clock = createServerClock(at(0));
  expect(clock.now()).toBe(NOON);
  jest.advanceTimersByTime(90_000);
  jest.setSystemTime(NOON + 5 * HOUR_MS);
  expect(clock.now()).toBe(NOON + 90_000);
  jest.setSystemTime(NOON - 5 * HOUR_MS);
  expect(clock.now()).toBe(NOON + 90_000);
});

it("takes in a word of the server that is ahead, or far behind, and not one that was slow on its way", () => {
  const clock = createServerClock(at(0));
  clock.hear(at(2_000));
  expect(clock.now()).toBe(NOON + 2_000);
  clock.hear(at(1_000));
  expect(clock.now()).toBe(NOON + 2_000);
  clock.hear(at(-HOUR_MS));
  expect(clock.now()).toBe(NOON - HOUR_MS);
});

it("of a page from the device, goes by the device's clock and what the server's last word made of it", () => {
  createServerClock(at(0));
  jest.advanceTimersByTime(10 * 60_000);
  arriveBy("kept-copy");
  expect(createServerClock(at(0)).now()).toBe(NOON + 10 * 60_000);
});

it("of a page from the device after its clock was set, goes by the word that came after that", () => {
  const clock = createServerClock(at(0));
  jest.setSystemTime(NOON + 5 * HOUR_MS);
  clock.hear(at(20_000));
  arriveBy("kept-copy");
  expect(createServerClock(at(0)).now()).toBe(NOON + 20_000);
});

it("of a page from a device that remembers nothing, begins where the page was made", () => {
  arriveBy("kept-copy");
  expect(createServerClock(at(0)).now()).toBe(NOON);
});
