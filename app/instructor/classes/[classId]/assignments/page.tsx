import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Moment } from "@/components/dates";
import { ClassNav } from "@/components/instructor/class-nav";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { listAssignments, type ListedAssignment } from "@/server/assignments/list-assignments";
import { requireInstructor } from "@/server/session";
import { StatusBadge } from "./_components/status-badge";
import { StepForm } from "./_components/step-form";
import { copyAction, removeAction, setStatusAction } from "./actions";

export const metadata: Metadata = { title: "Assignments of a class" };

interface OneProps {
  readonly classId: string;
  readonly timeZone: string;
  readonly assignment: ListedAssignment;
}

function Times({ assignment, timeZone }: Omit<OneProps, "classId">) {
  const times = [
    { label: "opens", at: assignment.opensAt },
    { label: "due", at: assignment.dueAt },
    { label: "closes", at: assignment.closesAt },
  ];
  return times.map(({ label, at }) =>
    at ? (
      <span key={label}>
        , {label} <Moment at={at} timeZone={timeZone} />
      </span>
    ) : null,
  );
}

function Steps({ classId, assignment: { id, title, version, status, begun } }: Omit<OneProps, "timeZone">) {
  const next = status === "PUBLISHED" ? "CLOSED" : "PUBLISHED";
  const [button, busy] =
    next === "CLOSED"
      ? ["Close", "Closing"]
      : status === "CLOSED"
        ? ["Open again", "Opening"]
        : ["Publish", "Publishing"];
  return (
    <div className="flex flex-wrap gap-3">
      <StepForm
        action={setStatusAction.bind(null, classId, id, version, next)}
        button={button}
        busy={busy}
        label={`${button} ${title}`}
      />
      <StepForm
        action={copyAction.bind(null, classId, id, version)}
        button="Copy"
        busy="Copying"
        label={`Copy ${title}`}
      />
      {begun === 0 ? (
        <StepForm
          action={removeAction.bind(null, classId, id, version)}
          button="Remove"
          busy="Removing"
          label={`Remove ${title}`}
        />
      ) : null}
    </div>
  );
}

function One({ classId, timeZone, assignment }: OneProps) {
  const { id, title, status, items, timeLimit, attemptsAllowed, certaintyMarks, begun, submitted } = assignment;
  return (
    <li className="flex flex-wrap items-center justify-between gap-4 border-b border-line py-4 first:pt-0 last:border-b-0">
      <div className="grid gap-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link
            href={`/instructor/classes/${classId}/assignments/${id}`}
            className="text-lg font-semibold text-accent underline underline-offset-4"
          >
            {title}
          </Link>
          <StatusBadge status={status} />
        </p>
        <p className="text-sm text-quiet">
          {items} questions{timeLimit === null ? "" : `, ${String(timeLimit)} minutes`}
          {attemptsAllowed === null
            ? ""
            : `, ${String(attemptsAllowed)} ${attemptsAllowed === 1 ? "attempt" : "attempts"} each`}
          {certaintyMarks ? ", certainty marks" : ""}
          <Times assignment={assignment} timeZone={timeZone} />
        </p>
        <p className="text-sm text-quiet">
          {begun === 0 ? "Nobody has begun it." : `${String(submitted)} of ${String(begun)} attempts submitted.`}
        </p>
      </div>
      <Steps classId={classId} assignment={assignment} />
    </li>
  );
}

export default async function AssignmentsPage({ params }: PageProps<"/instructor/classes/[classId]/assignments">) {
  const { classId } = await params;
  const user = await requireInstructor(`/instructor/classes/${classId}/assignments`);
  const found = await listAssignments(user, classId);
  if (!found) notFound();
  const { class: taught, assignments } = found;
  return (
    <div className="page">
      <ClassNav classId={classId} className={taught.name} current="assignments" />
      <PageHeading title="Assignments" lead={taught.name}>
        <ButtonLink href={`/instructor/classes/${classId}/assignments/new`}>Make an assignment</ButtonLink>
      </PageHeading>
      <Card aria-label="Assignments">
        {assignments.length === 0 ? (
          <p>There is none yet. What you make stays a draft until you publish it.</p>
        ) : (
          <ul>
            {assignments.map((assignment) => (
              <One key={assignment.id} classId={classId} timeZone={taught.timeZone} assignment={assignment} />
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}
