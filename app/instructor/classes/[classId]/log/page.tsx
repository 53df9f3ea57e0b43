import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Moment } from "@/components/dates";
import { ClassNav } from "@/components/instructor/class-nav";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { listClassEvents, type ClassEvent } from "@/server/audit/list-class-events";
import { requireInstructor } from "@/server/session";

export const metadata: Metadata = { title: "Change log" };

/** Lines shown at once; a mend can change the marks of a whole class. */
const FIRST = 4;

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="grid gap-0.5 break-words">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Event({ event }: { readonly event: ClassEvent }) {
  const rest = event.lines.slice(FIRST);
  return (
    <li className="grid gap-1.5 rounded-card border border-line bg-surface px-5 py-4">
      <p className="flex flex-wrap justify-between gap-x-4 gap-y-1 text-sm text-quiet">
        <span>{event.who ?? "Somebody whose account is gone"}</span>
        <Moment at={event.at} />
      </p>
      <p className="font-medium">
        {event.attemptId ? <Link href={`/instructor/attempts/${event.attemptId}`}>{event.title}</Link> : event.title}
      </p>
      <Lines lines={event.lines.slice(0, FIRST)} />
      {rest.length > 0 ? (
        <details>
          <summary className="flex min-h-11 items-center text-accent">{rest.length} more</summary>
          <Lines lines={rest} />
        </details>
      ) : null}
      {event.reason ? (
        <p>
          <span className="text-quiet">Reason:</span> {event.reason}
        </p>
      ) : null}
    </li>
  );
}

export default async function LogPage({ params, searchParams }: PageProps<"/instructor/classes/[classId]/log">) {
  const { classId } = await params;
  const { before } = await searchParams;
  const user = await requireInstructor(`/instructor/classes/${classId}/log`);
  const log = await listClassEvents(user, classId, before);
  if (!log) notFound();
  return (
    <div className="page">
      <ClassNav classId={classId} className={log.class.name} current="log" />
      <PageHeading
        title="Change log"
        lead="Every change of marks, keys, the roster and the settings: who, when, what, and why."
      />
      <div className="grid max-w-4xl gap-6">
        {log.events.length === 0 ? (
          <Card>
            <p>Nothing has been changed yet.</p>
          </Card>
        ) : (
          <ol className="grid gap-3">
            {log.events.map((event) => (
              <Event key={event.id} event={event} />
            ))}
          </ol>
        )}
        {log.olderThan ? (
          <p className="no-print">
            <ButtonLink look="secondary" href={`/instructor/classes/${classId}/log?before=${log.olderThan}`}>
              Older changes
            </ButtonLink>
          </p>
        ) : null}
      </div>
    </div>
  );
}
