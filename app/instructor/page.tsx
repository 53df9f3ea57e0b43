import type { Metadata } from "next";
import Link from "next/link";
import { Moment } from "@/components/dates";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { listTaughtClasses, type TaughtClass } from "@/server/classes/list-classes";
import { requireInstructor } from "@/server/session";
import { NewClassForm } from "./new-class-form";

export const metadata: Metadata = { title: "Classes" };

function ClassList({ classes }: { readonly classes: readonly TaughtClass[] }) {
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {classes.map((each) => (
        <li key={each.id} className="grid gap-2 rounded-card border border-line bg-surface p-6">
          <p className="text-xl font-semibold">
            <Link href={`/instructor/classes/${each.id}`} className="text-accent underline-offset-4 hover:underline">
              {each.name}
            </Link>
          </p>
          {each.archivedAt ? null : (
            <p>
              Code <span className="font-mono font-semibold tracking-widest">{each.code}</span>
            </p>
          )}
          <p className="text-quiet">
            {each.students} {each.students === 1 ? "student" : "students"}, {each.attempts}{" "}
            {each.attempts === 1 ? "attempt" : "attempts"}
            {each.lastActivity ? (
              <>
                , last on <Moment at={each.lastActivity} timeZone={each.timeZone} />
              </>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  );
}

export default async function ClassesPage() {
  const classes = await listTaughtClasses(await requireInstructor());
  const archived = classes.filter(({ archivedAt }) => archivedAt);
  return (
    <div className="page grid gap-6">
      <PageHeading
        title="Your classes"
        lead="Students join a class by its code; you see every quiz that they take for it."
      >
        <ButtonLink look="secondary" href="/instructor/quality">
          Quality of the questions
        </ButtonLink>
      </PageHeading>
      <Card className="grid gap-4" aria-labelledby="new">
        <h2 id="new" className="text-xl">
          {classes.length === 0 ? "Open your first class" : "Open a class"}
        </h2>
        <NewClassForm />
      </Card>
      <ClassList classes={classes.filter(({ archivedAt }) => !archivedAt)} />
      {archived.length > 0 ? (
        <section aria-labelledby="archived" className="grid gap-4">
          <h2 id="archived" className="text-xl">
            Archived classes
          </h2>
          <ClassList classes={archived} />
        </section>
      ) : null}
    </div>
  );
}
