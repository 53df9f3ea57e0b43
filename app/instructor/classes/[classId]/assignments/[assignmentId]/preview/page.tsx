import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CertaintyTerms } from "@/components/certainty-scheme";
import { PreviewQuestions } from "@/components/player/preview-questions";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { previewAssignment } from "@/server/assignments/preview-assignment";
import { requireInstructor } from "@/server/session";
import { formNumber } from "../form-number";

export const metadata: Metadata = { title: "Preview of an assignment" };

export default async function PreviewPage({
  params,
  searchParams,
}: PageProps<"/instructor/classes/[classId]/assignments/[assignmentId]/preview">) {
  const [{ classId, assignmentId }, query] = await Promise.all([params, searchParams]);
  const path = `/instructor/classes/${classId}/assignments/${assignmentId}`;
  const user = await requireInstructor(`${path}/preview`);
  const form = formNumber(query.form);
  const shown = await previewAssignment(user, classId, assignmentId, form);
  if (!shown) notFound();
  const { title, items, sameForm, timeLimit, certaintyMarks, class: taught } = shown;
  return (
    <div className="page-narrow">
      <PageHeading
        title={`${title}: preview`}
        lead={`${taught.name}, ${String(items.length)} questions, ${timeLimit === null ? "no time limit" : `${String(timeLimit)} minutes`}`}
      >
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={path} look="secondary">
            Back to the assignment
          </ButtonLink>
          {sameForm ? null : (
            <ButtonLink href={`${path}/preview?form=${String(form + 1)}`} look="secondary">
              Another form
            </ButtonLink>
          )}
        </div>
      </PageHeading>
      <div className="mb-6">
        <Notice>
          {sameForm
            ? "These are the questions that every student gets."
            : "Each attempt gets questions of its own, as these."}{" "}
          You can answer them as a student does; nothing of it is kept.
        </Notice>
      </div>
      {certaintyMarks ? (
        <div className="mb-6">
          <CertaintyTerms />
        </div>
      ) : null}
      <PreviewQuestions key={form} items={items} certaintyMarks={certaintyMarks} />
    </div>
  );
}
