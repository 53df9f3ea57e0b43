import { clsx } from "clsx";
import type { ReactNode } from "react";

const TONES = {
  plain: "border-line bg-sunken text-quiet",
  accent: "border-accent/30 bg-accent-soft text-accent",
  right: "border-right/30 bg-right-soft text-right",
  partly: "border-partly/30 bg-partly-soft text-partly",
  wrong: "border-wrong/30 bg-wrong-soft text-wrong",
} as const;

/** A short label. Its meaning is in its words; the colour only repeats it. */
export function Badge({
  tone = "plain",
  children,
}: {
  readonly tone?: keyof typeof TONES;
  readonly children: ReactNode;
}) {
  return (
    <span
      className={clsx("inline-flex items-center rounded-full border px-2.5 py-0.5 text-sm font-medium", TONES[tone])}
    >
      {children}
    </span>
  );
}

export function SimulatedBadge() {
  return <Badge tone="partly">Simulated</Badge>;
}
