import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Moment } from "@/components/dates";
import { ClassNav } from "@/components/instructor/class-nav";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { listInstructors, type ClassInstructor } from "@/server/classes/list-instructors";
import { TIME_ZONES } from "@/server/classes/time-zones";
import { getRoster, type Roster } from "@/server/roster/get-roster";
import { requireInstructor } from "@/server/session";
import { ReasonForm } from "../_components/reason-form";
import { AddInstructorForm } from "./_components/add-instructor-form";
import { TimeZoneForm } from "./_components/time-zone-form";
import { archiveClassAction, removeInstructorAction, renewCodeAction } from "./actions";

export const metadata: Metadata = { title: "Settings of a class" };

interface InstructorsProps {
  readonly classId: string;
  readonly instructors: readonly ClassInstructor[];
}

function Instructors({ classId, instructors }: InstructorsProps) {
  return (
    <Card className="grid gap-4" aria-labelledby="instructors">
      <h2 id="instructors" className="text-xl">
        Instructors
      </h2>
      <ul>
        {instructors.map(({ id, name, email, isSelf, active }) => (
          <li key={id} className="grid gap-1 border-b border-line py-3 first:pt-0 last:border-b-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-medium">{name}</span>
              {isSelf ? <Badge>You</Badge> : null}
              {active ? null : <Badge tone="partly">Instructor no more</Badge>}
            </p>
            <p className="text-sm break-all text-quiet">{email}</p>
            {instructors.length > 1 ? (
              <ReasonForm
                summary={isSelf ? "Leave this class" : `Take ${name} out`}
                action={removeInstructorAction.bind(null, classId, id)}
                button={isSelf ? "Leave the class" : "Take out"}
                busy="Taking out"
              >
                <p>
                  {isSelf ? "You" : name} will not see this class any more. What was changed stays in the change log.
                </p>
              </ReasonForm>
            ) : null}
          </li>
        ))}
      </ul>
      <AddInstructorForm classId={classId} />
    </Card>
  );
}

function Code({ taught }: { readonly taught: Roster["class"] }) {
  return (
    <Card className="grid content-start gap-3" aria-labelledby="code">
      <h2 id="code" className="text-xl">
        Class code
      </h2>
      <p className="font-mono text-2xl font-semibold tracking-[0.2em]">{taught.code}</p>
      {taught.archivedAt ? (
        <p className="text-quiet">It takes nobody in while the class is archived.</p>
      ) : (
        <ReasonForm
          summary="Replace the code"
          action={renewCodeAction.bind(null, taught.id)}
          button="Make a new code"
          busy="Making a new code"
          optional
        >
          <p>The code above, and every link with it, will take nobody in any more. Whoever is in the class stays.</p>
        </ReasonForm>
      )}
    </Card>
  );
}

function Archive({ taught }: { readonly taught: Roster["class"] }) {
  const isArchived = taught.archivedAt !== null;
  return (
    <Card className="grid content-start gap-3" aria-labelledby="archive">
      <h2 id="archive" className="text-xl">
        {isArchived ? "Archived class" : "Archive"}
      </h2>
      <p className="text-quiet">
        {taught.archivedAt ? (
          <>
            Archived on <Moment at={taught.archivedAt} timeZone={taught.timeZone} />. Results stay for students and for
            you.
          </>
        ) : (
          "When the course is over: nobody joins and no quiz begins any more; results stay for students and for you."
        )}
      </p>
      <ReasonForm
        summary={isArchived ? "Restore the class" : "Archive the class"}
        action={archiveClassAction.bind(null, taught.id, !isArchived)}
        button={isArchived ? "Restore" : "Archive"}
        busy={isArchived ? "Restoring" : "Archiving"}
      >
        <p>
          {isArchived
            ? "Students can join and take its quizzes again."
            : "Attempts under way can still be finished. You can restore the class at any time."}
        </p>
      </ReasonForm>
    </Card>
  );
}

export default async function SettingsPage({ params }: PageProps<"/instructor/classes/[classId]/settings">) {
  const { classId } = await params;
  const user = await requireInstructor(`/instructor/classes/${classId}/settings`);
  const [roster, instructors] = await Promise.all([getRoster(user, classId), listInstructors(user, classId)]);
  if (!roster || !instructors) notFound();
  const { class: taught } = roster;
  return (
    <div className="page">
      <ClassNav classId={classId} className={taught.name} current="settings" />
      <PageHeading title="Settings" lead={taught.name} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Instructors classId={classId} instructors={instructors} />
        <div className="grid gap-6">
          <Card className="grid gap-4" aria-labelledby="zone">
            <h2 id="zone" className="text-xl">
              Dates
            </h2>
            <TimeZoneForm classId={classId} timeZone={taught.timeZone} timeZones={TIME_ZONES} />
          </Card>
          <Code taught={taught} />
          <Archive taught={taught} />
        </div>
      </div>
    </div>
  );
}
