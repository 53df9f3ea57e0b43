import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { PublicItem } from "@/questions/view/public-item";
import type { Response } from "@/questions/view/response";
import { browserDoors } from "./browser-doors";
import { createSaveQueue, type Change, type QueueState } from "./save-queue";

/** An answer as the page has it; sent or not. */
export interface Answer {
  readonly response: Response | null;
  readonly flagged: boolean;
}

export interface AttemptStart {
  readonly id: string;
  readonly startedAt: string;
  readonly serverNow: string;
  readonly items: readonly PublicItem[];
  readonly saved: Readonly<Record<string, Answer>>;
  readonly lastSequence: number;
}

export interface AttemptState {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly queue: QueueState;
  readonly answer: (item: PublicItem, response: Response | null) => void;
  readonly toggleFlag: (item: PublicItem) => void;
  /** Sends what was typed in the last moments, and tries again what could not be sent. */
  readonly sendNow: () => void;
  /** The server's time in milliseconds, by this device's clock and the difference when the page was made. */
  readonly serverTime: () => number;
}

const NOTHING: Answer = { response: null, flagged: false };
/** Typing is sent when it rests for so long. */
const TYPING_REST_MS = 400;
const IDLE: QueueState = { status: "idle", pending: 0, savedAt: null, message: null, stale: false };

/**
 * Sequence numbers are milliseconds since the attempt began, on the server's clock: of two tabs or two devices, the
 * later change has the higher number. They always grow within one page.
 */
function sequenceCounter(lastSequence: number, startedAt: number, serverTime: () => number): () => number {
  let last = lastSequence;
  return () => {
    last = Math.max(last + 1, Math.round(serverTime() - startedAt));
    return last;
  };
}

/** Holds the answers of an open attempt and sends each change. */
export function useAttempt({ id, startedAt, serverNow, items, saved, lastSequence }: AttemptStart): AttemptState {
  const [answers, setAnswers] = useState(saved);
  // The difference is taken once, when the page is first shown.
  const [offset] = useState(() => Date.parse(serverNow) - Date.now());
  const serverTime = useCallback(() => Date.now() + offset, [offset]);
  const queue = useMemo(() => createSaveQueue(browserDoors(id)), [id]);
  const nextSequence = useMemo(
    () => sequenceCounter(lastSequence, Date.parse(startedAt), serverTime),
    [lastSequence, startedAt, serverTime],
  );
  const state = useSyncExternalStore(queue.subscribe, queue.state, () => IDLE);
  const current = useRef(answers);
  const typing = useRef<{ readonly change: Change; readonly timer: ReturnType<typeof setTimeout> } | null>(null);

  const sendTyping = useCallback(() => {
    const open = typing.current;
    if (!open) return;
    clearTimeout(open.timer);
    typing.current = null;
    queue.put(open.change);
  }, [queue]);

  const sendNow = useCallback(() => {
    sendTyping();
    queue.retry();
  }, [queue, sendTyping]);

  const set = useCallback((itemId: string, answer: Answer) => {
    current.current = { ...current.current, [itemId]: answer };
    setAnswers(current.current);
  }, []);

  const change = useCallback(
    (item: PublicItem, next: Answer, rests: boolean) => {
      set(item.id, next);
      const made: Change = { itemId: item.id, ...next, sequence: nextSequence() };
      if (typing.current && typing.current.change.itemId !== item.id) sendTyping();
      if (typing.current) clearTimeout(typing.current.timer);
      typing.current = null;
      if (rests) typing.current = { change: made, timer: setTimeout(sendTyping, TYPING_REST_MS) };
      else queue.put(made);
    },
    [nextSequence, queue, sendTyping, set],
  );

  useEffect(() => {
    // Answers that an earlier page could not send are newer than what the server has.
    for (const { itemId, response, flagged } of queue.restore()) {
      if (items.some((item) => item.id === itemId)) set(itemId, { response, flagged });
    }
    window.addEventListener("online", sendNow);
    window.addEventListener("pagehide", sendTyping);
    return () => {
      window.removeEventListener("online", sendNow);
      window.removeEventListener("pagehide", sendTyping);
    };
  }, [items, queue, sendNow, sendTyping, set]);

  return {
    answers,
    queue: state,
    answer: (item, response) => {
      change(item, { ...(current.current[item.id] ?? NOTHING), response }, item.interaction.type === "text");
    },
    toggleFlag: (item) => {
      const before = current.current[item.id] ?? NOTHING;
      change(item, { ...before, flagged: !before.flagged }, false);
    },
    sendNow,
    serverTime,
  };
}
