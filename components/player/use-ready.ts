import { useSyncExternalStore } from "react";

const never = (): (() => void) => () => undefined;

/**
 * Whether the page's scripts have taken it over. Before that the browser would show an option as chosen, or a text as
 * typed, that no script ever hears of.
 */
export function useReady(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
