import { useEffect, useState } from "react";
import type { LiveView } from "@/server/assignments/get-live-view";

interface Live {
  readonly view: LiveView;
  /** "waiting" while the browser tries again by itself; "ended" where the server lets it in no more. */
  readonly connection: "open" | "waiting" | "ended";
}

/** Follows an assignment by the server's events, from what the page was made with. */
export function useLiveView(initial: LiveView, source: string): Live {
  const [view, setView] = useState(initial);
  const [connection, setConnection] = useState<Live["connection"]>("open");
  useEffect(() => {
    const events = new EventSource(source);
    events.onopen = () => {
      setConnection("open");
    };
    events.onmessage = ({ data }: MessageEvent<string>) => {
      setView(JSON.parse(data) as LiveView); // the server's own view
    };
    events.onerror = () => {
      setConnection(events.readyState === EventSource.CLOSED ? "ended" : "waiting");
    };
    return () => {
      events.close();
    };
  }, [source]);
  return { view, connection };
}
