import { isKeptCopy } from "../offline/offline-copy";

const KEY = "claimwise:clock-offset";
/** Where the server seems to be behind what it said before by no more than this, its word was slow on its way. */
const SLOW_MS = 5_000;

/** The server's time, as far as a page can know it. */
export interface ServerClock {
  /** In milliseconds. */
  readonly now: () => number;
  /** Takes in what the server's clock showed as it answered, as ISO text. */
  readonly hear: (serverNow: string) => void;
}

/** How far the server was ahead of the device when it was last heard; null where it never was, or the browser forbids to remember. */
function readOffset(): number | null {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === null ? null : Number(kept);
  } catch {
    return null;
  }
}

function keepOffset(offset: number): void {
  try {
    localStorage.setItem(KEY, String(offset));
  } catch {
    // Storage is forbidden or full: a copy of the page will go by the time at which it was made.
  }
}

/**
 * A page that comes from the device knows only the time at which it was copied, so that there the device's clock and
 * its difference when the server was last heard count.
 */
function firstTime(serverNow: string): number {
  const said = Date.parse(serverNow);
  if (typeof window === "undefined") return said;
  if (isKeptCopy()) {
    const offset = readOffset();
    return offset === null ? said : Date.now() + offset;
  }
  keepOffset(said - Date.now());
  return said;
}

/**
 * Counts on from the server's word by the browser's count of milliseconds, which nobody sets: the device's own clock may
 * jump by hours while a page is open. Some devices stop counting while they sleep, so that each later word of the
 * server is taken in.
 */
export function createServerClock(serverNow: string): ServerClock {
  let [said, heardAt] = [firstTime(serverNow), performance.now()];
  const now = (): number => said + performance.now() - heardAt;
  return {
    now,
    hear: (text) => {
      const heard = Date.parse(text);
      keepOffset(heard - Date.now());
      // Every word is late by its way: the latest time told is the nearest to the server's.
      const behind = now() - heard;
      if (behind > 0 && behind <= SLOW_MS) return;
      [said, heardAt] = [heard, performance.now()];
    },
  };
}
