import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireUser } from "@/server/session";
import { signOutEverywhereAction } from "./actions";
import { GuestAccount } from "./guest-account";
import { PasswordForm } from "./password-form";
import { SignOutButton } from "./sign-out-button";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const user = await requireUser("/account");
  if (user.guest) return <GuestAccount />;
  return (
    <div className="page-narrow grid gap-6">
      <PageHeading title={user.name} lead={user.email}>
        <SignOutButton />
      </PageHeading>
      <Card className="grid gap-5">
        <h2 className="text-xl">Password</h2>
        <PasswordForm />
      </Card>
      <Card className="grid justify-items-start gap-4">
        <h2 className="text-xl">Other devices</h2>
        <p className="text-quiet">Ends every session, this one too. Saved answers stay saved.</p>
        <form action={signOutEverywhereAction}>
          <SubmitButton busy="Signing out" look="secondary">
            Sign out everywhere
          </SubmitButton>
        </form>
      </Card>
    </div>
  );
}
