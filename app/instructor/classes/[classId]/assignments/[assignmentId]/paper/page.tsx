import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CertaintyScheme } from "@/components/certainty-scheme";
import { ButtonLink } from "@/components/ui/button";
import { previewAssignment } from "@/server/assignments/preview-assignment";
import { requireInstructor } from "@/server/session";
import { formNumber } from "../form-number";
import { PaperQuestion } from "./_components/paper-question";
import { PrintButton } from "./_components/print-button";
import { SheetLine } from "./_components/sheet-line";

export const metadata: Metadata = { title: "Paper form of an assignment" };

/** Where name and date are written. */
function Head({ title, form }: { readonly title: string; readonly form: string }) {
  return (
    <div className="mb-6 grid gap-4">
      <p className="flex justify-between gap-4 text-sm">
        <span>{title}</span>
        <span>{form}</span>
      </p>
      <p className="flex flex-wrap gap-x-8 gap-y-4">
        <span>Name: ______________________________</span>
        <span>Date: ________________</span>
      </p>
    </div>
  );
}

export default async function PaperPage({
  params,
  searchParams,
}: PageProps<"/instructor/classes/[classId]/assignments/[assignmentId]/paper">) {
  const [{ classId, assignmentId }, query] = await Promise.all([params, searchParams]);
  const path = `/instructor/classes/${classId}/assignments/${assignmentId}`;
  const user = await requireInstructor(`${path}/paper`);
  const number = formNumber(query.form);
  const shown = await previewAssignment(user, classId, assignmentId, number);
  if (!shown) notFound();
  const { title, items, keys, class: taught, sameForm, timeLimit, certaintyMarks } = shown;
  const form = sameForm ? "One form for all" : `Form ${String(number)}`;
  return (
    <div className="page-narrow">
      <div className="no-print mb-6 flex flex-wrap gap-3">
        <PrintButton />
        <ButtonLink href={path} look="secondary">
          Back to the assignment
        </ButtonLink>
        {sameForm ? null : (
          <ButtonLink href={`${path}/paper?form=${String(number + 1)}`} look="secondary">
            Another form
          </ButtonLink>
        )}
      </div>
      <Head title={taught.name} form={form} />
      <h1 className="mb-2 text-3xl">{title}</h1>
      <p className="mb-6">
        {items.length} questions{timeLimit === null ? "" : `, ${String(timeLimit)} minutes`}. Write your answers on the
        answer sheet.
        {certaintyMarks ? " How sure you are counts: circle it there for each answer." : ""}
      </p>
      <ol className="grid gap-8">
        {items.map((item, place) => (
          <PaperQuestion key={item.id} item={item} number={place + 1} />
        ))}
      </ol>
      <section aria-labelledby="sheet" className="mt-12 break-before-page">
        <Head title={`${taught.name}: ${title}`} form={form} />
        <h2 id="sheet" className="mb-4 text-2xl">
          Answer sheet
        </h2>
        {certaintyMarks ? (
          <div className="mb-6 grid gap-3">
            <p>
              Circle with each answer how sure you are. You do best to say what you think. Nothing circled counts as
              unsure; a question left out gives 0.
            </p>
            <CertaintyScheme />
          </div>
        ) : null}
        <ol className="grid gap-4">
          {items.map((item, place) => (
            <SheetLine key={item.id} item={item} number={place + 1} certaintyMarks={certaintyMarks} />
          ))}
        </ol>
      </section>
      <section aria-labelledby="key" className="mt-12 break-before-page">
        <h2 id="key" className="mb-1 text-2xl">
          Key
        </h2>
        <p className="mb-4">
          {title}, {form.toLowerCase()}. For the instructor alone.
        </p>
        <ol className="grid gap-2">
          {keys.map((key, place) => (
            <li key={items[place]?.id} className="flex gap-3">
              <span className="w-8 shrink-0 font-semibold tabular-nums">{place + 1}.</span>
              <span>{key}</span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
