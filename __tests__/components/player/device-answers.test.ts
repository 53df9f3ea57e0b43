/** @jest-environment node */
import "fake-indexeddb/auto";
import type { Change } from "@/components/player/save-queue";
import { deviceAnswers, forgetSentAnswers } from "@/components/player/device-answers";

let attempts = 0;
const newAttempt = (): string => `attempt-${String((attempts += 1))}`;

function change(itemId: string, sequence: number): Change {
  return {
    itemId,
    response: { interaction: "choice", optionId: `o${String(sequence)}` },
    flagged: false,
    confidence: null,
    sequence,
  };
}

it("gives what waits in the order in which it was answered, to another page of the same attempt", async () => {
  const id = newAttempt();
  const first = deviceAnswers(id);
  await first.keep(change("q9", 5));
  await first.keep(change("q1", 7));
  await first.keep(change("q2", 6));
  expect((await deviceAnswers(id).load()).map(({ itemId }) => itemId)).toEqual(["q9", "q2", "q1"]);
});

it("keeps the newest change to an item, in whatever order two tabs bring theirs", async () => {
  const id = newAttempt();
  await Promise.all([deviceAnswers(id).keep(change("q1", 8)), deviceAnswers(id).keep(change("q1", 3))]);
  expect(await deviceAnswers(id).load()).toEqual([change("q1", 8)]);
});

it("forgets what was acknowledged, but not the newer change that came meanwhile", async () => {
  const answers = deviceAnswers(newAttempt());
  await answers.keep(change("q1", 1));
  await answers.keep(change("q2", 2));
  await answers.keep(change("q1", 3));
  await answers.forget(change("q1", 1));
  await answers.forget(change("q2", 2));
  expect(await answers.load()).toEqual([change("q1", 3)]);
});

it("keeps what was acknowledged for a page that is opened offline, until the device changes hands", async () => {
  const answers = deviceAnswers(newAttempt());
  await answers.keep(change("q1", 1));
  await answers.keep(change("q2", 2));
  await answers.acknowledge(change("q1", 1));
  expect(await answers.load()).toEqual([change("q2", 2)]);
  expect(await answers.loadAll()).toEqual([change("q1", 1), change("q2", 2)]);
  await forgetSentAnswers();
  expect(await answers.loadAll()).toEqual([change("q2", 2)]);
  await answers.clear();
  expect(await answers.loadAll()).toEqual([]);
});

it("has a newer answer wait though an older one was acknowledged late", async () => {
  const answers = deviceAnswers(newAttempt());
  await answers.keep(change("q1", 2));
  await answers.acknowledge(change("q1", 1));
  expect(await answers.load()).toEqual([change("q1", 2)]);
});

it("leaves the answers of another attempt alone", async () => {
  const [one, other] = [deviceAnswers("a"), deviceAnswers("a2")];
  await one.keep(change("q1", 1));
  expect(await other.load()).toEqual([]);
  await other.forget(change("q1", 9));
  expect(await one.load()).toEqual([change("q1", 1)]);
});

it("fails in words where the device has no such store, rather than when the page is made", async () => {
  const { indexedDB } = globalThis;
  Reflect.deleteProperty(globalThis, "indexedDB");
  const answers = deviceAnswers(newAttempt());
  await expect(answers.keep(change("q1", 1))).rejects.toThrow(/indexedDB/);
  await expect(answers.load()).rejects.toThrow(/indexedDB/);
  globalThis.indexedDB = indexedDB;
});
