import type { ReactNode } from "react";
import { startPracticeAction } from "@/app/practice/actions";
import { SubmitButton } from "@/components/ui/submit-button";

interface PractiseFormProps {
  /** "session", "claim:ID" or "misreading:CODE". */
  readonly focus: string;
  /** What is practised, for the form's name. */
  readonly label: string;
  readonly look?: "primary" | "secondary";
  readonly children: ReactNode;
}

/** A button that opens a practice. */
export function PractiseForm({ focus, label, look = "secondary", children }: PractiseFormProps) {
  return (
    <form action={startPracticeAction} aria-label={label}>
      <input type="hidden" name="focus" value={focus} />
      <SubmitButton look={look} busy="Opening">
        {children}
      </SubmitButton>
    </form>
  );
}
