"use client";

import { useActionState } from "react";
import { EMPTY_FORM } from "@/app/_components/form-state";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { joinAction } from "./actions";

interface JoinFormProps {
  readonly code: string;
  /** The section that the link names; empty for none. */
  readonly section: string;
}

export function JoinForm({ code, section }: JoinFormProps) {
  const [state, action] = useActionState(joinAction, EMPTY_FORM);
  return (
    <form action={action} className="grid gap-5" noValidate>
      <input type="hidden" name="section" value={section} />
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
