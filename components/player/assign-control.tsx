import { clsx } from "clsx";
import { useId, useState } from "react";
import type { Placeable } from "@/questions/view/public-item";
import type { ControlProps } from "./control-props";
import { ToggleRow } from "../ui/toggle-row";
import { letterAt } from "./letters";

interface PromptRowProps {
  readonly prompt: Placeable;
  readonly targets: readonly Placeable[];
  readonly chosen: string | undefined;
  /** Whether targets are few and short enough to stand in words on their buttons. */
  readonly inWords: boolean;
  readonly onChoose: (target: Placeable) => void;
  readonly onClear: () => void;
}

const CELL = clsx(
  "flex min-h-11 min-w-11 items-center justify-center rounded-lg border px-3 text-center font-medium",
  "border-line-strong bg-surface hover:bg-sunken",
  "aria-checked:border-accent aria-checked:bg-accent aria-checked:text-accent-ink",
  "forced-colors:aria-checked:bg-[Highlight] forced-colors:aria-checked:text-[HighlightText]",
);

/**
 * One prompt with a button for each target. Arrow keys move between the buttons without choosing: with plain radio
 * buttons they would take pieces away from other prompts in passing.
 */
function PromptRow({ prompt, targets, chosen, inWords, onChoose, onClear }: PromptRowProps) {
  const taken = targets.find((target) => target.id === chosen);
  const label = useId();
  return (
    <div className="grid gap-2.5 border-t border-line py-4 first:border-t-0 first:pt-0">
      <p id={label} className="font-read text-lg">
        {prompt.text}
      </p>
      <ToggleRow
        toggles={targets.map(({ id, text }, index) => ({
          value: id,
          text: inWords ? text : letterAt(index),
          label: inWords ? undefined : `${letterAt(index)}: ${text}`,
        }))}
        chosen={chosen ?? null}
        onChoose={(id) => {
          const target = targets.find((each) => each.id === id);
          if (target) onChoose(target);
          else onClear();
        }}
        labelledBy={label}
        className="flex flex-wrap gap-2"
        toggleClassName={CELL}
      />
      {inWords ? null : (
        <p className="flex min-h-8 flex-wrap items-center gap-x-3 text-quiet">
          {taken ? (
            <>
              <span className="text-ink">{taken.text}</span>
              <button
                type="button"
                onClick={onClear}
                className="min-h-8 rounded text-accent underline"
                aria-label={`Take back the piece from: ${prompt.text}`}
              >
                Take back
              </button>
            </>
          ) : (
            "No piece yet"
          )}
        </p>
      )}
    </div>
  );
}

function withoutKey(assigned: Readonly<Record<string, string>>, promptId: string): Record<string, string> {
  return Object.fromEntries(Object.entries(assigned).filter(([id]) => id !== promptId));
}

/** Pieces to prompts by buttons, without dragging. A piece that can be used once moves when it is chosen again. */
export function AssignControl({ interaction, response, onChange }: ControlProps<"assign">) {
  const { prompts, targets, reusable, promptHeading, targetHeading } = interaction;
  const [announcement, setAnnouncement] = useState("");
  const assigned = response?.assigned ?? {};
  const groups = [...new Set(prompts.map((prompt) => prompt.group))];

  function choose(prompt: Placeable, target: Placeable) {
    const holder = reusable
      ? undefined
      : Object.entries(assigned).find(([id, targetId]) => targetId === target.id && id !== prompt.id)?.[0];
    const rest = holder === undefined ? assigned : withoutKey(assigned, holder);
    const left = prompts.find((each) => each.id === holder);
    setAnnouncement(left ? `Moved from “${left.text}” to “${prompt.text}”.` : "");
    onChange({ interaction: "assign", assigned: { ...rest, [prompt.id]: target.id } });
  }

  function clear(prompt: Placeable) {
    const rest = withoutKey(assigned, prompt.id);
    onChange(Object.keys(rest).length > 0 ? { interaction: "assign", assigned: rest } : null);
  }

  return (
    <div className="grid gap-8">
      {groups.map((group) => {
        const own = targets.filter((target) => target.group === group);
        return (
          <section key={group ?? "all"} aria-label={group ?? promptHeading} className="grid gap-4">
            {group === undefined ? null : <h3 className="text-lg">{group}</h3>}
            {reusable ? null : (
              <div className="rounded-lg bg-sunken px-4 py-3">
                <p className="mb-1 text-sm font-medium text-quiet">{targetHeading}</p>
                <ol className="grid gap-1">
                  {own.map((target, index) => (
                    <li key={target.id} className="flex gap-2.5">
                      <span className="w-5 shrink-0 font-semibold">{letterAt(index)}</span>
                      <span className={clsx(Object.values(assigned).includes(target.id) && "text-quiet")}>
                        {target.text}
                      </span>
                    </li>
                  ))}
                </ol>
              </div>
            )}
            <div>
              {prompts
                .filter((prompt) => prompt.group === group)
                .map((prompt) => (
                  <PromptRow
                    key={prompt.id}
                    prompt={prompt}
                    targets={own}
                    chosen={assigned[prompt.id]}
                    inWords={reusable}
                    onChoose={(target) => {
                      choose(prompt, target);
                    }}
                    onClear={() => {
                      clear(prompt);
                    }}
                  />
                ))}
            </div>
          </section>
        );
      })}
      <p role="status" className="sr-only">
        {announcement}
      </p>
    </div>
  );
}
