"use client";

import { useState } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

interface ListStepProps {
  readonly action: (data: FormData) => void;
  readonly text: string;
  readonly message: string | null;
}

const EXAMPLE = "email,name,section\nada@example.org,Ada Noor,Monday seminar";

/** The first step: a list is pasted, or a file chosen. */
export function ListStep({ action, text, message }: ListStepProps) {
  const [isTyped, setTyped] = useState(text !== "");
  return (
    <form action={action} className="grid gap-5" noValidate>
      <input type="hidden" name="intent" value="preview" />
      {message ? <Notice tone="problem">{message}</Notice> : null}
      <div className="grid gap-1.5">
        <label htmlFor="roster-text" className="font-medium">
          Paste the list
        </label>
        <p id="roster-hint" className="text-sm text-quiet">
          The first line names the columns. Only “email” has to be there; “name” (or first and last name) and “section”
          may. Commas, semicolons or tabs: cells copied from a spreadsheet will do, and so will addresses alone.
        </p>
        <textarea
          id="roster-text"
          name="text"
          rows={9}
          defaultValue={text}
          placeholder={EXAMPLE}
          aria-describedby="roster-hint"
          spellCheck={false}
          className="min-h-40 w-full rounded-lg border border-line-strong bg-surface px-3 py-2 font-mono text-sm placeholder:text-quiet"
          onChange={(event) => {
            setTyped(event.target.value !== "");
          }}
        />
      </div>
      <div className="grid gap-1.5">
        <label htmlFor="roster-file" className="font-medium">
          {isTyped ? "Or choose a file instead of the pasted list" : "Or choose a file"}
        </label>
        <input
          id="roster-file"
          name="file"
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          className="min-h-11 w-full max-w-md rounded-lg border border-line-strong bg-surface p-2 text-base file:mr-3 file:min-h-8 file:rounded file:border-0 file:bg-sunken file:px-3 file:text-ink"
        />
      </div>
      <div>
        <SubmitButton busy="Reading the list">See what it does</SubmitButton>
      </div>
    </form>
  );
}
