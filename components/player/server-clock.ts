import { isKeptCopy } from "../offline/offline-copy";

const KEY = "claimwise:clock-offset";

/** What the last page that came from the server said; null where none did, or the browser forbids to remember. */
function readOffset(): number | null {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === null ? null : Number(kept);
  } catch {
    return null;
  }
}

/**
 * How many milliseconds the server's clock is ahead of the device's. A page that comes from the device knows only the
 * time at which it was copied, so that there the difference of the last page from the server counts.
 */
export function serverOffset(serverNow: string): number {
  const offset = Date.parse(serverNow) - Date.now();
  if (typeof window === "undefined") return offset;
  if (isKeptCopy()) return readOffset() ?? offset;
  try {
    localStorage.setItem(KEY, String(offset));
  } catch {
    // Storage is forbidden or full: a copy of the page will go by the time at which it was made.
  }
  return offset;
}
