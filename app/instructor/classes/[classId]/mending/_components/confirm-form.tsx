"use client";

import { useActionState } from "react";
import { EMPTY_FORM } from "@/app/_components/form-state";
import { ReasonField } from "@/app/instructor/_components/reason-field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { takeMendStepAction } from "../actions";

interface ConfirmFormProps {
  readonly classId: string;
  /** The previewed step as JSON, and what stands for its preview. */
  readonly step: string;
  readonly token: string;
  readonly button: string;
}

/** Takes the previewed step, with the reason. */
export function ConfirmForm({ classId, step, token, button }: ConfirmFormProps) {
  const [{ message, fields, values }, action] = useActionState(takeMendStepAction.bind(null, classId), EMPTY_FORM);
  return (
    <form action={action} className="grid gap-4" noValidate>
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="token" value={token} />
      <ReasonField error={fields.reason} value={values.reason} />
      <div>
        <SubmitButton busy="Changing the marks">{button}</SubmitButton>
      </div>
      {message ? <Notice tone="problem">{message}</Notice> : null}
    </form>
  );
}
