import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClassNav } from "@/components/instructor/class-nav";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { getLiveView } from "@/server/assignments/get-live-view";
import { requireInstructor } from "@/server/session";
import { ExtendForm } from "./_components/extend-form";
import { LiveTable } from "./_components/live-table";
import { extendAttemptsAction } from "./actions";

export const metadata: Metadata = { title: "An assignment under way" };

export default async function LivePage({
  params,
}: PageProps<"/instructor/classes/[classId]/assignments/[assignmentId]/live">) {
  const { classId, assignmentId } = await params;
  const path = `/instructor/classes/${classId}/assignments/${assignmentId}`;
  const user = await requireInstructor(`${path}/live`);
  const view = await getLiveView(user, classId, assignmentId);
  if (!view) notFound();
  return (
    <div className="page">
      <ClassNav classId={classId} className={view.class.name} current={null} />
      <PageHeading title={`${view.title}: live`} lead={view.class.name}>
        <ButtonLink href={path} look="secondary">
          Back to the assignment
        </ButtonLink>
      </PageHeading>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <LiveTable
          initial={view}
          source={`/api/classes/${classId}/assignments/${assignmentId}/live`}
          extend={extendAttemptsAction.bind(null, classId, assignmentId)}
        />
        <Card className="grid gap-4" aria-labelledby="extend-all">
          <h2 id="extend-all" className="text-xl">
            More time for everybody
          </h2>
          <p className="text-quiet">Every attempt under way with a time limit ends so much later.</p>
          <ExtendForm id="all" action={extendAttemptsAction.bind(null, classId, assignmentId, "")} />
        </Card>
      </div>
    </div>
  );
}
