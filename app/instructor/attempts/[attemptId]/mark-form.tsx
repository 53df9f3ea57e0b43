"use client";

import { useActionState } from "react";
import { EMPTY_FORM } from "@/app/_components/form-state";
import { ReasonField } from "@/app/instructor/_components/reason-field";
import { formatMarks } from "@/components/score";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { setMarkAction, type MarkFormState } from "./actions";

interface MarkFormProps {
  readonly attemptId: string;
  readonly itemId: string;
  /** The mark that the key gives. */
  readonly computed: number;
  /** The least and the most that the question can give. */
  readonly range: { readonly least: number; readonly most: number };
  readonly mark: { readonly earned: number | null; readonly comment: string; readonly version: number };
}

/** Sets a mark by hand, with the reason, and a comment that the student reads. */
export function MarkForm({ attemptId, itemId, computed, range: { least, most }, mark }: MarkFormProps) {
  const [state, action] = useActionState<MarkFormState, FormData>(setMarkAction.bind(null, attemptId, itemId), {
    ...EMPTY_FORM,
    version: mark.version,
    tone: "info",
  });
  const { fields, values, message, tone } = state;
  return (
    <details open={mark.earned !== null || mark.comment !== "" ? true : undefined} className="no-print">
      <summary className="flex min-h-11 items-center font-medium text-accent">Mark by hand, comment</summary>
      <form action={action} className="grid gap-4 pt-2 sm:grid-cols-[9rem_1fr]" noValidate>
        <Field
          id={`${itemId}-earned`}
          name="earned"
          label={`Mark, ${formatMarks(least)} to ${formatMarks(most)}`}
          type="number"
          min={least}
          max={most}
          step="any"
          placeholder={formatMarks(computed)}
          error={fields.earned}
          defaultValue={values.earned ?? (mark.earned === null ? "" : String(mark.earned))}
        />
        <ReasonField id={`${itemId}-reason`} error={fields.reason} value={values.reason} />
        <div className="sm:col-span-2">
          <Field
            id={`${itemId}-comment`}
            name="comment"
            label="Comment, for the student"
            maxLength={1000}
            autoComplete="off"
            error={fields.comment}
            defaultValue={values.comment ?? mark.comment}
          />
        </div>
        <div className="flex flex-wrap items-center gap-4 sm:col-span-2">
          <SubmitButton busy="Saving" look="secondary">
            Save the mark
          </SubmitButton>
          <span className="text-sm text-quiet">Left empty, the mark is the key&apos;s: {formatMarks(computed)}.</span>
        </div>
        {message ? (
          <div className="sm:col-span-2">
            <Notice tone={tone}>{message}</Notice>
          </div>
        ) : null}
      </form>
    </details>
  );
}
