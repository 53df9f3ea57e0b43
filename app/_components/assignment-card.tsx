import { startAction } from "@/app/actions";
import { CertaintyTerms } from "@/components/certainty-scheme";
import { Moment } from "@/components/dates";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OwnAssignment } from "@/server/assignments/list-own-assignments";

const STATES = {
  "not-yet": "Not open yet.",
  closed: "Closed.",
  used: "You have used all your attempts.",
} as const;

type TermsProps = Pick<
  OwnAssignment,
  "items" | "timeLimit" | "attemptsLeft" | "certaintyMarks" | "opensAt" | "dueAt" | "closesAt" | "state" | "timeZone"
>;

function Terms(props: TermsProps) {
  const { items, timeLimit, attemptsLeft, certaintyMarks, opensAt, dueAt, closesAt, state, timeZone } = props;
  const times = [
    { label: "Opens", at: state === "not-yet" ? opensAt : null },
    { label: "Due", at: dueAt },
    { label: "Closes", at: closesAt },
  ];
  return (
    <div className="grid gap-1 text-sm text-quiet">
      <p>
        {items} questions
        {timeLimit === null ? ", no time limit" : `, ${String(timeLimit)} minutes`}
        {attemptsLeft === null ? "" : `, ${String(attemptsLeft)} ${attemptsLeft === 1 ? "attempt" : "attempts"} left`}
      </p>
      {times.map(({ label, at }) =>
        at ? (
          <p key={label}>
            {label} <Moment at={at} timeZone={timeZone} />
          </p>
        ) : null,
      )}
      {certaintyMarks ? <CertaintyTerms /> : null}
    </div>
  );
}

/** An assignment of one of the student's classes, and what they can do with it now. */
export function AssignmentCard({ quiz, classId, className, title, state, ...terms }: OwnAssignment) {
  return (
    <form
      action={startAction}
      aria-label={`${title} for ${className}`}
      className="flex flex-col gap-4 rounded-card border border-line bg-surface p-6"
    >
      <input type="hidden" name="quiz" value={quiz} />
      <input type="hidden" name="classId" value={classId} />
      <div className="grid gap-2">
        <h3 className="text-xl">{title}</h3>
        <p>{className}</p>
        <Terms {...terms} state={state} />
      </div>
      <div className="mt-auto">
        {state === "open" || state === "under-way" ? (
          <SubmitButton busy="Starting">{state === "open" ? "Start" : "Go on"}</SubmitButton>
        ) : (
          <p className="font-medium">{STATES[state]}</p>
        )}
      </div>
    </form>
  );
}
