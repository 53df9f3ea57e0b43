import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Moment } from "@/components/dates";
import { ClassNav } from "@/components/instructor/class-nav";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getMending, type ListedMend } from "@/server/marking/get-mending";
import { previewMend } from "@/server/marking/preview-mend";
import { requireInstructor } from "@/server/session";
import { ChangeForm } from "./_components/change-form";
import { changeWords } from "./_components/change-words";
import { PreviewCard } from "./_components/preview-card";
import { stepFrom } from "./_components/step-query";

export const metadata: Metadata = { title: "Mending" };

function MendLine({ classId, mend }: { readonly classId: string; readonly mend: ListedMend }) {
  return (
    <li className="grid gap-2 rounded-card border border-line bg-surface px-5 py-4">
      <p className="flex flex-wrap items-center gap-2">
        <Link
          href={`/instructor/classes/${classId}/mending?${new URLSearchParams({ item: mend.itemId }).toString()}`}
          className="font-medium text-accent underline underline-offset-4"
        >
          {mend.stem}
        </Link>
        {mend.undoneAt ? <Badge>Taken back</Badge> : null}
      </p>
      <p>{changeWords(mend)}</p>
      <p className="text-sm text-quiet">
        {mend.madeBy ?? "Somebody whose account is gone"}, <Moment at={mend.createdAt} />: {mend.reason}
      </p>
      {mend.undoneAt ? null : (
        <p className="no-print">
          <ButtonLink look="secondary" href={`/instructor/classes/${classId}/mending?undo=${mend.id}`}>
            Take it back
          </ButtonLink>
        </p>
      )}
    </li>
  );
}

function Done({ done }: { readonly done: string | string[] | undefined }) {
  if (typeof done !== "string" || !/^\d+$/.test(done)) return null;
  return (
    <Notice>
      Done. Marks changed in {done} {done === "1" ? "attempt" : "attempts"}.
    </Notice>
  );
}

export default async function MendingPage({
  params,
  searchParams,
}: PageProps<"/instructor/classes/[classId]/mending">) {
  const { classId } = await params;
  const query = await searchParams;
  const user = await requireInstructor(`/instructor/classes/${classId}/mending`);
  const mending = await getMending(user, classId, query.item);
  if (!mending) notFound();
  const step = stepFrom(query);
  const result = step === null ? null : await previewMend(user, classId, step);
  return (
    <div className="page">
      <ClassNav classId={classId} className={mending.class.name} current="mending" />
      <PageHeading
        title="Mending"
        lead="Withdraw a question, change its key, or accept a further answer. You see who it changes before anything changes, and can take it back."
      />
      <div className="grid max-w-4xl gap-6">
        <Done done={query.done} />
        {query.item !== undefined && !mending.item ? (
          <Notice>No submitted attempt of this class has this question.</Notice>
        ) : null}
        {result ? <PreviewCard classId={classId} result={result} /> : null}
        {mending.item ? <ChangeForm item={mending.item} /> : null}
        <section aria-labelledby="mends" className="grid gap-4">
          <h2 id="mends" className="text-xl">
            Mends of this class
          </h2>
          {mending.mends.length === 0 ? (
            <Card>
              <p>
                None so far. To mend a question, open it from the{" "}
                <Link href={`/instructor/classes/${classId}/statistics?by=item`}>statistics</Link> or from an attempt.
              </p>
            </Card>
          ) : (
            <ul className="grid gap-3">
              {mending.mends.map((mend) => (
                <MendLine key={mend.id} classId={classId} mend={mend} />
              ))}
            </ul>
          )}
        </section>
      </div>
    </div>
  );
}
