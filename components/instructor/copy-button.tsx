"use client";

import { useState } from "react";
import { Button } from "../ui/button";

/** Copies a text, and says that it did. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const [said, setSaid] = useState(label);
  return (
    <Button
      look="secondary"
      aria-live="polite"
      onClick={() => {
        navigator.clipboard.writeText(text).then(
          () => {
            setSaid("Copied");
          },
          () => {
            setSaid("Copying is not allowed here");
          },
        );
      }}
    >
      {said}
    </Button>
  );
}
