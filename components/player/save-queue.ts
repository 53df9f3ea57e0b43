import type { Confidence } from "@/questions/view/confidence";
import type { Response } from "@/questions/view/response";
import type { UnsentAnswers } from "./device-answers";

/** One change to one item, as it is sent. */
export interface Change {
  readonly itemId: string;
  readonly response: Response | null;
  readonly flagged: boolean;
  readonly confidence: Confidence | null;
  readonly sequence: number;
}

/** What the server says of a change; "unreachable" where it says nothing that settles it. */
export type Delivery =
  | {
      readonly type: "saved";
      readonly savedAt: string;
      readonly stale: boolean;
      /** When the attempt ends; absent where the server does not say. */
      readonly deadlineAt?: string | null | undefined;
    }
  | { readonly type: "refused"; readonly message: string }
  | { readonly type: "closed"; readonly message: string }
  | { readonly type: "signed-out" }
  | { readonly type: "unreachable" };

type QueueStatus = "idle" | "saving" | "offline" | "signed-out" | "closed";

export interface QueueState {
  readonly status: QueueStatus;
  /** Changes not yet acknowledged. */
  readonly pending: number;
  /** When the server last acknowledged a change, as ISO text. */
  readonly savedAt: string | null;
  /** When the attempt ends, as the server last said; absent until it has. */
  readonly deadlineAt?: string | null | undefined;
  /** Said once by the server: a refused answer, or why the attempt is closed. */
  readonly message: string | null;
  /** True once a newer answer from elsewhere stood in the way of one of ours. */
  readonly stale: boolean;
  /** False once the device could not keep a change: it waits in this page alone. */
  readonly keptOnDevice: boolean;
}

/** The queue's doors to the world, so that tests need neither network nor time. */
export interface QueueDoors extends UnsentAnswers {
  readonly deliver: (change: Change) => Promise<Delivery>;
  /** Calls back after so many milliseconds. */
  readonly later: (callback: () => void, milliseconds: number) => void;
}

export interface SaveQueue {
  readonly put: (change: Change) => void;
  /** Tries again now, as when the connection is back. */
  readonly retry: () => void;
  /** Tells of a newer answer that another tab has: an older change of ours to that item is not sent any more. */
  readonly supersede: (itemId: string, sequence: number) => void;
  readonly state: () => QueueState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves once no change waits: each was acknowledged or refused, or the attempt is over. */
  readonly whenEmpty: () => Promise<void>;
  /** Queues again what an earlier page left unsent on the device, and gives it. */
  readonly restore: () => Promise<readonly Change[]>;
}

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 5_000;

export const IDLE: QueueState = {
  status: "idle",
  pending: 0,
  savedAt: null,
  message: null,
  stale: false,
  keptOnDevice: true,
};

/** Whether a change says nothing that the other, to the same item, does not say later. */
function isOvertaken(change: Change, by: Pick<Change, "itemId" | "sequence">): boolean {
  return change.itemId === by.itemId && change.sequence <= by.sequence;
}

/**
 * Sends changes one at a time and in order. A change stays in the queue, and on the device, until the server has
 * acknowledged it; of several changes to one item only the newest is kept.
 */
export function createSaveQueue({ deliver, keep, acknowledge, forget, load, later }: QueueDoors): SaveQueue {
  let pending: readonly Change[] = [];
  let state = IDLE;
  let sending = false;
  let retryPlanned = false;
  let retryMs = FIRST_RETRY_MS;
  const newerElsewhere = new Map<string, number>();
  const listeners = new Set<() => void>();

  function update(next: Partial<QueueState>): void {
    state = { ...state, ...next, pending: pending.length };
    listeners.forEach((listener) => {
      listener();
    });
  }

  /** The device is the second place: where it fails, the change still waits here, and the page says so. */
  function onDevice(done: Promise<unknown>): void {
    done.catch(() => {
      update({ keptOnDevice: false });
    });
  }

  function enqueue(change: Change): void {
    if (pending.some((other) => other.itemId === change.itemId && other.sequence > change.sequence)) return;
    pending = [...pending.filter((other) => other.itemId !== change.itemId), change];
  }

  function drop(by: Pick<Change, "itemId" | "sequence">, release = forget): void {
    const dropped = pending.filter((change) => isOvertaken(change, by));
    pending = pending.filter((change) => !isOvertaken(change, by));
    for (const change of dropped) onDevice(release(change));
  }

  function planRetry(): void {
    if (retryPlanned) return;
    retryPlanned = true;
    later(() => {
      retryPlanned = false;
      flush();
    }, retryMs);
    retryMs = Math.min(LONGEST_RETRY_MS, retryMs * 2);
  }

  /** Takes in the server's word; false where there is no use in sending on. */
  function settle(change: Change, delivery: Delivery): boolean {
    switch (delivery.type) {
      case "saved": {
        drop(change, acknowledge);
        retryMs = FIRST_RETRY_MS;
        // The page has the newer answer already where another tab has told of it.
        const isNews = delivery.stale && (newerElsewhere.get(change.itemId) ?? 0) <= change.sequence;
        const status = pending.length > 0 ? "saving" : "idle";
        const { savedAt, deadlineAt = state.deadlineAt } = delivery;
        update({ status, savedAt, deadlineAt, message: null, stale: state.stale || isNews });
        return true;
      }
      case "refused":
        drop(change);
        update({ status: pending.length > 0 ? "saving" : "idle", message: delivery.message });
        return true;
      case "closed":
        pending.forEach((each) => {
          drop(each);
        });
        update({ status: "closed", message: delivery.message });
        return false;
      case "signed-out":
        update({ status: "signed-out" });
        return false;
      case "unreachable":
        update({ status: "offline" });
        planRetry();
        return false;
    }
  }

  async function sendAll(): Promise<void> {
    for (let [change] = pending; change; [change] = pending) {
      // While there is no connection, a try is no news: it would flicker.
      if (state.status !== "offline") update({ status: "saving" });
      if (!settle(change, await deliver(change))) break;
    }
  }

  function flush(): void {
    if (sending || pending.length === 0 || state.status === "closed") return;
    sending = true;
    void sendAll().finally(() => {
      sending = false;
      // A change that was put while the last one failed has to wait for the retry; any other goes now.
      if (state.status === "saving") flush();
    });
  }

  return {
    put: (change) => {
      enqueue(change);
      onDevice(keep(change));
      update(sending || state.status === "offline" || state.status === "signed-out" ? {} : { status: "saving" });
      flush();
    },
    retry: flush,
    supersede: (itemId, sequence) => {
      newerElsewhere.set(itemId, Math.max(sequence, newerElsewhere.get(itemId) ?? 0));
      drop({ itemId, sequence });
      update(pending.length === 0 && !sending && state.status !== "closed" ? { status: "idle" } : {});
    },
    state: () => state,
    whenEmpty: () =>
      new Promise((resolve) => {
        const look = (): void => {
          if (pending.length > 0) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    restore: async () => {
      let left: readonly Change[] = [];
      try {
        left = await load();
      } catch {
        update({ keptOnDevice: false });
      }
      left.forEach(enqueue);
      if (left.length > 0 && !sending) update({ status: "saving" });
      flush();
      return left;
    },
  };
}
