import { useEffect, useRef, useState } from "react";
import { isKeptCopy } from "../offline/offline-copy";
import type { PublicItem } from "@/questions/view/public-item";
import { headingId } from "./question-card";
import type { Layout } from "./use-layout";

interface PlaceInQuiz {
  /** Place of the current item; the number of items for the review. */
  readonly at: number;
  /** Goes to a place and puts the focus on its heading. */
  readonly go: (place: number) => void;
  /** Takes note that the student is at a place already, as by the focus. */
  readonly arrive: (place: number) => void;
}

function headingAt(items: readonly PublicItem[], place: number): HTMLElement | null {
  const item = items[place];
  return document.getElementById(item ? headingId(item) : "review");
}

/** Where in the quiz the student is, kept in the address for a reload. */
export function usePlace(
  items: readonly PublicItem[],
  initialPlace: number,
  layout: Layout,
  onMove: (place: number) => void,
): PlaceInQuiz {
  const within = (place: number): number => Math.min(Math.max(0, place), items.length);
  const [at, setAt] = useState(within(initialPlace));
  useEffect(() => {
    // A copy of the page from the device was made at another place than the address names.
    if (!isKeptCopy()) return;
    const place = Number(new URLSearchParams(window.location.search).get("q")) - 1;
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the server rendered without this device's address
    if (place >= 0 && place <= items.length) setAt(place);
  }, [items.length]);
  const latest = useRef(at);
  useEffect(() => {
    latest.current = at;
  });
  useEffect(() => {
    // With all questions on the page, the place is one to scroll to.
    if (layout === "all" && latest.current > 0) headingAt(items, latest.current)?.scrollIntoView({ block: "center" });
  }, [items, layout]);

  function arrive(place: number): void {
    if (place === at) return;
    onMove(place);
    setAt(place);
    // The address keeps the place without asking the server for the page again.
    window.history.replaceState(null, "", `?q=${String(place + 1)}`);
  }

  return {
    at,
    arrive,
    go: (place) => {
      const next = within(place);
      arrive(next);
      requestAnimationFrame(() => {
        headingAt(items, next)?.focus();
      });
    },
  };
}
