import { useCallback, useSyncExternalStore } from "react";

/** One question at a time, or all of them on a page. */
export type Layout = "one" | "all";

const KEY = "claimwise:player-layout";
const listeners = new Set<() => void>();
/** What was chosen on this page, for a browser that forbids storage. */
let chosen: Layout | null = null;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): Layout {
  if (chosen) return chosen;
  try {
    return localStorage.getItem(KEY) === "all" ? "all" : "one";
  } catch {
    // Storage is forbidden: nothing was kept.
    return "one";
  }
}

function choose(layout: Layout): void {
  chosen = layout;
  try {
    localStorage.setItem(KEY, layout);
  } catch {
    // Storage is forbidden or full: the choice lasts as long as the page.
  }
  listeners.forEach((listener) => {
    listener();
  });
}

/** The layout that this browser's student likes, and the way to change to the other. */
export function useLayout(): { readonly layout: Layout; readonly switchLayout: () => void } {
  const layout = useSyncExternalStore(subscribe, read, () => "one" as const);
  const switchLayout = useCallback(() => {
    choose(read() === "all" ? "one" : "all");
  }, []);
  return { layout, switchLayout };
}
