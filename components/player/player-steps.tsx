import { Button } from "../ui/button";
import type { Layout } from "./use-layout";

interface PlayerStepsProps {
  readonly layout: Layout;
  /** Place of the item shown; `count` for the review. */
  readonly at: number;
  readonly count: number;
  readonly onGo: (place: number) => void;
}

/** The way back and on through the questions; where all are on the page, there is none to go. */
export function PlayerSteps({ layout, at, count, onGo }: PlayerStepsProps) {
  if (layout === "all") return null;
  return (
    <div className="flex items-center justify-between gap-3">
      <Button
        look="secondary"
        disabled={at === 0}
        onClick={() => {
          onGo(at - 1);
        }}
      >
        Back
      </Button>
      {at < count ? (
        <Button
          onClick={() => {
            onGo(at + 1);
          }}
        >
          {at + 1 === count ? "Review" : "Next"}
        </Button>
      ) : null}
    </div>
  );
}
