import { CertaintyScheme } from "@/components/certainty-scheme";
import { Field, SelectField } from "@/components/ui/field";

interface TermsFieldsProps {
  readonly values: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly timeZone: string;
}

const POLICIES = [
  { value: "AT_ONCE", label: "At once, when a student has an answer checked" },
  { value: "AFTER_SUBMITTING", label: "After submitting" },
  { value: "AFTER_DUE_DATE", label: "After the due date" },
  { value: "NEVER", label: "Never: the score alone" },
] as const;

const COUNTS = [
  { value: "BEST", label: "The best" },
  { value: "LAST", label: "The last" },
  { value: "FIRST", label: "The first" },
  { value: "MEAN", label: "The mean of all" },
] as const;

const TIMES = [
  { name: "opensAt", label: "Opens", hint: "Empty: as soon as it is published." },
  { name: "dueAt", label: "Due", hint: "Empty for no due date." },
  { name: "closesAt", label: "Closes", hint: "Attempts under way end, too. Empty: never." },
] as const;

const NUMBERS = [
  { name: "timeLimit", label: "Minutes for an attempt", min: 1, max: 600, hint: "Empty for no limit." },
  { name: "graceSeconds", label: "Seconds of grace", min: 0, max: 600, hint: "For answers on their way. Empty for 5." },
  { name: "attemptsAllowed", label: "Attempts for each student", min: 1, max: 100, hint: "Empty for any number." },
] as const;

/** Turns certainty marks on, with what they are. */
function CertaintyField({ error, checked }: { readonly error: string | undefined; readonly checked: boolean }) {
  return (
    <div className="grid gap-3 sm:col-span-2 lg:col-span-3">
      <div className="grid gap-1.5">
        <label className="flex min-h-11 items-center gap-3 font-medium">
          <input
            type="checkbox"
            name="certaintyMarks"
            defaultChecked={checked}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? "certaintyMarks-hint certaintyMarks-error" : "certaintyMarks-hint"}
            className="size-5 shrink-0 accent-accent"
          />
          Certainty marks: how sure a student says to be counts
        </label>
        <p id="certaintyMarks-hint" className="max-w-prose text-sm text-quiet">
          Students are asked how sure they are in any case. Turned on, each question is out of 3, and being sure of a
          wrong answer costs more than being sure of a right one gives. Whoever says what they think does best. A sum
          below 0 counts as 0 %. It stands once a student has begun.
        </p>
        {error ? (
          <p id="certaintyMarks-error" className="text-sm font-medium text-wrong">
            {error}
          </p>
        ) : null}
      </div>
      <CertaintyScheme />
    </div>
  );
}

/** When, how long, how often, when feedback is shown, and whether certainty counts. */
export function TermsFields({ values, fields, timeZone }: TermsFieldsProps) {
  return (
    <fieldset className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5 sm:grid-cols-2 lg:grid-cols-3">
      <legend className="mb-3 text-xl">Terms</legend>
      {TIMES.map(({ name, label, hint }) => (
        <Field
          key={name}
          name={name}
          label={`${label} (${timeZone})`}
          type="datetime-local"
          hint={hint}
          error={fields[name]}
          defaultValue={values[name]}
        />
      ))}
      {NUMBERS.map(({ name, ...about }) => (
        <Field key={name} name={name} type="number" error={fields[name]} defaultValue={values[name]} {...about} />
      ))}
      <SelectField
        name="counts"
        label="Which attempt counts"
        options={COUNTS}
        error={fields.counts}
        defaultValue={values.counts}
      />
      <SelectField
        name="feedbackPolicy"
        label="Answers and feedback are shown"
        options={POLICIES}
        error={fields.feedbackPolicy}
        defaultValue={values.feedbackPolicy}
      />
      <CertaintyField error={fields.certaintyMarks} checked={values.certaintyMarks === "on"} />
    </fieldset>
  );
}
