import { clsx } from "clsx";
import type { QueueState } from "./save-queue";

const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });

function words({ status, savedAt, pending }: QueueState): string {
  switch (status) {
    case "saving":
      return "Saving…";
    case "offline":
      return `No connection, ${String(pending)} not sent`;
    case "signed-out":
      return "Not saved: you are signed out";
    case "closed":
      return "This attempt is over";
    case "idle":
      return savedAt ? `Saved ${CLOCK.format(new Date(savedAt))}` : "Each answer is saved at once";
  }
}

/** The quiet line that says whether everything is saved. Trouble has a notice of its own, which is announced. */
export function SaveStatus({ queue, isReady }: { readonly queue: QueueState; readonly isReady: boolean }) {
  const isTrouble = queue.status === "offline" || queue.status === "signed-out";
  return (
    <p
      data-testid="save-status"
      data-status={queue.status}
      className={clsx("text-sm tabular-nums", isTrouble ? "font-medium text-wrong" : "text-quiet")}
    >
      {isReady ? words(queue) : "Getting ready…"}
    </p>
  );
}
