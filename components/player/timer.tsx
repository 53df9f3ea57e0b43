"use client";

import { useEffect, useRef, useState } from "react";
import { clockText } from "../clock-text";

const SECOND_MS = 1_000;
/** Where the server finds time left, or does not answer, it is asked again after so long. */
const ASK_AGAIN_MS = 5_000;
/** Minutes left at which a screen reader is told. */
const ANNOUNCED_MINUTES = [10, 5, 1] as const;

interface TimerProps {
  /** The deadline, in the server's milliseconds. */
  readonly deadline: number;
  readonly serverTime: () => number;
  readonly onTimeUp: () => void;
}

/** Time left by the server's clock; told aloud at ten, five and one minutes. */
export function Timer({ deadline, serverTime, onTimeUp }: TimerProps) {
  const [left, setLeft] = useState<number | null>(null);
  const timeUp = useRef(onTimeUp);
  useEffect(() => {
    timeUp.current = onTimeUp;
  });
  useEffect(() => {
    let askedAt: number | null = null;
    const tick = (): void => {
      const now = serverTime();
      const remaining = deadline - now;
      setLeft(remaining);
      if (remaining > 0 || (askedAt !== null && now - askedAt < ASK_AGAIN_MS)) return;
      askedAt = now;
      timeUp.current();
    };
    const interval = setInterval(tick, SECOND_MS);
    tick();
    return () => {
      clearInterval(interval);
    };
  }, [deadline, serverTime]);

  const minutes = left === null ? null : Math.ceil(left / (60 * SECOND_MS));
  const said = ANNOUNCED_MINUTES.find((each) => each === minutes);
  return (
    <>
      <p role="timer" aria-live="off" className="font-medium tabular-nums">
        <span className="sr-only">Time left: </span>
        {left === null ? "…" : clockText(left)}
      </p>
      <p role="status" className="sr-only">
        {said === undefined ? "" : `${String(said)} ${said === 1 ? "minute" : "minutes"} left.`}
      </p>
    </>
  );
}
