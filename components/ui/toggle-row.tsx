import { useRef, type KeyboardEvent, type ReactNode } from "react";

interface Toggle {
  readonly value: string;
  readonly text: ReactNode;
  /** Said instead of the text, where the text alone says too little. */
  readonly label?: string | undefined;
}

interface ToggleRowProps {
  readonly toggles: readonly Toggle[];
  readonly chosen: string | null;
  readonly labelledBy: string;
  readonly className: string;
  readonly toggleClassName: string;
  /** Null where the chosen one is pressed again. */
  readonly onChoose: (value: string | null) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The place that a key leads to; null for a key that leads nowhere. */
function placeAfter(key: string, at: number, count: number): number | null {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = STEPS[key];
  return step === undefined ? null : (at + step + count) % count;
}

/**
 * Buttons of which one at most is chosen; it is taken back by pressing it again. One of them is reached by Tab, the
 * others by arrows, which move without choosing: with plain radio buttons they would choose in passing.
 */
export function ToggleRow({ toggles, chosen, labelledBy, className, toggleClassName, onChoose }: ToggleRowProps) {
  const row = useRef<HTMLDivElement>(null);
  const entry = Math.max(
    0,
    toggles.findIndex(({ value }) => value === chosen),
  );

  function move(event: KeyboardEvent, at: number) {
    const place = event.ctrlKey || event.metaKey || event.altKey ? null : placeAfter(event.key, at, toggles.length);
    const next = place === null ? null : row.current?.children.item(place);
    if (!(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  }

  return (
    <div ref={row} role="radiogroup" aria-labelledby={labelledBy} className={className}>
      {toggles.map(({ value, text, label }, index) => (
        <button
          key={value}
          type="button"
          role="radio"
          aria-checked={value === chosen}
          aria-label={label}
          tabIndex={index === entry ? 0 : -1}
          className={toggleClassName}
          onKeyDown={(event) => {
            move(event, index);
          }}
          onClick={() => {
            onChoose(value === chosen ? null : value);
          }}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
