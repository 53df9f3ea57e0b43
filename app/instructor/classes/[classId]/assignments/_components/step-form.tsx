"use client";

import { useActionState } from "react";
import { EMPTY_FORM, type FormState } from "@/app/_components/form-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

interface StepFormProps {
  readonly action: () => Promise<FormState>;
  readonly button: string;
  readonly busy: string;
  /** Tells it apart where several assignments are listed. */
  readonly label: string;
}

/** One step with an assignment: publish, close, copy, remove. */
export function StepForm({ action, button, busy, label }: StepFormProps) {
  const [{ message }, send] = useActionState(action, EMPTY_FORM);
  return (
    <form action={send} aria-label={label} className="grid gap-2">
      <SubmitButton busy={busy} look="secondary">
        {button}
      </SubmitButton>
      {message ? <Notice tone="problem">{message}</Notice> : null}
    </form>
  );
}
