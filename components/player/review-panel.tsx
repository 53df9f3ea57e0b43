import type { PublicItem } from "@/questions/view/public-item";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { progressOf } from "./answered";
import type { Answer } from "./use-attempt";

interface ReviewPanelProps {
  readonly items: readonly PublicItem[];
  readonly answers: Readonly<Record<string, Answer>>;
  /** Whether marks count by how sure the student says to be. */
  readonly certaintyMarks: boolean;
  /** Changes that have not reached the server: submitting waits for them. */
  readonly pending: number;
  readonly submitting: boolean;
  readonly problem: string | null;
  readonly onGo: (place: number) => void;
  readonly onSubmit: () => void;
}

/** Where certainty counts: how many answers have none, and what they count as. */
function Unstaked({ items, answers }: Pick<ReviewPanelProps, "items" | "answers">) {
  const open = items.filter(({ id }) => answers[id]?.confidence == null);
  const count = open.filter((item) => progressOf(item, answers[item.id]?.response ?? null) !== "unanswered").length;
  if (count === 0) return null;
  return (
    <p>
      {count === 1 ? "Of one answer" : `Of ${String(count)} answers`} you have not said how sure you are:{" "}
      {count === 1 ? "it counts" : "they count"} as unsure.
    </p>
  );
}

/** The last look before submitting: what is open or flagged, and the button that ends the attempt. */
export function ReviewPanel(props: ReviewPanelProps) {
  const { items, answers, certaintyMarks, pending, submitting, problem, onGo, onSubmit } = props;
  const rows = items
    .map((item, index) => ({
      item,
      index,
      progress: progressOf(item, answers[item.id]?.response ?? null),
      flagged: answers[item.id]?.flagged ?? false,
    }))
    .filter(({ progress, flagged }) => progress !== "answered" || flagged);
  const answered = items.filter((item) => progressOf(item, answers[item.id]?.response ?? null) === "answered").length;
  return (
    <section aria-labelledby="review" className="grid gap-5">
      <h2 id="review" tabIndex={-1} className="text-2xl outline-none">
        Before you submit
      </h2>
      <p>
        {answered} of {items.length} questions are answered in full.{" "}
        {rows.length === 0 ? "None is flagged." : "Open or flagged are these:"}
      </p>
      {certaintyMarks ? <Unstaked items={items} answers={answers} /> : null}
      {rows.length > 0 ? (
        <ul className="grid gap-2">
          {rows.map(({ item, index, progress, flagged }) => (
            <li key={item.id}>
              <button
                type="button"
                onClick={() => {
                  onGo(index);
                }}
                className="flex min-h-11 w-full items-baseline gap-3 rounded-lg border border-line bg-surface px-4 py-2.5 text-left hover:bg-sunken"
              >
                <span className="font-semibold tabular-nums">{index + 1}</span>
                <span className="line-clamp-2 flex-1">{item.stem}</span>
                <span className="shrink-0 text-sm text-quiet">
                  {[
                    progress === "unanswered" ? "open" : progress === "partly" ? "partly" : null,
                    flagged ? "flagged" : null,
                  ]
                    .filter(Boolean)
                    .join(", ")}
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {problem ? <Notice tone="problem">{problem}</Notice> : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button onClick={onSubmit} disabled={submitting || pending > 0}>
          {submitting ? "Submitting" : "Submit all answers"}
        </Button>
        <p role="status" className="text-quiet">
          {pending > 0 ? "Waiting until every answer has reached the server." : "After that the answers stand."}
        </p>
      </div>
    </section>
  );
}
