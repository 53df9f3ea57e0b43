import { useState } from "react";
import type { PublicItem } from "@/questions/view/public-item";
import { headingId } from "./question-card";

interface PlaceInQuiz {
  /** Place of the current item; the number of items for the review. */
  readonly at: number;
  /** Goes to a place and puts the focus on its heading. */
  readonly go: (place: number) => void;
  /** Takes note that the student is at a place already, as by the focus. */
  readonly arrive: (place: number) => void;
}

/** Where in the quiz the student is, kept in the address for a reload. */
export function usePlace(items: readonly PublicItem[], initialPlace: number, onLeave: () => void): PlaceInQuiz {
  const within = (place: number): number => Math.min(Math.max(0, place), items.length);
  const [at, setAt] = useState(within(initialPlace));

  function arrive(place: number): void {
    if (place === at) return;
    onLeave();
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
        const item = items[next];
        document.getElementById(item ? headingId(item) : "review")?.focus();
      });
    },
  };
}
