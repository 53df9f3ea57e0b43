import { clsx } from "clsx";
import type { ControlProps } from "./control-props";

/** The longest answer that the server keeps, in characters. */
const MAX_TYPED = 200;

/** A statement with gaps to type into. Capital letters and small slips do not matter. */
export function TextControl({ item, interaction, response, onChange }: ControlProps<"text">) {
  const typed = response?.typed ?? {};
  const gaps = interaction.segments.filter((segment) => segment.type === "gap");

  function change(id: string, value: string) {
    const next = { ...typed, [id]: value };
    const isEmpty = Object.values(next).every((text) => text === "");
    onChange(isEmpty ? null : { interaction: "text", typed: next });
  }

  return (
    <div className="grid gap-3">
      <p className="font-read text-xl leading-[2.6]">
        {interaction.segments.map((segment, index) => {
          if (segment.type === "text") return <span key={`text-${String(index)}`}>{segment.text}</span>;
          const place = gaps.indexOf(segment) + 1;
          return (
            <input
              key={segment.id}
              name={`${item.id}-${segment.id}`}
              value={typed[segment.id] ?? ""}
              onChange={(event) => {
                change(segment.id, event.target.value);
              }}
              maxLength={MAX_TYPED}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              placeholder={segment.hint}
              aria-label={gaps.length > 1 ? `Gap ${String(place)}: ${segment.hint}` : `Gap: ${segment.hint}`}
              className={clsx(
                "mx-1 min-h-11 max-w-full rounded-lg border border-line-strong bg-surface px-3 py-1 font-sans text-base leading-normal placeholder:text-quiet",
                segment.width === "long" ? "w-64" : "w-44",
              )}
            />
          );
        })}
      </p>
      <p className="text-sm text-quiet">Capital letters and small slips do not matter.</p>
    </div>
  );
}
