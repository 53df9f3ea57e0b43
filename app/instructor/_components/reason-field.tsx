import { Field } from "@/components/ui/field";

interface ReasonFieldProps {
  /** Sets forms of one page apart. */
  readonly id?: string;
  readonly optional?: boolean;
  readonly error: string | undefined;
  /** What had been typed. */
  readonly value: string | undefined;
}

/** Why something is changed, as the change log keeps it. */
export function ReasonField({ id = "reason", optional = false, error, value = "" }: ReasonFieldProps) {
  return (
    <Field
      id={id}
      name="reason"
      label={optional ? "Reason, for the change log (optional)" : "Reason, for the change log"}
      maxLength={300}
      autoComplete="off"
      error={error}
      defaultValue={value}
    />
  );
}
