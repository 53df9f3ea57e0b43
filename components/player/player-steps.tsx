import { Button } from "../ui/button";

interface PlayerStepsProps {
  /** Place of the item shown; `count` for the review. */
  readonly at: number;
  readonly count: number;
  readonly onGo: (place: number) => void;
  readonly onHelp: () => void;
}

/** The way back and on through the questions. */
export function PlayerSteps({ at, count, onGo, onHelp }: PlayerStepsProps) {
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
      <span className="hidden sm:block">
        <Button look="quiet" onClick={onHelp}>
          Keys: ?
        </Button>
      </span>
      {at < count ? (
        <Button
          onClick={() => {
            onGo(at + 1);
          }}
        >
          {at + 1 === count ? "Review" : "Next"}
        </Button>
      ) : (
        <span />
      )}
    </div>
  );
}
