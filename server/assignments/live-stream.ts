import type { User } from "../accounts/find-session-user";
import { trackStream } from "../http/open-streams";
import { log } from "../log";
import { getLiveView, type LiveView } from "./get-live-view";

/** The database is asked so often: what another server process has written is seen as soon. */
const POLL_MS = 2_000;
/** A word in between, so that whatever stands in the way does not take the connection for dead. */
const QUIET_POLLS = 7;
/** Then the browser comes again, and who it is and may see is asked anew. */
const LONGEST_POLLS = 150;

/** The view without the time at which it was taken. */
function changeOf(view: LiveView): string {
  return JSON.stringify({ ...view, serverNow: "" });
}

interface LiveStreamOptions {
  readonly user: User;
  readonly classId: string;
  readonly assignmentId: string;
  /** Aborts when the reader has gone. */
  readonly signal: AbortSignal;
  readonly pollMs?: number;
}

/**
 * The live view as server-sent events, one whenever it changes, each after its own check that the user may see it.
 * Null where they may not to begin with. It ends with its reader, with the server, and after some minutes.
 */
export async function liveStream(options: LiveStreamOptions): Promise<ReadableStream<Uint8Array> | null> {
  const { user, classId, assignmentId, signal, pollMs = POLL_MS } = options;
  const first = await getLiveView(user, classId, assignmentId);
  if (!first) return null;
  const encoder = new TextEncoder();
  let leave = (): void => undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let [sent, quiet, polls, ended] = ["", 0, 0, false];
      leave = () => {
        ended = true;
        clearTimeout(timer);
        forget();
        signal.removeEventListener("abort", end);
      };
      const end = (): void => {
        if (ended) return;
        leave();
        controller.close();
      };
      const forget = trackStream(end);
      signal.addEventListener("abort", end);
      const say = (text: string): void => {
        quiet = 0;
        controller.enqueue(encoder.encode(text));
      };
      const tell = (view: LiveView): void => {
        const change = changeOf(view);
        if (change !== sent) say(`data: ${JSON.stringify(view)}\n\n`);
        else if ((quiet += 1) >= QUIET_POLLS) say(": here\n\n");
        sent = change;
      };
      const poll = async (): Promise<void> => {
        const view = await getLiveView(user, classId, assignmentId);
        // The reader may have gone meanwhile.
        if (signal.aborted || !view || (polls += 1) >= LONGEST_POLLS) end();
        if (ended || !view) return;
        tell(view);
        plan();
      };
      const plan = (): void => {
        timer = setTimeout(() => {
          poll().catch((error: unknown) => {
            log.error({ err: error }, "a live view could not be read");
            end();
          });
        }, pollMs);
      };
      tell(first);
      plan();
    },
    cancel() {
      leave();
    },
  });
}
