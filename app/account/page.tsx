import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { SubmitButton } from "@/components/ui/submit-button";
import { getAccountEnd } from "@/server/accounts/get-account-end";
import { requireUser } from "@/server/session";
import { signOutEverywhereAction } from "./actions";
import { GuestAccount } from "./guest-account";
import { OwnData } from "./own-data";
import { PasswordForm } from "./password-form";
import { SignOutButton } from "./sign-out-button";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const user = await requireUser("/account");
  const end = await getAccountEnd(user);
  if (user.guest) return <GuestAccount end={end} />;
  return (
    <div className="page-narrow grid gap-6">
      <PageHeading title={user.name} lead={user.email}>
        <SignOutButton />
      </PageHeading>
      {end.confirmBy === "password" ? (
        <Card className="grid gap-5">
          <h2 className="text-xl">Password</h2>
          <PasswordForm />
        </Card>
      ) : null}
      <Card className="grid justify-items-start gap-4">
        <h2 className="text-xl">Other devices</h2>
        <p className="text-quiet">Ends every session, this one too. Saved answers stay saved.</p>
        <form action={signOutEverywhereAction}>
          <SubmitButton busy="Signing out" look="secondary">
            Sign out everywhere
          </SubmitButton>
        </form>
      </Card>
      <OwnData end={end} guest={false} />
    </div>
  );
}
