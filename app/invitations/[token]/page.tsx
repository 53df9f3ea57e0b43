import type { Metadata } from "next";
import Link from "next/link";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { findInvitation, type OpenInvitation } from "@/server/invitations/find-invitation";
import { getUser, type User } from "@/server/session";
import { AcceptForm } from "./accept-form";
import { InvitedForm } from "./invited-form";

export const metadata: Metadata = { title: "Invitation", robots: { index: false }, referrer: "no-referrer" };

interface AnswerProps {
  readonly token: string;
  readonly invitation: OpenInvitation;
  readonly user: User | null;
}

function Answer({ token, invitation: { email, name, hasAccount }, user }: AnswerProps) {
  const signIn = `/sign-in?next=${encodeURIComponent(`/invitations/${token}`)}`;
  if (user && !user.guest) {
    return (
      <>
        <p>
          You are signed in as {user.name} (<span className="break-all">{user.email}</span>). Your instructor will see
          the quizzes that you take for the class.
        </p>
        <AcceptForm token={token} />
      </>
    );
  }
  if (hasAccount) {
    return (
      <p>
        <span className="break-all">{email}</span> has an account already. <Link href={signIn}>Sign in</Link>, and you
        can join.
      </p>
    );
  }
  return (
    <>
      <InvitedForm token={token} email={email} name={name} />
      <p className="text-quiet">
        You have an account under another address? <Link href={signIn}>Sign in with it</Link>, and you can join.
      </p>
    </>
  );
}

export default async function InvitationPage({ params }: PageProps<"/invitations/[token]">) {
  const { token } = await params;
  const [invitation, user] = await Promise.all([findInvitation(token), getUser()]);
  if (!invitation) {
    return (
      <div className="page-narrow max-w-xl">
        <PageHeading
          title="This invitation is closed"
          lead="It has been used, replaced, withdrawn, or has run out. If you are not in the class yet, ask your instructor for a new link."
        />
      </div>
    );
  }
  const { className, section } = invitation;
  return (
    <div className="page-narrow max-w-xl">
      <PageHeading title={`Join ${className}`} lead={section === null ? "You are invited." : `Section: ${section}`} />
      <Card className="grid gap-5">
        <Answer token={token} invitation={invitation} user={user} />
      </Card>
    </div>
  );
}
