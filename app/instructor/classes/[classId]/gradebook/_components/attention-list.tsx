import Link from "next/link";
import { SimulatedBadge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { StudentInNeed } from "@/server/gradebook/get-attention";

/** Students who need attention, the most urgent first, each with the reasons. */
export function AttentionList({
  classId,
  students,
}: {
  readonly classId: string;
  readonly students: readonly StudentInNeed[];
}) {
  if (students.length === 0) {
    return (
      <Card>
        <p>Nobody stands out: no one is far behind, falling, or holding on to one misreading.</p>
      </Card>
    );
  }
  return (
    <ol className="grid gap-3">
      {students.map(({ id, name, simulated, reasons }) => (
        <li key={id} className="grid gap-1 rounded-card border border-line bg-surface px-5 py-4">
          <p className="flex flex-wrap items-center gap-2">
            <Link
              href={`/instructor/classes/${classId}/students/${id}`}
              className="font-medium text-accent underline underline-offset-4"
            >
              {name}
            </Link>
            {simulated ? <SimulatedBadge /> : null}
          </p>
          <ul className="grid list-disc gap-0.5 pl-5">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
