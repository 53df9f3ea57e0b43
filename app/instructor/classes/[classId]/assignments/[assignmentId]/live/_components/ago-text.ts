import { momentText } from "@/components/dates";

const SECOND_MS = 1_000;
const MINUTE_S = 60;
const HOUR_S = 3_600;

/** How long ago something was, for whoever watches: seconds, minutes, and from an hour on the moment itself. */
export function agoText(at: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(at)) / SECOND_MS));
  if (seconds < MINUTE_S) return `${String(seconds)} s ago`;
  if (seconds < HOUR_S) return `${String(Math.floor(seconds / MINUTE_S))} min ago`;
  return momentText(new Date(at));
}
