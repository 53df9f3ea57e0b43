"use client";

import { clsx } from "clsx";
import { useLinkStatus } from "next/link";

/** Shows inside a link (which is `relative`) that its page is on the way, without moving anything. */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return (
    <span
      aria-hidden="true"
      className={clsx(
        "absolute inset-x-2 bottom-1 h-0.5 rounded-full bg-accent transition-opacity delay-100",
        pending ? "opacity-100" : "opacity-0",
      )}
    />
  );
}
