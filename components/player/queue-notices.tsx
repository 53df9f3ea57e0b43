import { Notice } from "../ui/notice";
import type { QueueState } from "./save-queue";

interface QueueNoticesProps {
  readonly queue: QueueState;
  readonly onSend: () => void;
}

/** What a student has to know, or do, about answers that were not simply saved. */
export function QueueNotices({ queue, onSend }: QueueNoticesProps) {
  return (
    <>
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
          . They are kept on this device.
        </Notice>
      ) : null}
      {queue.stale ? (
        <Notice>
          Another tab or device has saved a newer answer to one of these questions. Reload the page to see it.
        </Notice>
      ) : null}
      {queue.message ? <Notice tone="problem">{queue.message}</Notice> : null}
    </>
  );
}
