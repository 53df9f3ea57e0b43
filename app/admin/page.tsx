import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Moment } from "@/components/dates";
import { Badge, SimulatedBadge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Field, SelectField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { SubmitButton } from "@/components/ui/submit-button";
import { listAccounts } from "@/server/accounts/list-accounts";
import { requireUser } from "@/server/session";
import { setRoleAction } from "./actions";
import { problemText } from "../_components/problem-text";

export const metadata: Metadata = { title: "Accounts" };

const ROLES = [
  { value: "STUDENT", label: "Student" },
  { value: "INSTRUCTOR", label: "Instructor" },
  { value: "ADMINISTRATOR", label: "Administrator" },
] as const;

const PROBLEMS = {
  "last-administrator": "This is the only administrator. Make another one first.",
  "not-found": "There is no such account.",
  invalid: "That role does not exist.",
};

export default async function AdminPage({ searchParams }: PageProps<"/admin">) {
  const { search, problem } = await searchParams;
  const wanted = typeof search === "string" ? search : "";
  const accounts = await listAccounts(await requireUser("/admin"), wanted);
  if (!accounts) notFound();
  return (
    <div className="page grid gap-6">
      <PageHeading title="Accounts" lead="Make somebody an instructor, and they can open classes." />
      {typeof problem === "string" ? (
        <Notice tone="problem">{problemText(PROBLEMS, problem, PROBLEMS.invalid)}</Notice>
      ) : null}
      <form className="grid max-w-xl gap-3 sm:grid-cols-[1fr_auto] sm:items-end">
        <Field name="search" label="Name or address" type="search" defaultValue={wanted} />
        <Button type="submit" look="secondary">
          Search
        </Button>
      </form>
      <ul className="grid gap-3">
        {accounts.map((account) => (
          <li
            key={account.id}
            className="flex flex-wrap items-end justify-between gap-4 rounded-card border border-line bg-surface p-5"
          >
            <div className="grid gap-0.5">
              <p className="flex items-center gap-2 font-medium">
                {account.name}
                {account.simulated ? <SimulatedBadge /> : null}
                {account.guest ? <Badge>Guest</Badge> : null}
              </p>
              <p className="text-sm break-all text-quiet">
                {account.guest ? (
                  <>
                    without an account, since <Moment at={account.createdAt} />
                  </>
                ) : (
                  account.email
                )}
              </p>
            </div>
            {account.guest ? null : (
              <form action={setRoleAction} className="flex flex-wrap items-end gap-3">
                <input type="hidden" name="userId" value={account.id} />
                <SelectField
                  id={`role-${account.id}`}
                  name="role"
                  label={`Role of ${account.name}`}
                  options={ROLES}
                  defaultValue={account.role}
                />
                <SubmitButton busy="Saving" look="secondary">
                  Save
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
      {accounts.length === 0 ? <p className="text-quiet">No account has this in name or address.</p> : null}
    </div>
  );
}
