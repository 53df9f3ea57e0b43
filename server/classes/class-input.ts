import { z } from "zod";
import { PLAIN_TEXT } from "../accounts/plain-text";

const name = z
  .string()
  .trim()
  .min(1, "Give the class a name.")
  .max(80, "Use 80 characters or fewer.")
  .regex(PLAIN_TEXT, "A name cannot have control characters.");

export const classNameSchema = z.object({ name });

/** Dates far from ours are slips of typing; those outside four digits of the year have no form in the database. */
const EARLIEST_DUE = new Date("2000-01-01T00:00Z");
const LATEST_DUE = new Date("2100-01-01T00:00Z");

const emptyToNull = (value: unknown): unknown => (value === "" || value === undefined ? null : value);

/** What an instructor can set: a form's texts in, values out. */
export const classSettingsSchema = z
  .object({
    name,
    feedbackPolicy: z.enum(
      ["AT_ONCE", "AFTER_SUBMITTING", "AFTER_DUE_DATE", "NEVER"],
      "Choose when feedback is shown.",
    ),
    dueAt: z.preprocess(
      emptyToNull,
      z.coerce
        .date("This is not a date.")
        .min(EARLIEST_DUE, "Choose a date in this century.")
        .max(LATEST_DUE, "Choose a date in this century.")
        .nullable(),
    ),
    timeLimit: z.preprocess(
      emptyToNull,
      z.coerce
        .number("Give the minutes as a number.")
        .int("Use whole minutes.")
        .min(1, "At least one minute.")
        .max(600, "At most 600 minutes.")
        .nullable(),
    ),
  })
  .superRefine(({ feedbackPolicy, dueAt }, context) => {
    if (feedbackPolicy === "AFTER_DUE_DATE" && dueAt === null) {
      context.addIssue({ code: "custom", path: ["dueAt"], message: "Feedback after the due date needs a due date." });
    }
  });
