"use client";

import { useActionState } from "react";
import { EMPTY_FORM } from "@/app/_components/form-state";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { setTimeZoneAction } from "../actions";

interface TimeZoneFormProps {
  readonly classId: string;
  readonly timeZone: string;
  readonly timeZones: readonly string[];
}

/** The class's time zone: typed, with the browser's own search of the list. */
export function TimeZoneForm({ classId, timeZone, timeZones }: TimeZoneFormProps) {
  const [{ message, fields, values }, action] = useActionState(setTimeZoneAction.bind(null, classId), EMPTY_FORM);
  return (
    <form action={action} className="grid gap-4" noValidate>
      <Field
        name="timeZone"
        label="Time zone"
        list="time-zones"
        hint="Type a city or a continent and choose from the list."
        autoComplete="off"
        spellCheck={false}
        error={fields.timeZone}
        defaultValue={values.timeZone ?? timeZone}
      />
      <datalist id="time-zones">
        {timeZones.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton busy="Saving" look="secondary">
          Save the time zone
        </SubmitButton>
        {message ? <Notice tone={message === "Saved." ? "info" : "problem"}>{message}</Notice> : null}
      </div>
    </form>
  );
}
