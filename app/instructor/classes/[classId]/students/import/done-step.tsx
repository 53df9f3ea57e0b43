"use client";

import { CopyButton } from "@/components/instructor/copy-button";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ImportState } from "./import-state";

interface DoneStepProps {
  readonly classId: string;
  readonly state: Extract<ImportState, { step: "done" }>;
}

function download({ name, text }: { readonly name: string; readonly text: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** The last step: what was done, and the links of those invited, which nobody can look up again. */
export function DoneStep({ classId, state: { changed, invitations, file } }: DoneStepProps) {
  const people = changed === 1 ? "1 student was" : `${String(changed)} students were`;
  return (
    <div className="grid gap-5">
      <Notice>{changed === 0 ? "Done." : `Done. ${people} enrolled, taken back or moved.`}</Notice>
      {file ? (
        <>
          <div className="grid gap-1.5">
            <h2 className="text-xl">
              {invitations.length === 1 ? "One invitation" : `${String(invitations.length)} invitations`}
            </h2>
            <p>
              Send each of these people their own link: it works once, for 60 days, and leads into the class and the
              section. The links are shown here only; on the Students page you can make new ones.
            </p>
          </div>
          <div className="flex flex-wrap gap-3">
            <Button
              onClick={() => {
                download(file);
              }}
            >
              Download the links (CSV)
            </Button>
            <CopyButton
              text={invitations.map(({ email, link }) => `${email}\t${link}`).join("\n")}
              label="Copy all links"
            />
          </div>
          <ul>
            {invitations.map(({ email, name, section, link }) => (
              <li
                key={email}
                className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-3 last:border-b-0"
              >
                <span className="min-w-0">
                  <span className="block wrap-anywhere">{email}</span>
                  <span className="block text-sm text-quiet">{[name, section].filter(Boolean).join(", ")}</span>
                </span>
                <CopyButton text={link} label="Copy the link" about={`of ${email}`} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <div>
        <ButtonLink look="secondary" href={`/instructor/classes/${classId}/students`}>
          Back to the students
        </ButtonLink>
      </div>
    </div>
  );
}
