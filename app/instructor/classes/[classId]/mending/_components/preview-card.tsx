import Link from "next/link";
import { formatMarks } from "@/components/score";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { scoreShare } from "@/questions/view/score-share";
import type { PreviewMend, PreviewedChange } from "@/server/marking/preview-mend";
import { changeWords } from "./change-words";
import { ConfirmForm } from "./confirm-form";

function marks({ earned, total }: PreviewedChange["before"]): string {
  return `${formatMarks(earned)} of ${String(total)}`;
}

/** Difference of the scores in percentage points, with its sign. */
function difference({ before, after }: PreviewedChange): string {
  const points = 100 * (scoreShare(after) - scoreShare(before));
  return `${points < 0 ? "−" : "+"}${Math.abs(points).toFixed(1)}`;
}

function Changes({ changes }: { readonly changes: readonly PreviewedChange[] }) {
  return (
    <div className="relative max-h-[60vh] overflow-auto" role="region" aria-label="Whose marks change" tabIndex={0}>
      <table className="w-full min-w-[30rem] text-left tabular-nums">
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className="py-2 font-semibold">
              Student
            </th>
            <th scope="col" className="px-3 py-2 text-end font-semibold">
              Now
            </th>
            <th scope="col" className="px-3 py-2 text-end font-semibold">
              Then
            </th>
            <th scope="col" className="py-2 pl-3 text-end font-semibold">
              Points of percent
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.attemptId} className="border-b border-line last:border-b-0">
              <th scope="row" className="py-2 font-normal">
                <Link href={`/instructor/attempts/${change.attemptId}`}>{change.student}</Link>
              </th>
              <td className="px-3 py-2 text-end whitespace-nowrap">{marks(change.before)}</td>
              <td className="px-3 py-2 text-end whitespace-nowrap">{marks(change.after)}</td>
              <td className="py-2 pl-3 text-end">{difference(change)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PreviewCardProps {
  readonly classId: string;
  readonly result: PreviewMend;
}

/** Who a step changes by how much, before it is taken. */
export function PreviewCard({ classId, result }: PreviewCardProps) {
  if (!result.ok) return <Notice tone="problem">{result.message}</Notice>;
  const { changes, unchanged, token, stem, step } = result.preview;
  const people = `${String(changes.length)} ${changes.length === 1 ? "attempt" : "attempts"}`;
  return (
    <Card className="grid gap-5 border-accent" aria-labelledby="preview">
      <div className="grid gap-1">
        <h2 id="preview" className="text-xl">
          {changes.length === 0 ? "No marks would change" : `Marks would change in ${people}`}
        </h2>
        <p>
          {step.type === "undo" ? "A mend taken back" : changeWords(step)}: <span className="text-quiet">{stem}</span>
        </p>
        <p className="text-quiet">
          {unchanged} {unchanged === 1 ? "attempt has" : "attempts have"} the question and would keep the same marks.
          Nothing has been changed yet.
        </p>
      </div>
      {changes.length > 0 ? <Changes changes={changes} /> : null}
      <ConfirmForm
        classId={classId}
        step={JSON.stringify(step)}
        token={token}
        button={step.type === "undo" ? "Take the mend back" : "Make this change"}
      />
    </Card>
  );
}
