"use client";

import { useActionState, useId, type ReactNode } from "react";
import { EMPTY_FORM, type FormState } from "@/app/_components/form-state";
import { ReasonField } from "@/app/instructor/_components/reason-field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

interface ReasonFormProps {
  /** What opens the form. */
  readonly summary: string;
  readonly action: (previous: FormState, data: FormData) => Promise<FormState>;
  readonly button: string;
  readonly busy: string;
  readonly optional?: boolean;
  /** What the change does, said before it is made. */
  readonly children?: ReactNode;
}

/** A change that is made in two steps, with its reason for the change log. */
export function ReasonForm({ summary, action, button, busy, optional = false, children }: ReasonFormProps) {
  const [{ message, fields, values }, send] = useActionState(action, EMPTY_FORM);
  const id = useId();
  return (
    <details className="no-print">
      <summary className="inline-flex min-h-11 items-center text-accent underline-offset-4 hover:underline">
        {summary}
      </summary>
      <form action={send} className="mt-2 grid max-w-xl gap-4 rounded-lg border border-line bg-sunken p-4" noValidate>
        {children}
        <ReasonField id={id} optional={optional} error={fields.reason} value={values.reason} />
        <div>
          <SubmitButton busy={busy} look="secondary">
            {button}
          </SubmitButton>
        </div>
        {message ? <Notice tone="problem">{message}</Notice> : null}
      </form>
    </details>
  );
}
