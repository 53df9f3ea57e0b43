import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import type { AccountEnd } from "@/server/accounts/get-account-end";
import { OwnData } from "./own-data";
import { SignOutButton } from "./sign-out-button";

/** What stands on the account's page for somebody who has none yet. */
export function GuestAccount({ end }: { readonly end: AccountEnd }) {
  return (
    <div className="page-narrow grid gap-6">
      <PageHeading title="No account yet" lead="This browser alone knows your answers, for two weeks." />
      <Card className="grid justify-items-start gap-4">
        <h2 className="text-xl">Keep them</h2>
        <p className="text-quiet">Make an account, or sign in to yours: what you have answered here comes along.</p>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href="/sign-up">Make an account</ButtonLink>
          <ButtonLink href="/sign-in" look="secondary">
            Sign in
          </ButtonLink>
        </div>
      </Card>
      <Card className="grid justify-items-start gap-4">
        <h2 className="text-xl">Leave without them</h2>
        <p className="text-quiet">On a device that others use: nobody, you included, can open these answers again.</p>
        <SignOutButton />
      </Card>
      <OwnData end={end} guest />
    </div>
  );
}
