"use client";

import { useActionState } from "react";
import { AccountFields } from "@/app/_components/account-fields";
import { EMPTY_FORM } from "@/app/_components/form-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { setupAction } from "./actions";

export function SetupForm({ token }: { readonly token: string }) {
  const [state, action] = useActionState(setupAction.bind(null, token), EMPTY_FORM);
  return (
    <form action={action} className="grid gap-5" noValidate>
      {state.message ? <Notice tone="problem">{state.message}</Notice> : null}
      <AccountFields state={state} />
      <SubmitButton busy="Making your account">Make the first account</SubmitButton>
    </form>
  );
}
