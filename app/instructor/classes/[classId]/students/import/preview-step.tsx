"use client";

import { ReasonField } from "@/app/instructor/_components/reason-field";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PlannedLine } from "@/server/roster/plan-roster";
import type { ImportState } from "./import-state";
import { outcomeWords } from "./outcome-words";

function Lines({ lines }: { readonly lines: readonly PlannedLine[] }) {
  return (
    <div
      role="region"
      aria-label="What each line does"
      tabIndex={0}
      className="relative max-h-[60vh] overflow-auto rounded-card border border-line"
    >
      <table className="w-full border-collapse text-left">
        <thead className="sticky top-0 bg-sunken">
          <tr>
            <th scope="col" className="w-px px-2 py-2 text-end font-semibold sm:px-3">
              Line
            </th>
            <th scope="col" className="px-2 py-2 font-semibold sm:px-3">
              Who
            </th>
            <th scope="col" className="px-2 py-2 font-semibold sm:px-3">
              What happens
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, email, name, outcome }) => {
            const { label, tone, detail } = outcomeWords(outcome);
            return (
              <tr key={line} className="border-t border-line">
                <td className="px-2 py-2 text-end align-top text-quiet tabular-nums sm:px-3">{line}</td>
                <td className="px-2 py-2 align-top sm:px-3">
                  <span className="block wrap-anywhere">{email || <span className="text-quiet">no address</span>}</span>
                  <span className="block text-sm wrap-anywhere text-quiet">{name}</span>
                </td>
                <td className="px-2 py-2 align-top sm:px-3">
                  <Badge tone={tone}>{label}</Badge>
                  <span className="mt-1 block text-sm wrap-anywhere text-quiet">{detail}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const COUNTED = [
  ["enrolled", "enrolled"],
  ["returns", "taken back"],
  ["moved", "moved"],
  ["invited", "invited"],
  ["invitation-moved", "invitations moved"],
  ["unchanged", "already in"],
  ["already-invited", "already invited"],
  ["refused", "refused"],
] as const;

function summary(lines: readonly PlannedLine[]): string {
  return COUNTED.map(([type, words]) => [lines.filter(({ outcome }) => outcome.type === type).length, words] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${String(count)} ${words}`)
    .join(", ");
}

interface PreviewStepProps {
  readonly action: (data: FormData) => void;
  readonly state: Extract<ImportState, { step: "preview" }>;
}

/** The second step: what each line does, before anything is done. */
export function PreviewStep({ action, state }: PreviewStepProps) {
  const { preview, message, reason, reasonProblem } = state;
  const { plan, ignored, encoding, text } = preview;
  const changes = plan.lines.filter(({ outcome }) => "section" in outcome).length;
  return (
    <form action={action} className="grid gap-5" noValidate>
      <input type="hidden" name="text" value={text} />
      <input type="hidden" name="digest" value={plan.digest} />
      {message ? <Notice tone="problem">{message}</Notice> : null}
      <div className="grid gap-1.5">
        <h2 className="text-xl">Nothing has been done yet</h2>
        <p>{summary(plan.lines)}.</p>
        {plan.newSections.length > 0 ? <p>Sections that will be made: {plan.newSections.join(", ")}.</p> : null}
        {ignored.length > 0 ? <p className="text-quiet">Columns that are not read: {ignored.join(", ")}.</p> : null}
        {encoding === "Windows-1252" ? (
          <p className="text-quiet">
            The file does not say how its letters are encoded; it was read as Windows-1252. Check names with accents.
          </p>
        ) : null}
      </div>
      <Lines lines={plan.lines} />
      {changes > 0 ? <ReasonField error={reasonProblem} value={reason} /> : <Notice>This list changes nothing.</Notice>}
      <div className="flex flex-wrap gap-3">
        {changes > 0 ? (
          <SubmitButton busy="Working" name="intent" value="apply">
            {changes === 1 ? "Make this change" : `Make these ${String(changes)} changes`}
          </SubmitButton>
        ) : null}
        <Button type="submit" name="intent" value="back" look="secondary">
          Change the list
        </Button>
      </div>
    </form>
  );
}
