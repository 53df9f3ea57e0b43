import type { FormState } from "@/app/_components/form-state";
import type { RosterRefusal } from "@/server/roster/change-roster";

/** What a form shows after its change of the class was refused. */
export function refused(result: RosterRefusal, values: FormState["values"] = {}): FormState {
  return result.reason === "invalid"
    ? { message: null, fields: result.fields, values }
    : { message: result.message, fields: {}, values };
}
