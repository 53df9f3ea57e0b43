"use client";

import { useActionState } from "react";
import { EMPTY_FORM } from "@/app/_components/form-state";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { signUpInvitedAction } from "./actions";

interface InvitedFormProps {
  readonly token: string;
  readonly email: string;
  /** As the class's list has it; empty where it has none. */
  readonly name: string;
}

/** The account of an invited person: the address stands, the name is filled in. */
export function InvitedForm({ token, email, name }: InvitedFormProps) {
  const [{ message, fields, values }, action] = useActionState(signUpInvitedAction.bind(null, token), EMPTY_FORM);
  return (
    <form action={action} className="grid gap-5" noValidate>
      {message ? <Notice tone="problem">{message}</Notice> : null}
      <Field name="email" label="E-mail" type="email" autoComplete="username" value={email} readOnly />
      <Field
        name="name"
        label="Name"
        hint="As your instructor knows you."
        autoComplete="name"
        required
        maxLength={80}
        error={fields.name}
        defaultValue={values.name ?? name}
      />
      <Field
        name="password"
        label="Password"
        type="password"
        hint="Ten characters or more. A few unrelated words make a good one."
        autoComplete="new-password"
        required
        error={fields.password}
      />
      <SubmitButton busy="Making your account">Make my account</SubmitButton>
    </form>
  );
}
