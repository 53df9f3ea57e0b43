import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import type { QuizStatistics } from "@/server/statistics/get-quiz-statistics";

const ATTEMPTS = [
  { value: "first", label: "First of each student" },
  { value: "last", label: "Last of each student" },
  { value: "best", label: "Best of each student" },
  { value: "all", label: "All attempts" },
] as const;

const GROUPINGS = [
  { value: "item", label: "Single questions" },
  { value: "family", label: "Questions on the same point" },
  { value: "kind", label: "Kinds of question" },
] as const;

/** Which attempts count and what they are counted by. A plain form: the address says what is shown. */
export function Filters({
  columns,
  column,
  attempt,
  by,
}: Pick<QuizStatistics, "columns" | "column" | "attempt" | "by">) {
  return (
    <form className="no-print grid gap-3 sm:grid-cols-[1fr_1fr_1fr_auto] sm:items-end" aria-label="What is shown">
      <SelectField
        name="quiz"
        label="Quiz"
        options={columns.map(({ key, title }) => ({ value: key, label: title }))}
        defaultValue={column?.key}
      />
      <SelectField name="attempt" label="Attempts" options={ATTEMPTS} defaultValue={attempt} />
      <SelectField name="by" label="Counted by" options={GROUPINGS} defaultValue={by} />
      <Button type="submit" look="secondary">
        Show
      </Button>
    </form>
  );
}
