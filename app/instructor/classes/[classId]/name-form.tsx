"use client";

import { useActionState } from "react";
import { EMPTY_FORM } from "@/app/_components/form-state";
import { updateClassAction } from "@/app/instructor/actions";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

/** Renames a class. */
export function NameForm({ classId, name }: { readonly classId: string; readonly name: string }) {
  const [state, action] = useActionState(updateClassAction.bind(null, classId), EMPTY_FORM);
  const { fields, values } = state;
  return (
    <form action={action} className="grid max-w-xl gap-5" noValidate>
      <Field
        name="name"
        label="Name"
        required
        maxLength={80}
        error={fields.name}
        defaultValue={values.name ?? name}
        autoComplete="off"
      />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton busy="Saving" look="secondary">
          Save the name
        </SubmitButton>
        {state.message ? <Notice>{state.message}</Notice> : null}
      </div>
    </form>
  );
}
