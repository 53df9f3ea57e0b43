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

/** When, how long, how often, and when feedback is shown. */
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
    </fieldset>
  );
}
