"use client";

import { useActionState } from "react";
import { AccountFields } from "@/app/_components/account-fields";
import { EMPTY_FORM } from "@/app/_components/form-state";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { signUpAction } from "./actions";

interface SignUpFormProps {
  readonly classCode: string;
  /** The section that the link names; empty for none. */
  readonly section: string;
}

export function SignUpForm({ classCode, section }: SignUpFormProps) {
  const [state, action] = useActionState(signUpAction, EMPTY_FORM);
  return (
    <form action={action} className="grid gap-5" noValidate>
      {state.message ? <Notice tone="problem">{state.message}</Notice> : null}
      <AccountFields state={state} />
      <input type="hidden" name="sectionId" value={section} />
      <Field
        name="classCode"
        label="Class code (optional)"
        hint="From your instructor. You can join later too, or practise on your own."
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        error={state.fields.classCode}
        defaultValue={state.values.classCode ?? classCode}
      />
      <SubmitButton busy="Making your account">Make my account</SubmitButton>
    </form>
  );
}
