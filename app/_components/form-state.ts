/** What a form shows after it was sent and refused: problems by field, and what had been typed. */
export interface FormState {
  readonly message: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

export const EMPTY_FORM: FormState = { message: null, fields: {}, values: {} };

/** A form's text fields; anything else counts as empty. Passwords are never sent back. */
export function formValues<Name extends string>(data: FormData, names: readonly Name[]): Record<Name, string> {
  const entries = names.map((name) => {
    const value = data.get(name);
    return [name, typeof value === "string" ? value : ""] as const;
  });
  return Object.fromEntries(entries) as Record<Name, string>;
}
