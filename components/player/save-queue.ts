import type { Response } from "@/questions/view/response";

/** One change to one item, as it is sent. */
export interface Change {
  readonly itemId: string;
  readonly response: Response | null;
  readonly flagged: boolean;
  readonly sequence: number;
}

/** What the server says of a change; "unreachable" where it says nothing that settles it. */
export type Delivery =
  | { readonly type: "saved"; readonly savedAt: string; readonly stale: boolean }
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
  /** Said once by the server: a refused answer, or why the attempt is closed. */
  readonly message: string | null;
  /** True once a newer answer from elsewhere stood in the way of one of ours. */
  readonly stale: boolean;
}

/** The queue's doors to the world, so that tests need neither network nor time. */
export interface QueueDoors {
  readonly deliver: (change: Change) => Promise<Delivery>;
  /** Kept on the device until acknowledged. */
  readonly store: (changes: readonly Change[]) => void;
  readonly load: () => readonly Change[];
  /** Calls back after so many milliseconds. */
  readonly later: (callback: () => void, milliseconds: number) => void;
}

export interface SaveQueue {
  readonly put: (change: Change) => void;
  /** Tries again now, as when the connection is back. */
  readonly retry: () => void;
  readonly state: () => QueueState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Changes that an earlier page left unsent, queued again. */
  readonly restore: () => readonly Change[];
}

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 5_000;

/**
 * Sends changes one at a time and in order. A change stays in the queue, and on the device, until the server has
 * acknowledged it; of several changes to one item only the newest is kept.
 */
export function createSaveQueue({ deliver, store, load, later }: QueueDoors): SaveQueue {
  let pending: readonly Change[] = [];
  let state: QueueState = { status: "idle", pending: 0, savedAt: null, message: null, stale: false };
  let sending = false;
  let retryMs = FIRST_RETRY_MS;
  const listeners = new Set<() => void>();

  function update(next: Partial<QueueState>): void {
    state = { ...state, ...next, pending: pending.length };
    listeners.forEach((listener) => {
      listener();
    });
  }

  function keep(changes: readonly Change[]): void {
    pending = changes;
    store(pending);
  }

  function drop(change: Change): void {
    keep(pending.filter((other) => other.itemId !== change.itemId || other.sequence > change.sequence));
  }

  function settle(change: Change, delivery: Delivery): boolean {
    switch (delivery.type) {
      case "saved":
        drop(change);
        retryMs = FIRST_RETRY_MS;
        update({
          status: pending.length > 0 ? "saving" : "idle",
          savedAt: delivery.savedAt,
          message: null,
          stale: state.stale || delivery.stale,
        });
        return true;
      case "refused":
        drop(change);
        update({ status: pending.length > 0 ? "saving" : "idle", message: delivery.message });
        return true;
      case "closed":
        keep([]);
        update({ status: "closed", message: delivery.message });
        return false;
      case "signed-out":
        update({ status: "signed-out" });
        return false;
      case "unreachable":
        update({ status: "offline" });
        later(flush, retryMs);
        retryMs = Math.min(LONGEST_RETRY_MS, retryMs * 2);
        return false;
    }
  }

  async function sendAll(): Promise<void> {
    for (let [change] = pending; change; [change] = pending) {
      update({ status: "saving" });
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

  function enqueue(change: Change): void {
    keep([...pending.filter((other) => other.itemId !== change.itemId), change]);
  }

  return {
    put: (change) => {
      enqueue(change);
      update(sending || state.status === "offline" || state.status === "signed-out" ? {} : { status: "saving" });
      flush();
    },
    retry: flush,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    restore: () => {
      const left = load();
      left.forEach(enqueue);
      if (left.length > 0) update({ status: "saving" });
      flush();
      return left;
    },
  };
}
