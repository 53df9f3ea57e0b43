import type { Change, Delivery, QueueDoors } from "./save-queue";
import { deviceAnswers } from "./device-answers";

interface SavedBody {
  readonly savedAt: string;
  readonly stale: boolean;
  readonly deadlineAt?: string | null;
  readonly serverNow?: string;
}

interface RefusedBody {
  readonly error?: { readonly message?: string };
}

type HearTime = (serverNow: string) => void;

async function bodyOf<T>(answer: Response): Promise<T | null> {
  try {
    return (await answer.json()) as T;
  } catch {
    return null;
  }
}

async function deliveryOf(answer: Response, hearTime: HearTime): Promise<Delivery> {
  if (answer.ok) {
    const body = await bodyOf<SavedBody>(answer);
    if (body?.serverNow !== undefined) hearTime(body.serverNow);
    return body
      ? { type: "saved", savedAt: body.savedAt, stale: body.stale, deadlineAt: body.deadlineAt }
      : { type: "unreachable" };
  }
  if (answer.status === 401) return { type: "signed-out" };
  // A server in trouble, or too many at once: the answer is kept and sent again.
  if (answer.status >= 500 || answer.status === 429) return { type: "unreachable" };
  const message = (await bodyOf<RefusedBody>(answer))?.error?.message ?? "The server did not take this answer.";
  return answer.status === 409 || answer.status === 410 ? { type: "closed", message } : { type: "refused", message };
}

/** The queue's doors in a browser: fetch, IndexedDB, timers. The server's time, which comes with its answers, is passed on. */
export function browserDoors(attemptId: string, hearTime: HearTime): QueueDoors {
  return {
    ...deviceAnswers(attemptId),
    deliver: async ({ itemId, ...body }: Change) => {
      try {
        const answer = await fetch(`/api/attempts/${attemptId}/responses/${itemId}`, {
          method: "PUT",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify(body),
          keepalive: true,
        });
        return await deliveryOf(answer, hearTime);
      } catch {
        return { type: "unreachable" };
      }
    },
    later: (callback, milliseconds) => {
      setTimeout(callback, milliseconds);
    },
  };
}
