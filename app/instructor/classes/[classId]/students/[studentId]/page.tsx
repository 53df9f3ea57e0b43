import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Moment } from "@/components/dates";
import { ClassNav } from "@/components/instructor/class-nav";
import { MasteryBar } from "@/components/mastery-bar";
import { Score } from "@/components/score";
import { Badge, SimulatedBadge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { scoreShare } from "@/questions/view/score-share";
import { getStudentRecord, type RecordedAttempt, type StudentRecord } from "@/server/gradebook/get-student-record";
import { requireInstructor } from "@/server/session";
import { ReasonForm } from "../../_components/reason-form";
import { AccommodationsForm } from "../_components/accommodations-form";
import { bringBackStudentAction, removeStudentAction } from "../actions";

export const metadata: Metadata = { title: "Student" };

/** Claims and misreadings shown; the weakest and most frequent say enough. */
const SHOWN = 8;

function TimeLine({ attempts }: { readonly attempts: readonly RecordedAttempt[] }) {
  return (
    <ol className="ml-2 grid gap-5 border-l-2 border-line pl-6">
      {attempts.map(({ id, quizTitle, startedAt, submittedAt, earned, total }) => (
        <li key={id} className="relative grid gap-1">
          <span
            aria-hidden="true"
            className="absolute top-2 -left-[1.94rem] size-3 rounded-full border-2 border-accent bg-surface"
          />
          <p className="text-sm text-quiet">
            <Moment at={startedAt} />
          </p>
          <p className="flex flex-wrap items-center gap-x-3">
            <Link href={`/instructor/attempts/${id}`} className="font-medium text-accent underline underline-offset-4">
              {quizTitle}
            </Link>
            {earned !== null && total !== null ? <Score earned={earned} total={total} /> : null}
            {submittedAt ? null : <Badge tone="partly">Not submitted</Badge>}
          </p>
          {earned !== null && total ? (
            <div aria-hidden="true" className="h-2 max-w-md overflow-hidden rounded-full bg-sunken">
              <div
                className="h-full rounded-full bg-accent"
                style={{ width: `${String(100 * scoreShare({ earned, total }))}%` }}
              />
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Neighbours({ record }: { readonly record: StudentRecord }) {
  const path = `/instructor/classes/${record.class.id}/students`;
  return (
    <nav aria-label="Students of the class" className="no-print flex flex-wrap gap-3">
      {record.previousId ? (
        <ButtonLink look="secondary" href={`${path}/${record.previousId}`}>
          Previous student
        </ButtonLink>
      ) : null}
      {record.nextId ? (
        <ButtonLink look="secondary" href={`${path}/${record.nextId}`}>
          Next student
        </ButtonLink>
      ) : null}
    </nav>
  );
}

function Membership({ record: { class: taught, student, enrolment } }: { readonly record: StudentRecord }) {
  return (
    <Card className="no-print grid gap-2" aria-labelledby="membership">
      <h2 id="membership" className="text-xl">
        In the class
      </h2>
      {enrolment.leftAt ? (
        <>
          <p>
            Left on <Moment at={enrolment.leftAt} />. Attempts and scores stay.
          </p>
          <ReasonForm
            summary="Take back into the class"
            action={bringBackStudentAction.bind(null, taught.id, student.id)}
            button="Take back"
            busy="Taking back"
            optional
          >
            <p>Section and accommodations will be as they were.</p>
          </ReasonForm>
        </>
      ) : (
        <ReasonForm
          summary="Take out of the class"
          action={removeStudentAction.bind(null, taught.id, student.id)}
          button="Take out"
          busy="Taking out"
        >
          <p>
            {student.name} begins no quiz for this class any more. Attempts and scores stay, and you can take them back.
          </p>
        </ReasonForm>
      )}
    </Card>
  );
}

export default async function StudentPage({ params }: PageProps<"/instructor/classes/[classId]/students/[studentId]">) {
  const { classId, studentId } = await params;
  const user = await requireInstructor(`/instructor/classes/${classId}/students/${studentId}`);
  const record = await getStudentRecord(user, classId, studentId);
  if (!record) notFound();
  const { student, enrolment, attempts, misreadings, claims } = record;
  return (
    <div className="page">
      <ClassNav classId={classId} className={record.class.name} current={null} />
      <div className="mb-6 flex flex-wrap items-end justify-between gap-4">
        <div className="grid gap-1">
          <h1 className="flex flex-wrap items-center gap-3 text-3xl">
            {student.name}
            {student.simulated ? <SimulatedBadge /> : null}
            {enrolment.leftAt ? <Badge>Left</Badge> : null}
          </h1>
          <p className="break-all text-quiet">
            {student.email}
            {enrolment.section ? `, ${enrolment.section.name}` : ""}
          </p>
        </div>
        <Neighbours record={record} />
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-6">
          <Card className="grid gap-5" aria-labelledby="attempts">
            <h2 id="attempts" className="text-xl">
              Attempts
            </h2>
            {attempts.length === 0 ? <p>No quiz has been begun yet.</p> : <TimeLine attempts={attempts} />}
          </Card>
          <Card className="grid gap-4" aria-labelledby="misreadings">
            <h2 id="misreadings" className="text-xl">
              Misreadings shown
            </h2>
            {misreadings.length === 0 ? <p>None so far.</p> : null}
            <ul className="grid gap-1.5">
              {misreadings.slice(0, SHOWN).map(({ label, times, chances }) => (
                <li key={label} className="flex justify-between gap-4">
                  <span>{label}</span>
                  <span className="whitespace-nowrap text-quiet tabular-nums">
                    {times} of {chances} answers
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        </div>
        <div className="grid gap-6">
          <Card className="grid gap-4" aria-labelledby="claims">
            <h2 id="claims" className="text-xl">
              Weakest claims
            </h2>
            {claims.length === 0 ? <p>Nothing has been marked yet.</p> : null}
            {claims.slice(0, SHOWN).map(({ id, statement, mastery }) => (
              <MasteryBar key={id} label={statement} mastery={mastery} />
            ))}
          </Card>
          {enrolment.leftAt ? null : (
            <Card className="no-print grid gap-4" aria-labelledby="granted">
              <h2 id="granted" className="text-xl">
                Accommodations
              </h2>
              <p className="text-quiet">An attempt under way has them from its next answer on.</p>
              <AccommodationsForm
                classId={classId}
                studentId={student.id}
                extraTimePercent={enrolment.extraTimePercent}
                extraAttempts={enrolment.extraAttempts}
                dueShiftHours={enrolment.dueShiftHours}
                seen={enrolment.granted}
              />
            </Card>
          )}
          <Membership record={record} />
        </div>
      </div>
    </div>
  );
}
