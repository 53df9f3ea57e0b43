import { z } from "zod";
import { PLAIN_TEXT } from "../accounts/plain-text";

const name = z
  .string()
  .trim()
  .min(1, "Give the class a name.")
  .max(80, "Use 80 characters or fewer.")
  .regex(PLAIN_TEXT, "A name cannot have control characters.");

/** What an instructor can set of a class itself; the rest is its assignments'. */
export const classNameSchema = z.object({ name });
