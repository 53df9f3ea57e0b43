"use client";

import { useActionState } from "react";
import { EMPTY_FORM } from "@/app/_components/form-state";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { createClassAction } from "./actions";

export function NewClassForm() {
  const [state, action] = useActionState(createClassAction, EMPTY_FORM);
  return (
    <form action={action} className="grid gap-4 sm:grid-cols-[1fr_auto] sm:items-end" noValidate>
      {state.message ? <Notice tone="problem">{state.message}</Notice> : null}
      <Field
        name="name"
        label="Name of the class"
        required
        maxLength={80}
        error={state.fields.name}
        defaultValue={state.values.name}
        autoComplete="off"
      />
      <SubmitButton busy="Opening">Open the class</SubmitButton>
    </form>
  );
}
