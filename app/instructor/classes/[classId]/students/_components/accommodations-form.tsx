"use client";

import { useActionState } from "react";
import { EMPTY_FORM } from "@/app/_components/form-state";
import { ReasonField } from "@/app/instructor/_components/reason-field";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { setAccommodationsAction } from "../actions";

interface AccommodationsFormProps {
  readonly classId: string;
  readonly studentId: string;
  readonly extraTimePercent: number;
  readonly extraAttempts: number;
  readonly dueShiftHours: number;
  /** What is granted now, as the form sends it back: a change made over somebody else's is refused. */
  readonly seen: string;
}

const FIELDS = [
  { name: "extraTimePercent", label: "More time, in % of the limit", most: 400 },
  { name: "extraAttempts", label: "More attempts", most: 50 },
  { name: "dueShiftHours", label: "Due and closing so many hours later", most: 2_000 },
] as const;

/** What a student is granted beyond the others. */
export function AccommodationsForm({ classId, studentId, seen, ...now }: AccommodationsFormProps) {
  const [state, action] = useActionState(setAccommodationsAction.bind(null, classId, studentId), EMPTY_FORM);
  const { fields, values, message } = state;
  return (
    <form action={action} className="grid gap-4" noValidate>
      <input type="hidden" name="seen" value={seen} />
      {FIELDS.map(({ name, label, most }) => (
        <Field
          key={name}
          name={name}
          label={label}
          type="number"
          min={0}
          max={most}
          error={fields[name]}
          defaultValue={values[name] ?? String(now[name])}
        />
      ))}
      <ReasonField id="accommodation-reason" error={fields.reason} value={values.reason} />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton busy="Saving" look="secondary">
          Save what is granted
        </SubmitButton>
        {message ? <Notice tone={message === "Saved." ? "info" : "problem"}>{message}</Notice> : null}
      </div>
    </form>
  );
}
