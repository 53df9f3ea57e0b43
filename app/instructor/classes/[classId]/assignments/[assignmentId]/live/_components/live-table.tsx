"use client";

import Link from "next/link";
import type { FormState } from "@/app/_components/form-state";
import { clockText } from "@/components/clock-text";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import type { LiveStudent, LiveView } from "@/server/assignments/get-live-view";
import { agoText } from "./ago-text";
import { ExtendForm } from "./extend-form";
import { useLiveView } from "./use-live-view";
import { useServerTime } from "./use-server-time";

interface LiveTableProps {
  readonly initial: LiveView;
  /** Where the server's events come from. */
  readonly source: string;
  readonly extend: (attemptId: string, previous: FormState, data: FormData) => Promise<FormState>;
}

const STATES = {
  "not-begun": { label: "Not begun", tone: "plain" },
  "under-way": { label: "Under way", tone: "accent" },
  lost: { label: "Connection lost", tone: "partly" },
  submitted: { label: "Submitted", tone: "right" },
} as const;

interface RowProps extends Pick<LiveTableProps, "extend"> {
  readonly student: LiveStudent;
  readonly items: number;
  readonly now: number;
}

function Row({ student, items, now, extend }: RowProps) {
  const { name, state, attemptId, at, answered, savedAt, deadlineAt } = student;
  const isOpen = state === "under-way" || state === "lost";
  const { label, tone } = STATES[state];
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="px-3 py-2 text-left font-medium">
        {attemptId ? (
          <Link href={`/instructor/attempts/${attemptId}`} className="text-accent underline underline-offset-4">
            {name}
          </Link>
        ) : (
          name
        )}
      </th>
      <td className="px-3 py-2">
        <Badge tone={tone}>{label}</Badge>
      </td>
      <td className="px-3 py-2 whitespace-nowrap">
        {isOpen ? (at > items ? "Review" : `Question ${String(at)}`) : ""}
      </td>
      <td className="px-3 py-2 whitespace-nowrap tabular-nums">
        {attemptId ? `${String(answered)} of ${String(items)}` : ""}
      </td>
      <td className="px-3 py-2 whitespace-nowrap tabular-nums">{savedAt === null ? "" : agoText(savedAt, now)}</td>
      <td className="px-3 py-2 whitespace-nowrap tabular-nums">
        {isOpen ? (deadlineAt ? clockText(Date.parse(deadlineAt) - now) : "No limit") : ""}
      </td>
      <td className="px-3 py-2">
        {isOpen && deadlineAt && attemptId ? (
          <details>
            <summary className="min-h-11 text-accent">Extend {name}</summary>
            <ExtendForm id={attemptId} action={extend.bind(null, attemptId)} />
          </details>
        ) : null}
      </td>
    </tr>
  );
}

const HEADS = ["Student", "State", "At", "Answered", "Saved", "Time left", "More time"] as const;

/** Who has begun, where they are and how long they have, as it changes. */
export function LiveTable({ initial, source, extend }: LiveTableProps) {
  const { view, connection } = useLiveView(initial, source);
  const now = useServerTime(view.serverNow);
  const { students, items } = view;
  const count = (state: LiveStudent["state"]): string => String(students.filter((each) => each.state === state).length);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <p>
        {count("under-way")} under way, {count("lost")} without connection, {count("submitted")} submitted,{" "}
        {count("not-begun")} not begun
      </p>
      {connection === "waiting" ? (
        <Notice tone="problem">No connection to the server. What you see may be old; it is being tried again.</Notice>
      ) : null}
      {connection === "ended" ? <Notice tone="problem">The server sends no more. Load the page again.</Notice> : null}
      <div role="region" aria-label="Students" tabIndex={0} className="overflow-x-auto rounded-card border border-line">
        <table className="w-full text-left">
          <thead>
            <tr className="border-b border-line">
              {HEADS.map((head) => (
                <th key={head} scope="col" className="px-3 py-2 text-sm font-medium text-quiet">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {students.map((student) => (
              <Row key={student.id} student={student} items={items} now={now} extend={extend} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
