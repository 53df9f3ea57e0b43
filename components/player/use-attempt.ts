import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Confidence } from "@/questions/view/confidence";
import type { PublicItem } from "@/questions/view/public-item";
import type { Response } from "@/questions/view/response";
import { browserDoors } from "./browser-doors";
import { deviceAnswers } from "./device-answers";
import { joinSiblingTabs, type SiblingTabs } from "./sibling-tabs";
import { createServerClock } from "./server-clock";
import { createSaveQueue, IDLE, type Change, type QueueState } from "./save-queue";

/** An answer as the page has it; sent or not. */
export interface Answer {
  readonly response: Response | null;
  readonly flagged: boolean;
  /** Null where the student did not say. */
  readonly confidence: Confidence | null;
  /** Of two answers to one item, from whatever tab or device, the one with the higher number stands. */
  readonly sequence: number;
}

export interface AttemptStart {
  readonly id: string;
  readonly startedAt: string;
  readonly serverNow: string;
  readonly items: readonly PublicItem[];
  readonly saved: Readonly<Record<string, Answer>>;
}

export interface AttemptState {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly queue: QueueState;
  readonly answer: (item: PublicItem, response: Response | null) => void;
  readonly toggleFlag: (item: PublicItem) => void;
  readonly setConfidence: (item: PublicItem, confidence: Confidence | null) => void;
  /** Sends what was typed in the last moments, and tries again what could not be sent. */
  readonly sendNow: () => void;
  /** Sends what is there, and is done once the server has every change. */
  readonly whenSent: () => Promise<void>;
  /** The server's time in milliseconds. */
  readonly serverTime: () => number;
  /** Takes in what the server's clock showed as it answered. */
  readonly hearTime: (serverNow: string) => void;
}

const NOTHING: Answer = { response: null, flagged: false, confidence: null, sequence: 0 };
/** Typing is sent when it rests for so long. */
const TYPING_REST_MS = 400;

/**
 * Sequence numbers are milliseconds since the attempt began, on the server's clock: of two tabs or two devices, the
 * later change has the higher number. They always grow within one page.
 */
function nextSequence(answers: Readonly<Record<string, Answer>>, sinceStart: number): number {
  const last = Math.max(0, ...Object.values(answers).map(({ sequence }) => sequence));
  return Math.max(last + 1, Math.round(sinceStart));
}

/** Holds the answers of an open attempt and sends each change. */
export function useAttempt({ id, startedAt, serverNow, items, saved }: AttemptStart): AttemptState {
  const [answers, setAnswers] = useState(saved);
  const [clock] = useState(() => createServerClock(serverNow));
  const queue = useMemo(() => createSaveQueue(browserDoors(id, clock.hear)), [id, clock]);
  const state = useSyncExternalStore(queue.subscribe, queue.state, () => IDLE);
  const [isTyping, setIsTyping] = useState(false);
  const current = useRef(answers);
  const typing = useRef<{ readonly change: Change; readonly timer: ReturnType<typeof setTimeout> } | null>(null);

  const siblings = useRef<SiblingTabs | null>(null);

  const send = useCallback(
    (made: Change) => {
      queue.put(made);
      siblings.current?.tell(made);
    },
    [queue],
  );

  const sendTyping = useCallback(() => {
    const open = typing.current;
    if (!open) return;
    clearTimeout(open.timer);
    typing.current = null;
    send(open.change);
    setIsTyping(false);
  }, [send]);

  const sendNow = useCallback(() => {
    sendTyping();
    queue.retry();
  }, [queue, sendTyping]);

  const whenSent = useCallback(async () => {
    sendNow();
    await queue.whenEmpty();
  }, [queue, sendNow]);

  const set = useCallback((itemId: string, answer: Answer) => {
    current.current = { ...current.current, [itemId]: answer };
    setAnswers(current.current);
  }, []);

  const change = useCallback(
    (item: PublicItem, next: Omit<Answer, "sequence">, rests: boolean) => {
      const sequence = nextSequence(current.current, clock.now() - Date.parse(startedAt));
      const made: Change = { ...next, itemId: item.id, sequence };
      set(item.id, { ...next, sequence });
      if (typing.current && typing.current.change.itemId !== item.id) sendTyping();
      if (typing.current) clearTimeout(typing.current.timer);
      typing.current = null;
      if (rests) typing.current = { change: made, timer: setTimeout(sendTyping, TYPING_REST_MS) };
      else send(made);
      setIsTyping(rests);
    },
    [send, sendTyping, clock, set, startedAt],
  );

  /** Takes in an answer made elsewhere, unless ours to the same item is newer. */
  const adopt = useCallback(
    ({ itemId, ...answer }: Change) => {
      const held = current.current[itemId]?.sequence ?? 0;
      if (answer.sequence > held && items.some((item) => item.id === itemId)) set(itemId, answer);
    },
    [items, set],
  );

  useEffect(() => {
    const joined = joinSiblingTabs(id, (change) => {
      adopt(change);
      queue.supersede(change.itemId, change.sequence);
    });
    siblings.current = joined;
    return () => {
      siblings.current = null;
      joined.close();
    };
  }, [adopt, id, queue]);

  useEffect(() => {
    void queue.restore().then((changes) => {
      changes.forEach(adopt);
    });
    // Where the page came from the device, it may be older than what was answered and sent since.
    deviceAnswers(id)
      .loadAll()
      .then(
        (changes) => {
          changes.forEach(adopt);
        },
        // The queue has met the same, and the page says so.
        () => undefined,
      );
    window.addEventListener("online", sendNow);
    window.addEventListener("pagehide", sendTyping);
    return () => {
      window.removeEventListener("online", sendNow);
      window.removeEventListener("pagehide", sendTyping);
    };
  }, [adopt, id, queue, sendNow, sendTyping]);

  return {
    answers,
    // What is being typed is on its way as well: "saved" would be said of what was there before.
    queue: isTyping && state.status === "idle" ? { ...state, status: "saving" } : state,
    answer: (item, response) => {
      change(item, { ...(current.current[item.id] ?? NOTHING), response }, item.interaction.type === "text");
    },
    toggleFlag: (item) => {
      const before = current.current[item.id] ?? NOTHING;
      change(item, { ...before, flagged: !before.flagged }, false);
    },
    setConfidence: (item, confidence) => {
      change(item, { ...(current.current[item.id] ?? NOTHING), confidence }, false);
    },
    sendNow,
    whenSent,
    serverTime: clock.now,
    hearTime: clock.hear,
  };
}
