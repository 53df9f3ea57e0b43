"use client";

import { useActionState } from "react";
import { EMPTY_FORM } from "@/app/_components/form-state";
import { ReasonField } from "@/app/instructor/_components/reason-field";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { addInstructorAction } from "../actions";

/** Lets another instructor teach the class too. */
export function AddInstructorForm({ classId }: { readonly classId: string }) {
  const [{ message, fields, values }, action] = useActionState(addInstructorAction.bind(null, classId), EMPTY_FORM);
  return (
    <form action={action} className="grid gap-4" noValidate>
      <Field
        name="email"
        label="E-mail of another instructor"
        type="email"
        autoComplete="off"
        required
        error={fields.email}
        defaultValue={values.email ?? ""}
      />
      <ReasonField id="add-reason" optional error={fields.reason} value={values.reason} />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton busy="Adding" look="secondary">
          Add to the class
        </SubmitButton>
        {message ? <Notice>{message}</Notice> : null}
      </div>
    </form>
  );
}
