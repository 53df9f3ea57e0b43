import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClassNav } from "@/components/instructor/class-nav";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { getAssignment } from "@/server/assignments/get-assignment";
import { requireInstructor } from "@/server/session";
import { AssignmentForm } from "../_components/assignment-form";
import { StatusBadge } from "../_components/status-badge";
import { updateAssignmentAction } from "../actions";

export const metadata: Metadata = { title: "An assignment" };

export default async function AssignmentPage({
  params,
}: PageProps<"/instructor/classes/[classId]/assignments/[assignmentId]">) {
  const { classId, assignmentId } = await params;
  const list = `/instructor/classes/${classId}/assignments`;
  const user = await requireInstructor(`${list}/${assignmentId}`);
  const found = await getAssignment(user, classId, assignmentId);
  if (!found?.assignment) notFound();
  const { class: taught, choices, assignment } = found;
  return (
    <div className="page">
      <ClassNav classId={classId} className={taught.name} current={null} />
      <PageHeading title={assignment.texts.title ?? ""} lead={taught.name}>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={`${list}/${assignmentId}/live`} look="secondary">
            Live
          </ButtonLink>
          <ButtonLink href={`${list}/${assignmentId}/preview`} look="secondary">
            Preview
          </ButtonLink>
          <ButtonLink href={`${list}/${assignmentId}/paper`} look="secondary">
            On paper
          </ButtonLink>
          <ButtonLink href={list} look="secondary">
            All assignments
          </ButtonLink>
        </div>
      </PageHeading>
      <p className="mb-4">
        <StatusBadge status={assignment.status} />
      </p>
      <Card>
        <AssignmentForm
          action={updateAssignmentAction.bind(null, classId, assignmentId)}
          timeZone={taught.timeZone}
          articles={choices.articles}
          scenarios={choices.scenarios}
          texts={assignment.texts}
          kinds={assignment.kinds}
          chosenScenarios={assignment.scenarios}
          version={assignment.version}
          begun={assignment.begun}
          button="Save the assignment"
        />
      </Card>
    </div>
  );
}
