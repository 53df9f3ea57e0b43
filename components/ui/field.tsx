import { clsx } from "clsx";
import type { ComponentProps } from "react";

const INPUT = "min-h-11 w-full rounded-lg border bg-surface px-3 py-2 text-base text-ink placeholder:text-quiet";

interface FieldProps extends Omit<ComponentProps<"input">, "name"> {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
}

/** A labelled input; its hint and its error are read out with it. `id` sets forms of one page apart. */
export function Field({ name, id = name, label, hint, error, className, ...rest }: FieldProps) {
  const described = clsx(hint && `${id}-hint`, error && `${id}-error`);
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-quiet">
          {hint}
        </p>
      ) : null}
      <input
        id={id}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        className={clsx(INPUT, error ? "border-wrong" : "border-line-strong", className)}
        {...rest}
      />
      {error ? (
        <p id={`${id}-error`} className="text-sm font-medium text-wrong">
          {error}
        </p>
      ) : null}
    </div>
  );
}

interface SelectFieldProps extends Omit<ComponentProps<"select">, "name"> {
  readonly name: string;
  readonly label: string;
  readonly error?: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A labelled list to choose from. `id` sets forms of one page apart. */
export function SelectField({ name, id = name, label, error, options, ...rest }: SelectFieldProps) {
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <select
        id={id}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        className={clsx(INPUT, error ? "border-wrong" : "border-line-strong")}
        {...rest}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {error ? (
        <p id={`${id}-error`} className="text-sm font-medium text-wrong">
          {error}
        </p>
      ) : null}
    </div>
  );
}
