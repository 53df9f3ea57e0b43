import { clsx } from "clsx";

const LEVELS = ["ruled out", "possible", "likely", "near-certain", "settled"] as const;

/** How firmly something is put, as a word with five steps beside it. */
export function CommitmentScale({ level }: { readonly level: (typeof LEVELS)[number] }) {
  const at = LEVELS.indexOf(level);
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden="true" className="inline-flex gap-0.5">
        {LEVELS.map((each, index) => (
          <span
            key={each}
            className={clsx(
              "h-2 w-2 rounded-sm border",
              index <= at ? "border-accent bg-accent" : "border-line-strong",
            )}
          />
        ))}
      </span>
      {level}
    </span>
  );
}
