"use client";

import { useActionState } from "react";
import { EMPTY_FORM } from "@/app/_components/form-state";
import { updateClassAction } from "@/app/instructor/actions";
import { Field, SelectField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

interface SettingsFormProps {
  readonly classId: string;
  readonly name: string;
  readonly feedbackPolicy: string;
  /** As a date and time field holds it; empty for none. */
  readonly dueAt: string;
  readonly timeLimit: string;
}

const POLICIES = [
  { value: "AT_ONCE", label: "At once, when a student has an answer checked" },
  { value: "AFTER_SUBMITTING", label: "After submitting" },
  { value: "AFTER_DUE_DATE", label: "After the due date" },
  { value: "NEVER", label: "Never: the score alone" },
] as const;

export function SettingsForm({ classId, ...now }: SettingsFormProps) {
  const [state, action] = useActionState(updateClassAction.bind(null, classId), EMPTY_FORM);
  const { fields, values } = state;
  return (
    <form action={action} className="grid gap-5 sm:grid-cols-2" noValidate>
      <Field
        name="name"
        label="Name"
        required
        maxLength={80}
        error={fields.name}
        defaultValue={values.name ?? now.name}
        autoComplete="off"
      />
      <SelectField
        name="feedbackPolicy"
        label="Answers and feedback are shown"
        options={POLICIES}
        error={fields.feedbackPolicy}
        defaultValue={values.feedbackPolicy ?? now.feedbackPolicy}
      />
      <Field
        name="dueAt"
        label="Due date (UTC)"
        type="datetime-local"
        hint="Empty for none."
        error={fields.dueAt}
        defaultValue={values.dueAt ?? now.dueAt}
      />
      <Field
        name="timeLimit"
        label="Minutes for an attempt"
        type="number"
        min={1}
        max={600}
        hint="Empty for no limit. Holds for attempts begun from now on."
        error={fields.timeLimit}
        defaultValue={values.timeLimit ?? now.timeLimit}
      />
      <div className="flex flex-wrap items-center gap-4 sm:col-span-2">
        <SubmitButton busy="Saving" look="secondary">
          Save the settings
        </SubmitButton>
        {state.message ? <Notice>{state.message}</Notice> : null}
      </div>
    </form>
  );
}
