/** @jest-environment node */
import fc from "fast-check";
import { createSaveQueue, type Change, type Delivery, type QueueDoors } from "@/components/player/save-queue";

const SAVED: Delivery = { type: "saved", savedAt: "2026-03-02T12:00:00.000Z", stale: false };

function change(itemId: string, sequence: number): Change {
  return {
    itemId,
    response: { interaction: "choice", optionId: `o${String(sequence)}` },
    flagged: false,
    confidence: null,
    sequence,
  };
}

/** Lets everything that waits for nothing but its turn come to an end. */
async function rest(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

interface World {
  readonly doors: QueueDoors;
  readonly sent: Change[];
  /** What the device keeps, by item. */
  readonly device: Map<string, Change>;
  /** Waits asked for, in milliseconds; calling `next` ends the oldest. */
  readonly waits: number[];
  readonly next: () => Promise<void>;
}

/** Doors to a server that answers as told, in turn and then always with the last answer; time passes on demand. */
function buildWorld(answers: readonly Delivery[] = [SAVED], more: Partial<QueueDoors> = {}): World {
  const sent: Change[] = [];
  const device = new Map<string, Change>();
  const waits: number[] = [];
  const waiting: (() => void)[] = [];
  return {
    sent,
    device,
    waits,
    next: async () => {
      waiting.shift()?.();
      await rest();
    },
    doors: {
      deliver: (each) => {
        sent.push(each);
        return Promise.resolve(answers[Math.min(sent.length, answers.length) - 1] ?? SAVED);
      },
      keep: (each) => Promise.resolve(void device.set(each.itemId, each)),
      acknowledge: ({ itemId, sequence }) => {
        if ((device.get(itemId)?.sequence ?? 0) <= sequence) device.delete(itemId);
        return Promise.resolve();
      },
      forget: ({ itemId, sequence }) => {
        if ((device.get(itemId)?.sequence ?? 0) <= sequence) device.delete(itemId);
        return Promise.resolve();
      },
      load: () => Promise.resolve([...device.values()]),
      later: (callback, milliseconds) => {
        waits.push(milliseconds);
        waiting.push(callback);
      },
      ...more,
    },
  };
}

const sequences = (changes: Iterable<Change>): number[] => [...changes].map(({ sequence }) => sequence);

describe("a queue that reaches the server", () => {
  it("sends one change at a time, in order, and only the newest of those to one item", async () => {
    const { doors, sent } = buildWorld();
    const queue = createSaveQueue(doors);
    for (const each of [change("q1", 1), change("q2", 2), change("q1", 3), change("q3", 4), change("q2", 5)])
      queue.put(each);
    expect(sequences(sent)).toEqual([1]);
    await rest();
    expect(sequences(sent)).toEqual([1, 3, 4, 5]);
    expect(queue.state()).toMatchObject({ status: "idle", pending: 0, savedAt: SAVED.savedAt });
  });

  it("keeps each change on the device until it is acknowledged", async () => {
    let answer: (delivery: Delivery) => void = () => undefined;
    const { doors, device } = buildWorld([], { deliver: () => new Promise((resolve) => (answer = resolve)) });
    const queue = createSaveQueue(doors);
    queue.put(change("q1", 1));
    await rest();
    expect([queue.state().status, sequences(device.values())]).toEqual(["saving", [1]]);
    answer(SAVED);
    await rest();
    expect([queue.state().status, device.size]).toEqual(["idle", 0]);
  });

  it("tells every listener until it has left", async () => {
    const queue = createSaveQueue(buildWorld().doors);
    const seen: string[] = [];
    const leave = queue.subscribe(() => seen.push(queue.state().status));
    queue.put(change("q1", 1));
    await rest();
    expect(seen.at(-1)).toBe("idle");
    leave();
    seen.length = 0;
    queue.put(change("q1", 2));
    await rest();
    expect(seen).toEqual([]);
  });
});

describe("a queue without a connection", () => {
  const CUT: Delivery = { type: "unreachable" };

  it("tries again after ever longer waits, up to five seconds, and by one timer only", async () => {
    const { doors, waits, next } = buildWorld([CUT]);
    const queue = createSaveQueue(doors);
    for (let sequence = 1; sequence <= 4; sequence += 1) {
      queue.put(change(`q${String(sequence)}`, sequence));
      await rest();
    }
    expect(waits).toEqual([1_000]);
    for (let round = 0; round < 4; round += 1) await next();
    expect(waits).toEqual([1_000, 2_000, 4_000, 5_000, 5_000]);
    expect(queue.state()).toMatchObject({ status: "offline", pending: 4 });
  });

  it("stays offline in its own words while it tries, rather than flicker", async () => {
    const { doors, next } = buildWorld([CUT]);
    const queue = createSaveQueue(doors);
    queue.put(change("q1", 1));
    await rest();
    const seen = new Set<string>();
    queue.subscribe(() => seen.add(queue.state().status));
    await next();
    expect([...seen]).toEqual(["offline"]);
  });

  it("sends everything in order as soon as it is told that the connection is back", async () => {
    const { doors, sent, device } = buildWorld([CUT, SAVED]);
    const queue = createSaveQueue(doors);
    queue.put(change("q2", 1));
    await rest();
    queue.put(change("q1", 2));
    queue.retry();
    await rest();
    expect(sequences(sent)).toEqual([1, 1, 2]);
    expect([queue.state().pending, device.size]).toEqual([0, 0]);
  });

  it("waits for a sign-in where the student is signed out, and then sends", async () => {
    const { doors, waits } = buildWorld([{ type: "signed-out" }, SAVED]);
    const queue = createSaveQueue(doors);
    queue.put(change("q1", 1));
    await rest();
    expect([queue.state().status, waits]).toEqual(["signed-out", []]);
    queue.retry();
    await rest();
    expect(queue.state()).toMatchObject({ status: "idle", pending: 0 });
  });
});

describe("waiting until nothing waits", () => {
  it("ends at once for an empty queue, and else with the last change, after a lost connection too", async () => {
    const { doors, next } = buildWorld([{ type: "unreachable" }, SAVED]);
    const queue = createSaveQueue(doors);
    await queue.whenEmpty();
    queue.put(change("q1", 1));
    queue.put(change("q2", 2));
    let isEmpty = false;
    void queue.whenEmpty().then(() => (isEmpty = true));
    await rest();
    expect(isEmpty).toBe(false);
    await next();
    expect([isEmpty, queue.state().pending]).toEqual([true, 0]);
  });

  it("ends where the attempt is over: nothing will be sent any more", async () => {
    const queue = createSaveQueue(buildWorld([{ type: "closed", message: "The time is up." }]).doors);
    queue.put(change("q1", 1));
    await queue.whenEmpty();
    expect(queue.state().status).toBe("closed");
  });
});

describe("what the server says against a change", () => {
  it("refused, it is dropped with the server's words, and the next one goes", async () => {
    const { doors, sent, device } = buildWorld([{ type: "refused", message: "No such option." }, SAVED]);
    const queue = createSaveQueue(doors);
    queue.put(change("q1", 1));
    queue.put(change("q2", 2));
    await rest();
    expect([sequences(sent), device.size, queue.state().status]).toEqual([[1, 2], 0, "idle"]);
  });

  it("after the end of the attempt nothing is sent or kept any more", async () => {
    const { doors, sent, device } = buildWorld([{ type: "closed", message: "It has been submitted." }]);
    const queue = createSaveQueue(doors);
    queue.put(change("q1", 1));
    queue.put(change("q2", 2));
    await rest();
    queue.retry();
    await rest();
    expect([sequences(sent), device.size]).toEqual([[1], 0]);
    expect(queue.state()).toMatchObject({ status: "closed", pending: 0, message: "It has been submitted." });
  });

  it("that a newer answer is there already is told once and for all", async () => {
    const queue = createSaveQueue(buildWorld([{ ...SAVED, stale: true }, SAVED]).doors);
    queue.put(change("q1", 1));
    queue.put(change("q2", 2));
    await rest();
    expect(queue.state().stale).toBe(true);
  });
});

describe("a newer answer in another tab", () => {
  it("takes the place of an older one that waits, which is neither sent nor kept", async () => {
    const { doors, sent, device, next } = buildWorld([{ type: "unreachable" }, SAVED]);
    const queue = createSaveQueue(doors);
    queue.put(change("q1", 1));
    queue.put(change("q2", 2));
    await rest();
    queue.supersede("q1", 9);
    await next();
    expect([sequences(sent), device.size]).toEqual([[1, 2], 0]);
  });

  it("is no news where an older one on its way finds it on the server", async () => {
    const queue = createSaveQueue(buildWorld([{ ...SAVED, stale: true }]).doors);
    queue.put(change("q1", 1));
    queue.supersede("q1", 9);
    await rest();
    expect(queue.state()).toMatchObject({ status: "idle", stale: false });
  });

  it("leaves a newer one of this tab alone", async () => {
    const { doors, sent } = buildWorld();
    const queue = createSaveQueue(doors);
    queue.put(change("q1", 1));
    queue.put(change("q1", 10));
    queue.supersede("q1", 9);
    await rest();
    expect(sequences(sent)).toEqual([1, 10]);
  });
});

describe("a page opened after another", () => {
  it("sends what the other left unsent, oldest first", async () => {
    const { doors, sent, device } = buildWorld();
    device.set("q1", change("q1", 1)).set("q2", change("q2", 2));
    const queue = createSaveQueue(doors);
    expect(sequences(await queue.restore())).toEqual([1, 2]);
    await rest();
    expect([sequences(sent), device.size]).toEqual([[1, 2], 0]);
  });

  it("does not put a leftover in the place of an answer given while it was read", async () => {
    const { doors, sent, device } = buildWorld([{ type: "unreachable" }]);
    device.set("q1", change("q1", 1));
    const queue = createSaveQueue({ ...doors, keep: () => Promise.resolve() });
    const restored = queue.restore();
    queue.put(change("q1", 5));
    await restored;
    await rest();
    expect(new Set(sequences(sent))).toEqual(new Set([5]));
  });
});

describe("a device that keeps nothing", () => {
  const broken = { keep: () => Promise.reject(new Error("full")), load: () => Promise.reject(new Error("forbidden")) };

  it("still sends, and says that answers wait in the page alone", async () => {
    const { doors, sent } = buildWorld([SAVED], broken);
    const queue = createSaveQueue(doors);
    expect(await queue.restore()).toEqual([]);
    queue.put(change("q1", 1));
    await rest();
    expect(sequences(sent)).toEqual([1]);
    expect(queue.state()).toMatchObject({ status: "idle", pending: 0, keptOnDevice: false });
  });
});

test("whatever fails in between, in the end the server has the newest answer to every item", async () => {
  const step = fc.record({ item: fc.constantFrom("q1", "q2", "q3"), cut: fc.boolean(), back: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const server = new Map<string, number>();
      let isCut = false;
      const { doors, device } = buildWorld([], {
        deliver: ({ itemId, sequence }) => {
          if (isCut) return Promise.resolve({ type: "unreachable" });
          const stale = sequence < (server.get(itemId) ?? 0);
          if (!stale) server.set(itemId, sequence);
          return Promise.resolve({ ...SAVED, stale });
        },
      });
      const queue = createSaveQueue(doors);
      const wanted = new Map<string, number>();
      for (const [index, { item, cut, back }] of steps.entries()) {
        isCut = cut;
        wanted.set(item, index + 1);
        queue.put(change(item, index + 1));
        if (back) await rest();
      }
      isCut = false;
      await rest();
      queue.retry();
      await rest();
      expect([server, device.size, queue.state().pending]).toEqual([wanted, 0, 0]);
    }),
  );
});
