import { useEffect, useState } from "react";

const SECOND_MS = 1_000;

/** The server's time in milliseconds, a second at a time; `serverNow` is what its clock showed a moment ago. */
export function useServerTime(serverNow: string): number {
  const [now, setNow] = useState(() => Date.parse(serverNow));
  useEffect(() => {
    const offset = Date.parse(serverNow) - Date.now();
    const interval = setInterval(() => {
      setNow(Date.now() + offset);
    }, SECOND_MS);
    return () => {
      clearInterval(interval);
    };
  }, [serverNow]);
  return now;
}
