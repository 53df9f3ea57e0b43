"use client";

import { useActionState } from "react";
import { EMPTY_FORM } from "@/app/_components/form-state";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { deleteAccountAction } from "./actions";

interface DeleteFormProps {
  readonly confirmBy: "password" | "word";
  /** What the button says that it deletes. */
  readonly what: string;
}

/** Deletes the account in two steps: the form has to be opened, and what is typed in it confirms. */
export function DeleteForm({ confirmBy, what }: DeleteFormProps) {
  const [{ fields, message }, send] = useActionState(deleteAccountAction, EMPTY_FORM);
  return (
    <details className="w-full">
      <summary className="inline-flex min-h-11 items-center text-wrong underline-offset-4 hover:underline">
        Delete {what}
      </summary>
      <form action={send} className="mt-2 grid gap-4 rounded-lg border border-line bg-sunken p-4" noValidate>
        {confirmBy === "password" ? (
          <Field
            id="delete-password"
            name="password"
            label="Your password, to confirm"
            type="password"
            autoComplete="current-password"
            required
            error={fields.password}
          />
        ) : (
          <Field
            id="delete-word"
            name="word"
            label="Type “delete” to confirm"
            autoComplete="off"
            autoCapitalize="none"
            required
            error={fields.word}
          />
        )}
        <div>
          <SubmitButton busy="Deleting" look="secondary">
            Delete for good
          </SubmitButton>
        </div>
        {message ? <Notice tone="problem">{message}</Notice> : null}
      </form>
    </details>
  );
}
