import { createStore, promisifyRequest, type UseStore } from "idb-keyval";
import type { Change } from "./save-queue";

/** Where changes wait on the device until the server has acknowledged them. Each call fails where the device cannot. */
export interface UnsentAnswers {
  /** Keeps a change in place of an older one to the same item; a newer one, as from another tab, stays. */
  readonly keep: (change: Change) => Promise<void>;
  /** Forgets a change, unless a newer one to the same item has taken its place. */
  readonly forget: (change: Change) => Promise<void>;
  /** What waits, oldest first. */
  readonly load: () => Promise<readonly Change[]>;
}

/** An attempt's unsent answers in IndexedDB, one record an item, so that two tabs do not overwrite each other's. */
export function unsentAnswers(attemptId: string): UnsentAnswers {
  const records: UseStore = createStore("claimwise", "unsent-answers");
  const keyOf = ({ itemId }: Change): [string, string] => [attemptId, itemId];

  /** Reads what is there and acts on it in one transaction; async, for a browser without IndexedDB throws at once. */
  async function settle(change: Change, act: (store: IDBObjectStore, held: Change | undefined) => void): Promise<void> {
    await records("readwrite", async (store) => {
      const read = store.get(keyOf(change)) as IDBRequest<Change | undefined>;
      read.addEventListener("success", () => {
        act(store, read.result);
      });
      await promisifyRequest(store.transaction);
    });
  }

  return {
    keep: (change) =>
      settle(change, (store, held) => {
        if (!held || held.sequence <= change.sequence) store.put(change, keyOf(change));
      }),
    forget: (change) =>
      settle(change, (store, held) => {
        if (held && held.sequence <= change.sequence) store.delete(keyOf(change));
      }),
    load: async () => {
      // Every key that begins with the attempt: a list comes after any text.
      const changes = await records("readonly", (store) =>
        promisifyRequest(store.getAll(IDBKeyRange.bound([attemptId], [attemptId, []])) as IDBRequest<Change[]>),
      );
      return changes.sort((one, other) => one.sequence - other.sequence);
    },
  };
}
