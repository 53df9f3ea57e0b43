"use client";

import type { FormState } from "@/app/_components/form-state";
import { Field, SelectField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";

interface MoveFormProps {
  readonly action: (data: FormData) => void;
  /** The chosen students' ids; at least one. */
  readonly chosen: readonly string[];
  readonly sections: readonly { readonly id: string; readonly name: string }[];
  readonly state: FormState;
}

/** Puts the chosen students into a section; stays in sight while more are chosen. */
export function MoveForm({ action, chosen, sections, state: { fields, values } }: MoveFormProps) {
  const options = [...sections.map(({ id, name }) => ({ value: id, label: name })), { value: "", label: "No section" }];
  return (
    <form
      action={action}
      aria-label="Put the chosen students into a section"
      className="sticky bottom-3 z-10 grid gap-4 rounded-card border border-accent bg-surface p-4 shadow-lg sm:grid-cols-[1fr_1.5fr_auto] sm:items-end"
      noValidate
    >
      {chosen.map((id) => (
        <input key={id} type="hidden" name="studentId" value={id} />
      ))}
      <SelectField
        id="move-to"
        name="sectionId"
        label={`Put ${String(chosen.length)} into`}
        options={options}
        defaultValue={values.sectionId}
      />
      <Field
        id="move-reason"
        name="reason"
        label="Reason (optional)"
        maxLength={300}
        autoComplete="off"
        error={fields.reason}
        defaultValue={values.reason ?? ""}
      />
      <SubmitButton busy="Moving">Move</SubmitButton>
    </form>
  );
}
