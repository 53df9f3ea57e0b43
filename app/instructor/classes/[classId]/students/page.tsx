import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Moment, momentText } from "@/components/dates";
import { ClassNav } from "@/components/instructor/class-nav";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { siteAddress } from "@/server/http/site-address";
import { accommodationWords } from "@/server/roster/accommodations";
import { getRoster, type Roster } from "@/server/roster/get-roster";
import { requireInstructor } from "@/server/session";
import { ReasonForm } from "../_components/reason-form";
import { InvitationList } from "./_components/invitation-list";
import { RosterTable, type RosterRow } from "./_components/roster-table";
import { SectionList } from "./_components/section-list";
import { bringBackStudentAction } from "./actions";

export const metadata: Metadata = { title: "Students" };

function rowsOf(students: Roster["students"]): RosterRow[] {
  return students.map(({ id, name, email, simulated, section, attempts, ...granted }) => ({
    id,
    name,
    email,
    simulated,
    section: section ?? "",
    attempts,
    accommodations: accommodationWords(granted),
  }));
}

function Left({ roster: { class: taught, students } }: { readonly roster: Roster }) {
  const left = students.filter(({ leftAt }) => leftAt !== null);
  if (left.length === 0) return null;
  return (
    <Card className="grid gap-3" aria-labelledby="left">
      <h2 id="left" className="text-xl">
        Have left the class
      </h2>
      <p className="text-quiet">Their attempts and scores stay in the gradebook and the statistics.</p>
      <ul>
        {left.map(({ id, name, email, leftAt, deleted }) => (
          <li key={id} className="grid gap-1 border-b border-line py-3 last:border-b-0">
            <p className="flex flex-wrap justify-between gap-x-4">
              <Link
                href={`/instructor/classes/${taught.id}/students/${id}`}
                className="font-medium text-accent underline-offset-4 hover:underline"
              >
                {name}
              </Link>
              <span className="text-sm text-quiet">
                {deleted ? "Account deleted" : <span className="break-all">{email}</span>}, left{" "}
                {leftAt ? <Moment at={leftAt} timeZone={taught.timeZone} /> : null}
              </span>
            </p>
            {taught.archivedAt || deleted ? null : (
              <ReasonForm
                summary={`Take ${name} back`}
                action={bringBackStudentAction.bind(null, taught.id, id)}
                button="Take back"
                busy="Taking back"
                optional
              >
                <p>Section and accommodations will be as they were.</p>
              </ReasonForm>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Invitations({ roster: { class: taught, invitations } }: { readonly roster: Roster }) {
  if (invitations.length === 0) return null;
  return (
    <Card className="grid gap-2" aria-labelledby="invited">
      <h2 id="invited" className="text-xl">
        Invited
      </h2>
      <InvitationList
        classId={taught.id}
        readOnly={taught.archivedAt !== null}
        invitations={invitations.map(({ id, email, name, section, runsOutAt, isOver }) => ({
          id,
          email,
          about: [name, section].filter(Boolean).join(", "),
          until: isOver ? "run out" : `open until ${momentText(runsOutAt, taught.timeZone)}`,
        }))}
      />
    </Card>
  );
}

export default async function RosterPage({ params }: PageProps<"/instructor/classes/[classId]/students">) {
  const { classId } = await params;
  const user = await requireInstructor(`/instructor/classes/${classId}/students`);
  const roster = await getRoster(user, classId);
  if (!roster) notFound();
  const { class: taught, sections, students } = roster;
  const present = students.filter(({ leftAt }) => leftAt === null);
  const readOnly = taught.archivedAt !== null;
  const join = `${siteAddress()}/join?code=${taught.code}`;
  return (
    <div className="page">
      <ClassNav classId={classId} className={taught.name} current="students" />
      <PageHeading title="Students" lead={`${String(present.length)} in ${taught.name}`}>
        {readOnly ? null : (
          <ButtonLink href={`/instructor/classes/${classId}/students/import`}>Import a roster</ButtonLink>
        )}
      </PageHeading>
      <div className="grid gap-6">
        {readOnly ? <Notice>This class is archived. Restore it under Settings to change who is in it.</Notice> : null}
        <div className="grid items-start gap-6 lg:grid-cols-[1.8fr_1fr]">
          <section aria-label="Who is in the class" className="grid min-w-0 gap-6">
            {present.length === 0 ? (
              <Card>
                <p>Nobody is in the class yet. Give your students its code or its link, or import a roster.</p>
              </Card>
            ) : (
              <RosterTable classId={classId} rows={rowsOf(present)} sections={sections} readOnly={readOnly} />
            )}
            <Left roster={roster} />
          </section>
          <div className="grid min-w-0 gap-6">
            <Card className="grid gap-4" aria-labelledby="sections">
              <h2 id="sections" className="text-xl">
                Sections
              </h2>
              <SectionList
                classId={classId}
                sections={sections.map((section) => ({ ...section, link: `${join}&section=${section.id}` }))}
                readOnly={readOnly}
              />
            </Card>
            <Invitations roster={roster} />
          </div>
        </div>
      </div>
    </div>
  );
}
