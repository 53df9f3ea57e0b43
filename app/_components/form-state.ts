/** What a form shows after it was sent and refused: problems by field, and what had been typed. Passwords are never sent back. */
export interface FormState {
  readonly message: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

export const EMPTY_FORM: FormState = { message: null, fields: {}, values: {} };
