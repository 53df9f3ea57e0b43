import { createStore, promisifyRequest, type UseStore } from "idb-keyval";
import type { Change } from "./save-queue";

/** Where changes wait on the device until the server has acknowledged them. Each call fails where the device cannot. */
export interface UnsentAnswers {
  /** Keeps a change in place of an older one to the same item; a newer one, as from another tab, stays. */
  readonly keep: (change: Change) => Promise<void>;
  /** Takes note that the server has a change: it waits no more, and stays for a page that is opened offline. */
  readonly acknowledge: (change: Change) => Promise<void>;
  /** Forgets a change, unless a newer one to the same item has taken its place. */
  readonly forget: (change: Change) => Promise<void>;
  /** What waits, oldest first. */
  readonly load: () => Promise<readonly Change[]>;
}

export interface DeviceAnswers extends UnsentAnswers {
  /** Everything that was answered on this device, whether it waits or not. */
  readonly loadAll: () => Promise<readonly Change[]>;
  /** Forgets the whole attempt, as when it has ended. */
  readonly clear: () => Promise<void>;
}

interface Kept {
  readonly change: Change;
  readonly sent: boolean;
}

/** One name for the device's store, so that a version of the page to come can tell it from its own. */
function openStore(): UseStore {
  return createStore("claimwise-answers", "by-item");
}

/** Forgets what the server has of every attempt: what still waits for its student to come back stays. */
export async function forgetSentAnswers(): Promise<void> {
  await openStore()("readwrite", async (store) => {
    const read = store.openCursor();
    read.addEventListener("success", () => {
      const cursor = read.result;
      if (!cursor) return;
      if ((cursor.value as Kept).sent) cursor.delete();
      cursor.continue();
    });
    await promisifyRequest(store.transaction);
  });
}

/** An attempt's answers in IndexedDB, one record an item, so that two tabs do not overwrite each other's. */
export function deviceAnswers(attemptId: string): DeviceAnswers {
  const records = openStore();
  const keyOf = ({ itemId }: Change): [string, string] => [attemptId, itemId];
  // Every key that begins with the attempt: a list comes after any text. Made late, for a browser without IndexedDB.
  const ownKeys = (): IDBKeyRange => IDBKeyRange.bound([attemptId], [attemptId, []]);

  /** Reads what is there and acts on it in one transaction; async, for a browser without IndexedDB throws at once. */
  async function settle(change: Change, act: (store: IDBObjectStore, held: Kept | undefined) => void): Promise<void> {
    await records("readwrite", async (store) => {
      const read = store.get(keyOf(change)) as IDBRequest<Kept | undefined>;
      read.addEventListener("success", () => {
        act(store, read.result);
      });
      await promisifyRequest(store.transaction);
    });
  }

  async function loadKept(): Promise<readonly Kept[]> {
    const kept = await records("readonly", (store) => promisifyRequest(store.getAll(ownKeys()) as IDBRequest<Kept[]>));
    return kept.sort((one, other) => one.change.sequence - other.change.sequence);
  }

  return {
    keep: (change) =>
      settle(change, (store, held) => {
        if (!held || held.change.sequence <= change.sequence) store.put({ change, sent: false }, keyOf(change));
      }),
    acknowledge: (change) =>
      settle(change, (store, held) => {
        if (held && held.change.sequence <= change.sequence) store.put({ ...held, sent: true }, keyOf(change));
      }),
    forget: (change) =>
      settle(change, (store, held) => {
        if (held && held.change.sequence <= change.sequence) store.delete(keyOf(change));
      }),
    load: async () => (await loadKept()).filter(({ sent }) => !sent).map(({ change }) => change),
    loadAll: async () => (await loadKept()).map(({ change }) => change),
    clear: async () => {
      await records("readwrite", (store) => promisifyRequest(store.delete(ownKeys())));
    },
  };
}
