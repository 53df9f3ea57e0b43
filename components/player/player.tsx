"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { KIND_LABELS } from "@/questions/view/kind-name";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { chooseByPlace } from "./choose-by-place";
import { ItemControl } from "./item-control";
import { QuestionMap } from "./question-map";
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
          {deadlineAt ? <Timer deadline={Date.parse(deadlineAt)} serverTime={serverTime} onTimeUp={() => void submit()} /> : null}
          <SaveStatus queue={queue} />
        </div>
      </div>
      <QuestionMap items={items} answers={answers} at={at} onGo={go} />
      {queue.status === "signed-out" ? (
        <Notice tone="problem">
          You are signed out. <a href="/sign-in" target="_blank">Sign in again in another tab</a>, then{" "}
          <button type="button" onClick={sendNow} className="underline">
            send the answers
          </button>
          . They are kept on this device.
        </Notice>
      ) : null}
      {queue.stale ? <Notice>Another tab or device has saved a newer answer to one of these questions. Reload the page to see it.</Notice> : null}
      {queue.message ? <Notice tone="problem">{queue.message}</Notice> : null}
      {item ? (
        <article aria-labelledby="stem" className="grid gap-6 rounded-card border border-line bg-surface p-5 sm:p-8">
          <div className="flex items-center justify-between gap-4">
            <p className="text-sm font-medium text-quiet">
              Question {at + 1} of {items.length} · {KIND_LABELS[item.kind]}
            </p>
            <Button
              look="quiet"
              aria-pressed={answers[item.id]?.flagged ?? false}
              onClick={() => {
                toggleFlag(item);
              }}
            >
              {answers[item.id]?.flagged ? "Flagged" : "Flag"}
            </Button>
          </div>
          {item.context ? <p className="rounded-lg bg-sunken px-5 py-4 font-read text-lg">{item.context}</p> : null}
          <h2 id="stem" ref={heading} tabIndex={-1} className="font-read text-2xl font-semibold text-pretty outline-none">
            {item.stem}
          </h2>
          <ItemControl
            key={item.id}
            item={item}
            response={answers[item.id]?.response ?? null}
            onChange={(response) => {
              answer(item, response);
            }}
          />
        </article>
      ) : (
        <ReviewPanel items={items} answers={answers} pending={queue.pending} submitting={submitting} problem={problem} onGo={go} onSubmit={() => void submit()} />
      )}
      <div className="flex items-center justify-between gap-3">
        <Button
          look="secondary"
          disabled={at === 0}
          onClick={() => {
            go(at - 1);
          }}
        >
          Back
        </Button>
        <span className="hidden sm:block">
          <Button
            look="quiet"
            onClick={() => {
              setShowsKeys(true);
            }}
          >
            Keys: ?
          </Button>
        </span>
        {item ? (
          <Button
            onClick={() => {
              go(at + 1);
            }}
          >
            {at + 1 === items.length ? "Review" : "Next"}
          </Button>
        ) : (
          <span />
        )}
      </div>
      <ShortcutsDialog
        open={showsKeys}
        onClose={() => {
          setShowsKeys(false);
        }}
      />
    </div>
  );
}
