"use client";

import { Button } from "@/components/ui/button";

export default function ErrorPage({ reset }: { readonly error: Error; readonly reset: () => void }) {
  return (
    <div className="page-narrow grid justify-items-start gap-4">
      <h1 className="text-3xl">Something went wrong on our side</h1>
      <p className="text-lg text-quiet">
        Answers that were shown as saved are safe. Try again; if it stays so, tell your instructor.
      </p>
      <Button onClick={reset}>Try again</Button>
    </div>
  );
}
