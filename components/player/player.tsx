"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { chooseByPlace } from "./choose-by-place";
import { PlayerSteps } from "./player-steps";
import { QuestionCard } from "./question-card";
import { QuestionMap } from "./question-map";
import { QueueNotices } from "./queue-notices";
import { ReviewPanel } from "./review-panel";
import { SaveStatus } from "./save-status";
import { ShortcutsDialog } from "./shortcuts";
import { Timer } from "./timer";
import { useAttempt, type AttemptStart } from "./use-attempt";
import { useShortcuts } from "./use-shortcuts";
import { useSubmit } from "./use-submit";

interface PlayerProps {
  readonly attempt: AttemptStart;
  readonly title: string;
  /** ISO text; null for no limit. */
  readonly deadlineAt: string | null;
  /** Place to begin at, from the address; the number of items for the review. */
  readonly initialPlace: number;
}

/** Takes a student through an open attempt, one question at a time. */
export function Player({ attempt, title, deadlineAt, initialPlace }: PlayerProps) {
  const { items } = attempt;
  const router = useRouter();
  const { answers, queue, answer, toggleFlag, sendNow, serverTime } = useAttempt(attempt);
  const [at, setAt] = useState(Math.min(Math.max(0, initialPlace), items.length));
  const [showsKeys, setShowsKeys] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { submit, submitting, problem } = useSubmit(attempt.id, sendNow);
  const item = items[at];

  function go(place: number) {
    const next = Math.min(Math.max(0, place), items.length);
    sendNow();
    setAt(next);
    // The address keeps the place for a reload, without asking the server for the page again.
    window.history.replaceState(null, "", `?q=${String(next + 1)}`);
    requestAnimationFrame(() => {
      (heading.current ?? document.getElementById("review"))?.focus();
    });
  }

  useShortcuts({
    next: () => {
      go(at + 1);
    },
    previous: () => {
      go(at - 1);
    },
    flag: () => {
      if (item) toggleFlag(item);
    },
    review: () => {
      go(items.length);
    },
    help: () => {
      setShowsKeys(true);
    },
    choose: (place) => {
      const response = item ? chooseByPlace(item.interaction, answers[item.id]?.response ?? null, place) : null;
      if (item && response) answer(item, response);
    },
  });

  useEffect(() => {
    // The attempt ended elsewhere, or a newer answer came from another tab: the server's page has the truth.
    if (queue.status === "closed") router.refresh();
  }, [queue.status, router]);

  return (
    <div className="page-narrow grid gap-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h1 className="text-lg text-quiet">{title}</h1>
        <div className="flex items-baseline gap-5">
          {deadlineAt ? (
            <Timer deadline={Date.parse(deadlineAt)} serverTime={serverTime} onTimeUp={() => void submit()} />
          ) : null}
          <SaveStatus queue={queue} />
        </div>
      </div>
      <QuestionMap items={items} answers={answers} at={at} onGo={go} />
      <QueueNotices queue={queue} onSend={sendNow} />
      {item ? (
        <QuestionCard
          item={item}
          label={`Question ${String(at + 1)} of ${String(items.length)}`}
          answer={answers[item.id]}
          heading={heading}
          onAnswer={(response) => {
            answer(item, response);
          }}
          onFlag={() => {
            toggleFlag(item);
          }}
        />
      ) : (
        <ReviewPanel
          items={items}
          answers={answers}
          pending={queue.pending}
          submitting={submitting}
          problem={problem}
          onGo={go}
          onSubmit={() => void submit()}
        />
      )}
      <PlayerSteps
        at={at}
        count={items.length}
        onGo={go}
        onHelp={() => {
          setShowsKeys(true);
        }}
      />
      <ShortcutsDialog
        open={showsKeys}
        onClose={() => {
          setShowsKeys(false);
        }}
      />
    </div>
  );
}
