import { z } from "zod";
import { toStorable } from "../storage/storable";

const MAX_REASON = 300;

/** Why something was changed, where it may be left out. */
export const optionalReasonSchema = z
  .string()
  .trim()
  .overwrite(toStorable)
  .max(MAX_REASON, `Use ${String(MAX_REASON)} characters or fewer.`);

/** Why something was changed, where it has to be said. */
export const reasonSchema = optionalReasonSchema.min(1, "Say why: it is kept in the change log.");
