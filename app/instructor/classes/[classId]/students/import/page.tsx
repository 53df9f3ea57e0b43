import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClassNav } from "@/components/instructor/class-nav";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { findTaughtClass } from "@/server/classes/find-taught-class";
import { requireInstructor } from "@/server/session";
import { ImportForm } from "./import-form";

export const metadata: Metadata = { title: "Import a roster" };

export default async function ImportPage({ params }: PageProps<"/instructor/classes/[classId]/students/import">) {
  const { classId } = await params;
  const user = await requireInstructor(`/instructor/classes/${classId}/students/import`);
  const taught = await findTaughtClass(user, classId);
  if (!taught) notFound();
  return (
    <div className="page">
      <ClassNav classId={classId} className={taught.name} current={null} />
      <PageHeading
        title="Import a roster"
        lead="Whoever has an account is enrolled; everybody else gets an invitation. You see what each line does before anything is done."
      />
      <Card className="max-w-4xl">
        <ImportForm classId={classId} />
      </Card>
    </div>
  );
}
