import { Field } from "@/components/ui/field";
import type { FormState } from "./form-state";

/** Name, e-mail and password of a new account. */
export function AccountFields({ state }: { readonly state: FormState }) {
  return (
    <>
      <Field
        name="name"
        label="Name"
        hint="As your instructor knows you."
        autoComplete="name"
        required
        maxLength={80}
        error={state.fields.name}
        defaultValue={state.values.name}
      />
      <Field
        name="email"
        label="E-mail"
        type="email"
        autoComplete="email"
        required
        error={state.fields.email}
        defaultValue={state.values.email}
      />
      <Field
        name="password"
        label="Password"
        type="password"
        hint="Ten characters or more. A few unrelated words make a good one."
        autoComplete="new-password"
        required
        error={state.fields.password}
      />
    </>
  );
}
