"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";

/** A form's button: while the form is sent it says so and cannot be pressed again. */
export function SubmitButton({
  children,
  busy,
  look = "primary",
  ...sent
}: {
  readonly children: ReactNode;
  readonly busy: string;
  readonly look?: "primary" | "secondary";
  /** What the form is sent with where this button is pressed, in a form with several. */
  readonly name?: string;
  readonly value?: string;
}) {
  const { pending } = useFormStatus();
  return (
    <Button type="submit" look={look} disabled={pending} aria-live="polite" {...sent}>
      {pending ? busy : children}
    </Button>
  );
}
