import { useCallback, useEffect, useRef } from "react";

/** A move is told to the server when the student rests there for so long. */
const REST_MS = 600;

interface Move {
  readonly place: number;
  readonly sequence: number;
}

/**
 * Tells the server where the student is, so that another device opens the attempt there. Only the last of several quick
 * moves is told; one that could not be is told with the next, or when the connection is back.
 */
export function useKeptPlace(attemptId: string, sinceStart: () => number): (place: number) => void {
  const untold = useRef<Move | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const tell = useCallback(() => {
    clearTimeout(timer.current);
    const move = untold.current;
    if (!move) return;
    fetch(`/api/attempts/${attemptId}/place`, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(move),
      keepalive: true,
    }).then(
      ({ status }) => {
        if (status < 500 && untold.current === move) untold.current = null;
      },
      // The move stays untold, and goes with the next one.
      () => undefined,
    );
  }, [attemptId]);

  useEffect(() => {
    window.addEventListener("online", tell);
    window.addEventListener("pagehide", tell);
    return () => {
      tell();
      window.removeEventListener("online", tell);
      window.removeEventListener("pagehide", tell);
    };
  }, [tell]);

  return useCallback(
    (place: number) => {
      untold.current = { place, sequence: Math.max(1, Math.round(sinceStart())) };
      clearTimeout(timer.current);
      timer.current = setTimeout(tell, REST_MS);
    },
    [sinceStart, tell],
  );
}
