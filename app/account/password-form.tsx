"use client";

import { useActionState } from "react";
import { EMPTY_FORM } from "@/app/_components/form-state";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { changePasswordAction } from "./actions";

export function PasswordForm() {
  const [state, action] = useActionState(changePasswordAction, EMPTY_FORM);
  return (
    <form action={action} className="grid gap-5" noValidate>
      <Field
        name="current"
        label="Current password"
        type="password"
        autoComplete="current-password"
        required
        error={state.fields.current}
      />
      <Field
        name="next"
        label="New password"
        type="password"
        autoComplete="new-password"
        required
        error={state.fields.next}
      />
      <div>
        <SubmitButton busy="Changing" look="secondary">
          Change the password
        </SubmitButton>
      </div>
    </form>
  );
}
