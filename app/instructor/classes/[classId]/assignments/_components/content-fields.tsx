import { Field } from "@/components/ui/field";
import { KIND_LABELS, KIND_NAMES } from "@/questions/view/kind-name";

interface ContentFieldsProps {
  readonly values: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly scenarios: readonly { readonly id: string; readonly title: string }[];
  readonly chosenKinds: readonly string[];
  readonly chosenScenarios: readonly string[];
}

interface CheckListProps {
  readonly legend: string;
  readonly hint: string;
  readonly name: string;
  readonly error: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
}

function CheckList({ legend, hint, name, error, options, chosen }: CheckListProps) {
  return (
    <fieldset className="min-w-0" aria-describedby={`${name}-hint`}>
      <legend className="font-medium">{legend}</legend>
      <p id={`${name}-hint`} className="mb-1 text-sm text-quiet">
        {hint}
      </p>
      <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {options.map(({ value, label }) => (
          <label key={value} className="flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              className="size-5 accent-accent"
            />
            {label}
          </label>
        ))}
      </div>
      {error ? <p className="text-sm font-medium text-wrong">{error}</p> : null}
    </fieldset>
  );
}

const DEPTHS = [
  { name: "recall", label: "Recalling what it says" },
  { name: "understanding", label: "Understanding it" },
  { name: "reasoning", label: "Reasoning from it" },
] as const;

/** Kinds, scenarios, number and depth of an assignment's own choice of questions. */
export function ContentFields({ values, fields, scenarios, chosenKinds, chosenScenarios }: ContentFieldsProps) {
  return (
    <div className="grid gap-6 rounded-lg border border-line bg-sunken p-4">
      <CheckList
        legend="Kinds of question"
        hint="They take turns on the form."
        name="kinds"
        error={fields.kinds}
        options={KIND_NAMES.map((name) => ({ value: name, label: KIND_LABELS[name] }))}
        chosen={chosenKinds}
      />
      <CheckList
        legend="Scenarios"
        hint="Choose some, and every question is about these alone. Choose none for the whole article."
        name="scenarios"
        error={fields.scenarios}
        options={scenarios.map(({ id, title }) => ({ value: id, label: title }))}
        chosen={chosenScenarios}
      />
      <div className="grid max-w-xs">
        <Field
          name="items"
          label="Number of questions"
          type="number"
          min={1}
          max={40}
          error={fields.items}
          defaultValue={values.items}
        />
      </div>
      <fieldset className="min-w-0">
        <legend className="font-medium">How many of them ask for</legend>
        <p className="mb-3 text-sm text-quiet">Leave all three empty for any mix.</p>
        <div className="grid gap-5 sm:grid-cols-3">
          {DEPTHS.map(({ name, label }) => (
            <Field
              key={name}
              name={name}
              label={label}
              type="number"
              min={0}
              max={40}
              error={fields[name]}
              defaultValue={values[name]}
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}
