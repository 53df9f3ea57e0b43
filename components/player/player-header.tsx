import type { QueueState } from "./save-queue";
import { SaveStatus } from "./save-status";
import { Timer } from "./timer";

interface PlayerHeaderProps {
  readonly title: string;
  /** When the attempt ends, as ISO text; null for no end. */
  readonly deadlineAt: string | null;
  readonly serverTime: () => number;
  readonly onTimeUp: () => void;
  readonly queue: QueueState;
  readonly isReady: boolean;
}

/** What the quiz is called, the time that is left, and whether everything is saved. */
export function PlayerHeader({ title, deadlineAt, serverTime, onTimeUp, queue, isReady }: PlayerHeaderProps) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
      <h1 className="text-lg text-quiet">{title}</h1>
      <div className="flex items-baseline gap-5">
        {deadlineAt ? <Timer deadline={Date.parse(deadlineAt)} serverTime={serverTime} onTimeUp={onTimeUp} /> : null}
        <SaveStatus queue={queue} isReady={isReady} />
      </div>
    </div>
  );
}
