"use client";

import { useCallback, useEffect, useState } from "react";
import { CertaintyTerms } from "../certainty-scheme";
import { keepCopy } from "../offline/offline-copy";
import { chooseByPlace } from "./choose-by-place";
import { PlayerHeader } from "./player-header";
import { PlayerSettings } from "./player-settings";
import { PlayerSteps } from "./player-steps";
import { headingId, QuestionCard } from "./question-card";
import { QuestionMap } from "./question-map";
import { QueueNotices } from "./queue-notices";
import { ReviewPanel } from "./review-panel";
import { ShortcutsDialog } from "./shortcuts";
import type { ItemFeedback } from "@/questions/view/public-item";
import { useAttempt, type AttemptStart } from "./use-attempt";
import { useCheck } from "./use-check";
import { useKeptPlace } from "./use-kept-place";
import { useLayout } from "./use-layout";
import { usePlace } from "./use-place";
import { usePresence } from "./use-presence";
import { useReady } from "./use-ready";
import { useServersWord } from "./use-servers-word";
import { useShortcuts } from "./use-shortcuts";
import { useSubmit } from "./use-submit";

interface PlayerProps {
  readonly attempt: AttemptStart;
  readonly title: string;
  /** ISO text; null for no limit. */
  readonly deadlineAt: string | null;
  /** Place to begin at; the number of items for the review. */
  readonly initialPlace: number;
  /** Feedback on answers that were checked, by item id; null where nothing is checked before submitting. */
  readonly checked: Readonly<Record<string, ItemFeedback>> | null;
  /** Whether marks count by how sure the student says to be. */
  readonly certaintyMarks: boolean;
}

const NONE_CHECKED = {};

/** Takes a student through an open attempt, one question at a time or with all on a page. */
export function Player({ attempt, title, deadlineAt, initialPlace, checked, certaintyMarks }: PlayerProps) {
  const { items } = attempt;
  const { answers, queue, answer, toggleFlag, setConfidence, sendNow, whenSent, serverTime, hearTime } =
    useAttempt(attempt);
  const { layout, switchLayout } = useLayout();
  const sinceStart = useCallback(() => serverTime() - Date.parse(attempt.startedAt), [attempt.startedAt, serverTime]);
  const keepPlace = useKeptPlace(attempt.id, sinceStart);
  const { at, go, arrive } = usePlace(items, initialPlace, layout, (place) => {
    sendNow();
    keepPlace(place);
  });
  const [showsKeys, setShowsKeys] = useState(false);
  const { submit, submitting, problem } = useSubmit(attempt.id, whenSent);
  const checks = useCheck(attempt.id, checked ?? NONE_CHECKED, whenSent);
  const item = items[at];
  /** The current item while its answer may still change. */
  const open = item && !checks.checked[item.id] ? item : undefined;
  const help = (): void => {
    setShowsKeys(true);
  };

  useShortcuts({
    next: () => {
      go(at + 1);
    },
    previous: () => {
      go(at - 1);
    },
    flag: () => {
      if (open) toggleFlag(open);
    },
    review: () => {
      go(items.length);
    },
    layout: switchLayout,
    help,
    choose: (place) => {
      const response = open ? chooseByPlace(open.interaction, answers[open.id]?.response ?? null, place) : null;
      if (open && response) answer(open, response);
    },
  });

  useServersWord(attempt.id, deadlineAt, queue);
  usePresence(attempt.id, deadlineAt, hearTime);

  useEffect(() => keepCopy(attempt.id), [attempt.id]);
  const isReady = useReady();

  return (
    <div data-open-attempt={attempt.id} className="page-narrow grid grid-cols-[minmax(0,1fr)] gap-6">
      <PlayerHeader
        title={title}
        deadlineAt={deadlineAt}
        serverTime={serverTime}
        onTimeUp={() => {
          if (!submitting) void submit(true);
        }}
        queue={queue}
        isReady={isReady}
      />
      <div inert={!isReady} className="contents">
        <QuestionMap items={items} answers={answers} at={at} onGo={go} />
        <PlayerSettings layout={layout} onSwitchLayout={switchLayout} onHelp={help} />
        {certaintyMarks ? <CertaintyTerms /> : null}
        <QueueNotices queue={queue} onSend={sendNow} />
        {items.map((each, place) =>
          layout === "all" || place === at ? (
            <QuestionCard
              key={each.id}
              item={each}
              label={`Question ${String(place + 1)} of ${String(items.length)}`}
              answer={answers[each.id]}
              certaintyMarks={certaintyMarks}
              feedback={checks.checked[each.id] ?? null}
              check={
                checked && {
                  checking: checks.checking === each.id,
                  problem: checks.problem,
                  onCheck: () => {
                    void checks.check(each.id).then(() => {
                      // The button is gone with the control: the focus goes to where the feedback begins.
                      document.getElementById(headingId(each))?.focus();
                    });
                  },
                }
              }
              onAnswer={(response) => {
                answer(each, response);
              }}
              onConfidence={(confidence) => {
                setConfidence(each, confidence);
              }}
              onFlag={() => {
                toggleFlag(each);
              }}
              onEnter={() => {
                arrive(place);
              }}
            />
          ) : null,
        )}
        {layout === "all" || !item ? (
          <ReviewPanel
            items={items}
            answers={answers}
            certaintyMarks={certaintyMarks}
            pending={queue.pending}
            submitting={submitting}
            problem={problem}
            onGo={go}
            onSubmit={() => void submit()}
          />
        ) : null}
        <PlayerSteps layout={layout} at={at} count={items.length} onGo={go} />
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
