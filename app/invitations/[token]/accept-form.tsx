"use client";

import { useActionState } from "react";
import { EMPTY_FORM } from "@/app/_components/form-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { acceptInvitationAction } from "./actions";

/** Takes whoever is signed in into the class. */
export function AcceptForm({ token }: { readonly token: string }) {
  const [{ message }, action] = useActionState(acceptInvitationAction.bind(null, token), EMPTY_FORM);
  return (
    <form action={action} className="grid justify-items-start gap-4">
      {message ? <Notice tone="problem">{message}</Notice> : null}
      <SubmitButton busy="Joining">Join the class</SubmitButton>
    </form>
  );
}
