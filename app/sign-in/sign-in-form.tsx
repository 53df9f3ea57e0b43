"use client";

import { signIn } from "next-auth/react";
import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";

const MESSAGES: Readonly<Record<string, string>> = {
  CredentialsSignin: "The address or the password is not right.",
  TooManyTries: "Too many tries. Wait a quarter of an hour, then try again.",
};
const NO_ANSWER = "The server did not answer. Check your connection and try again.";

interface SignInFormProps {
  readonly next: string;
  readonly providers: readonly { readonly id: string; readonly name: string }[];
}

export function SignInForm({ next, providers }: SignInFormProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(null);
    try {
      const result = await signIn("credentials", {
        email: data.get("email"),
        password: data.get("password"),
        redirect: false,
      });
      if (result?.ok && !result.error) {
        // A full load: every part of the page is to know who is signed in.
        window.location.assign(next);
        return;
      }
      setProblem(MESSAGES[result?.error ?? ""] ?? NO_ANSWER);
    } catch {
      setProblem(NO_ANSWER);
    }
    setBusy(false);
  }

  return (
    <div className="grid gap-5">
      <form onSubmit={(event) => void submit(event)} method="post" className="grid gap-5">
        {problem ? <Notice tone="problem">{problem}</Notice> : null}
        <Field name="email" label="E-mail" type="email" autoComplete="username" required />
        <Field name="password" label="Password" type="password" autoComplete="current-password" required />
        <Button type="submit" disabled={busy}>
          {busy ? "Signing in" : "Sign in"}
        </Button>
      </form>
      {providers.map(({ id, name }) => (
        <Button key={id} look="secondary" onClick={() => void signIn(id, { callbackUrl: next })}>
          Sign in with {name}
        </Button>
      ))}
    </div>
  );
}
