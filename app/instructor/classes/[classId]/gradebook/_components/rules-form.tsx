"use client";

import { useActionState } from "react";
import { EMPTY_FORM } from "@/app/_components/form-state";
import { Field, SelectField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { updateCourseRulesAction } from "../actions";

interface RulesFormProps {
  readonly classId: string;
  readonly missing: string;
  readonly dropLowest: number;
  readonly weights: readonly { readonly key: string; readonly title: string; readonly weight: number }[];
}

const MISSING = [
  { value: "left-out", label: "Is left out" },
  { value: "zero", label: "Counts as nothing earned" },
] as const;

/** How quizzes add up to the course score. */
export function RulesForm({ classId, missing, dropLowest, weights }: RulesFormProps) {
  const [{ message, fields, values }, action] = useActionState(updateCourseRulesAction.bind(null, classId), EMPTY_FORM);
  return (
    <form action={action} className="grid gap-5 sm:grid-cols-3" noValidate>
      <SelectField name="missing" label="A quiz not taken" options={MISSING} defaultValue={values.missing ?? missing} />
      <Field
        name="dropLowest"
        label="Lowest scores to drop"
        type="number"
        min={0}
        max={20}
        error={fields.dropLowest}
        defaultValue={values.dropLowest ?? String(dropLowest)}
      />
      <fieldset className="grid gap-3 sm:col-span-3">
        <legend className="mb-1 font-medium">Weights</legend>
        <div className="grid gap-5 sm:grid-cols-3">
          {weights.map(({ key, title, weight }) => (
            <Field
              key={key}
              name={`weight:${key}`}
              label={title}
              type="number"
              min={0}
              step="any"
              defaultValue={values[`weight:${key}`] ?? String(weight)}
            />
          ))}
        </div>
        {fields.weights ? <p className="text-sm font-medium text-wrong">{fields.weights}</p> : null}
      </fieldset>
      <div className="flex flex-wrap items-center gap-4 sm:col-span-3">
        <SubmitButton busy="Saving" look="secondary">
          Save the rules
        </SubmitButton>
        {message ? <Notice>{message}</Notice> : null}
      </div>
    </form>
  );
}
