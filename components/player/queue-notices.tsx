import { Notice } from "../ui/notice";
import type { QueueState } from "./save-queue";
import { useOnline } from "./use-online";

/** Whether answers can be sent at all, and what becomes of them until then. */
function OfflineNotice({ pending, keptOnDevice }: Pick<QueueState, "pending" | "keptOnDevice">) {
  const answers = pending === 0 ? "Answers are" : pending === 1 ? "One answer is" : `${String(pending)} answers are`;
  return (
    <Notice tone="problem">
      <strong className="font-semibold">No connection.</strong> You can go on answering.{" "}
      {keptOnDevice
        ? `${answers} kept on this device, and sent in order when the connection is back.`
        : `${answers} sent in order when the connection is back. This device cannot keep them: leave this page open.`}
    </Notice>
  );
}

interface QueueNoticesProps {
  readonly queue: QueueState;
  readonly onSend: () => void;
}

/** What a student has to know, or do, about answers that were not simply saved. */
export function QueueNotices({ queue, onSend }: QueueNoticesProps) {
  const isOnline = useOnline();
  return (
    <>
      {queue.status === "offline" || !isOnline ? <OfflineNotice {...queue} /> : null}
      {queue.status === "signed-out" ? (
        <Notice tone="problem">
          You are signed out.{" "}
          <a href="/sign-in" target="_blank">
            Sign in again in another tab
          </a>
          , then{" "}
          <button type="button" onClick={onSend} className="underline">
            send the answers
          </button>
          .{" "}
          {queue.keptOnDevice ? "They are kept on this device." : "Leave this page open: this device cannot keep them."}
        </Notice>
      ) : null}
      {queue.stale ? (
        <Notice>Another device has saved a newer answer to one of these questions. Reload the page to see it.</Notice>
      ) : null}
      {queue.message ? <Notice tone="problem">{queue.message}</Notice> : null}
    </>
  );
}
