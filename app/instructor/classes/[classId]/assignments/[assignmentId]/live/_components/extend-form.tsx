"use client";

import { useActionState } from "react";
import { EMPTY_FORM, type FormState } from "@/app/_components/form-state";
import { ReasonField } from "@/app/instructor/_components/reason-field";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

interface ExtendFormProps {
  /** Sets forms of one page apart. */
  readonly id: string;
  readonly action: (previous: FormState, data: FormData) => Promise<FormState>;
}

/** More minutes for one attempt, or for all. */
export function ExtendForm({ id, action }: ExtendFormProps) {
  const [{ message, fields, values }, send] = useActionState(action, EMPTY_FORM);
  return (
    <form action={send} className="grid max-w-xl gap-4 text-left" noValidate>
      <Field
        id={`minutes-${id}`}
        name="minutes"
        label="Minutes more"
        type="number"
        min={1}
        max={600}
        error={fields.minutes}
        defaultValue={values.minutes ?? "5"}
      />
      <ReasonField id={`reason-${id}`} optional error={fields.reason} value={values.reason} />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton busy="Extending" look="secondary">
          Extend
        </SubmitButton>
        {message ? <Notice>{message}</Notice> : null}
      </div>
    </form>
  );
}
