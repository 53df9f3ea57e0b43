"use client";

import { useActionState } from "react";
import { EMPTY_FORM } from "@/app/_components/form-state";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { joinAction } from "./actions";

export function JoinForm({ code }: { readonly code: string }) {
  const [state, action] = useActionState(joinAction, EMPTY_FORM);
  return (
    <form action={action} className="grid gap-5" noValidate>
      <Field
        name="code"
        label="Class code"
        hint="Eight letters and digits. Upper or lower case does not matter."
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
        error={state.fields.code}
        defaultValue={state.values.code ?? code}
      />
      <SubmitButton busy="Joining">Join the class</SubmitButton>
    </form>
  );
}
