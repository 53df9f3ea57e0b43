"use client";

import { useState } from "react";
import { Button } from "../ui/button";

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** What the text belongs to, for a screen reader, where a page has several of these. */
  readonly about?: string;
}

/** Copies a text, and says that it did. */
export function CopyButton({ text, label, about }: CopyButtonProps) {
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
      {about === undefined ? null : <span className="sr-only"> {about}</span>}
    </Button>
  );
}
