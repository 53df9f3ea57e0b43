import { z } from "zod";
import { passwordProblem } from "../auth/password";
import { normaliseEmail } from "./email";
import { PLAIN_TEXT } from "./plain-text";

/** A form's problems by field, in plain words. */
export type FieldErrors = Readonly<Record<string, string>>;

const MAX_NAME = 80;
const MAX_EMAIL = 254;

export const nameSchema = z
  .string()
  .trim()
  .min(1, "Tell us your name.")
  .max(MAX_NAME, `Use ${String(MAX_NAME)} characters or fewer.`)
  .regex(PLAIN_TEXT, "A name cannot have control characters.");

export const emailSchema = z
  .string()
  .transform(normaliseEmail)
  .pipe(z.email("This does not look like an e-mail address.").max(MAX_EMAIL, "This address is too long."));

const accountSchema = z
  .object({ name: nameSchema, email: emailSchema, password: z.string() })
  .superRefine(({ name, email, password }, context) => {
    const problem = passwordProblem(password, [name, email]);
    if (problem !== null) context.addIssue({ code: "custom", path: ["password"], message: problem });
  });

export type AccountInput = z.infer<typeof accountSchema>;

/** The first problem of each field. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: Record<string, string> = {};
  for (const { path, message } of error.issues) errors[String(path[0] ?? "form")] ??= message;
  return errors;
}

/** Checks what a person typed for a new account. */
export function parseAccount(
  input: unknown,
): { readonly ok: true; readonly account: AccountInput } | { readonly ok: false; readonly fields: FieldErrors } {
  const parsed = accountSchema.safeParse(input);
  return parsed.success ? { ok: true, account: parsed.data } : { ok: false, fields: fieldErrors(parsed.error) };
}
