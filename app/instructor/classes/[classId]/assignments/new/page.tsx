import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClassNav } from "@/components/instructor/class-nav";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { getAssignment } from "@/server/assignments/get-assignment";
import { requireInstructor } from "@/server/session";
import { AssignmentForm } from "../_components/assignment-form";
import { createAssignmentAction } from "../actions";

export const metadata: Metadata = { title: "A new assignment" };

export default async function NewAssignmentPage({
  params,
}: PageProps<"/instructor/classes/[classId]/assignments/new">) {
  const { classId } = await params;
  const user = await requireInstructor(`/instructor/classes/${classId}/assignments/new`);
  const found = await getAssignment(user, classId, null);
  if (!found) notFound();
  const { class: taught, choices } = found;
  return (
    <div className="page">
      <ClassNav classId={classId} className={taught.name} current={null} />
      <PageHeading title="A new assignment" lead="It stays a draft, which no student sees, until you publish it." />
      <Card>
        <AssignmentForm
          action={createAssignmentAction.bind(null, classId)}
          timeZone={taught.timeZone}
          articles={choices.articles}
          scenarios={choices.scenarios}
          texts={{ feedbackPolicy: "AFTER_SUBMITTING" }}
          kinds={[]}
          chosenScenarios={[]}
          version={null}
          begun={false}
          button="Make the assignment"
        />
      </Card>
    </div>
  );
}
