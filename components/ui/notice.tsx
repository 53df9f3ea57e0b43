import { clsx } from "clsx";
import type { ReactNode } from "react";

const TONES = {
  info: "border-accent/40 bg-accent-soft",
  problem: "border-wrong/40 bg-wrong-soft",
} as const;

/** A short message in the page. Problems are announced when they appear. */
export function Notice({
  tone = "info",
  children,
}: {
  readonly tone?: keyof typeof TONES;
  readonly children: ReactNode;
}) {
  return (
    <div role={tone === "problem" ? "alert" : "status"} className={clsx("rounded-lg border px-4 py-3", TONES[tone])}>
      {children}
    </div>
  );
}
