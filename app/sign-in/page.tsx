import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { listProviders } from "@/server/auth/providers";
import { safePath } from "@/server/http/safe-path";
import { getUser } from "@/server/session";
import { problemText } from "../_components/problem-text";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

const PROVIDER_PROBLEMS = {
  OAuthAccountNotLinked: "This address has a password here already. Sign in with the password instead.",
  NoVerifiedEmail: "Your provider does not vouch for your e-mail address, so it cannot be used here.",
  AccessDenied: "Your provider did not let you in.",
};

/** Where somebody without an account goes on: with the code of the class that they came to join. */
function signUpPath(path: string): string {
  const [place, query = ""] = path.split("?");
  return place === "/join" && query !== "" ? `/sign-up?${query}` : "/sign-up";
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next, welcome, invited, changed, error } = await searchParams;
  const path = safePath(typeof next === "string" ? next : null);
  const user = await getUser();
  // A guest comes here to sign in to an account.
  if (user && !user.guest) redirect(path);
  const problem =
    typeof error === "string" ? problemText(PROVIDER_PROBLEMS, error, "Signing in did not work. Try again.") : null;
  return (
    <div className="page-narrow max-w-xl">
      <PageHeading title="Sign in" />
      <div className="grid gap-5">
        {welcome ? (
          <Notice>
            Your account is ready, unless the address had one before: then its own password still opens it. Sign in now.
          </Notice>
        ) : null}
        {invited ? <Notice>Your account is ready, and you are in the class. Sign in now.</Notice> : null}
        {changed ? <Notice>You have been signed out everywhere. Sign in again.</Notice> : null}
        {problem ? <Notice tone="problem">{problem}</Notice> : null}
        <Card>
          <SignInForm next={path} providers={listProviders()} />
        </Card>
        <p className="text-quiet">
          No account yet? <Link href={signUpPath(path)}>Make one</Link>.
        </p>
      </div>
    </div>
  );
}
