"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";

/** A form's button: while the form is sent it says so and cannot be pressed again. */
export function SubmitButton({
  children,
  busy,
  look = "primary",
}: {
  readonly children: ReactNode;
  readonly busy: string;
  readonly look?: "primary" | "secondary";
}) {
  const { pending } = useFormStatus();
  return (
    <Button type="submit" look={look} disabled={pending} aria-live="polite">
      {pending ? busy : children}
    </Button>
  );
}
