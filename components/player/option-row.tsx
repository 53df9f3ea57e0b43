import { clsx } from "clsx";

interface OptionRowProps {
  readonly group: string;
  readonly value: string;
  readonly mark: string;
  readonly text: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

/** A radio button as a whole row: the browser's own input, so that keys and screen readers work as everywhere. */
export function OptionRow({ group, value, mark, text, checked, onChoose }: OptionRowProps) {
  return (
    <label
      className={clsx(
        "flex min-h-12 items-start gap-3 rounded-lg border px-4 py-3 transition-colors has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
        checked ? "border-accent bg-accent-soft" : "border-line bg-surface hover:border-line-strong hover:bg-sunken",
      )}
    >
      <input
        type="radio"
        name={group}
        value={value}
        checked={checked}
        onChange={onChoose}
        className="mt-1 size-4 shrink-0 accent-accent outline-none"
      />
      <span aria-hidden="true" className="w-5 shrink-0 font-semibold text-quiet">
        {mark}
      </span>
      <span>{text}</span>
    </label>
  );
}
