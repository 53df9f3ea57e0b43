import { useEffect, useRef } from "react";

export interface ShortcutActions {
  readonly next: () => void;
  readonly previous: () => void;
  readonly flag: () => void;
  readonly review: () => void;
  /** Changes between one question at a time and all on a page. */
  readonly layout: () => void;
  readonly help: () => void;
  /** Chooses the option at that place, counted from 0. */
  readonly choose: (place: number) => void;
}

/** Keys belong to whoever has the focus: a field for typing, and for the arrows a radio button. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target?.closest("dialog[open], select, textarea, [contenteditable]")) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  return target.type !== "radio" || event.key.startsWith("Arrow");
}

function placeOf(key: string): number | null {
  if (/^[1-9]$/.test(key)) return Number(key) - 1;
  return /^[a-e]$/.test(key) ? key.charCodeAt(0) - "a".charCodeAt(0) : null;
}

/** Single keys for the player, while nothing else needs them. */
export function useShortcuts(actions: ShortcutActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (isTaken(event)) return;
      const { next, previous, flag, review, layout, help, choose } = latest.current;
      const byKey: Readonly<Record<string, () => void>> = {
        n: next,
        ArrowRight: next,
        p: previous,
        ArrowLeft: previous,
        f: flag,
        r: review,
        v: layout,
        "?": help,
      };
      const action = byKey[event.key];
      const place = placeOf(event.key);
      if (action) action();
      else if (place !== null) choose(place);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => {
      document.removeEventListener("keydown", listen);
    };
  }, []);
}
