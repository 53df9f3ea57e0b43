import { useEffect, useRef, useState } from "react";
import type { ControlProps } from "./control-props";
import { Button } from "../ui/button";

const STEP =
  "flex size-11 items-center justify-center rounded-lg border border-line-strong bg-surface text-lg hover:bg-sunken disabled:opacity-40 disabled:hover:bg-surface";

/** Pieces in order, moved by buttons or with Alt and the arrow keys. The order shown first is no answer until it is kept. */
export function OrderControl({ item, interaction, response, onChange }: ControlProps<"order">) {
  const { pieces, firstLabel, lastLabel } = interaction;
  const order = response?.order ?? pieces.map((piece) => piece.id);
  const [announcement, setAnnouncement] = useState("");
  const [moved, setMoved] = useState<{ readonly id: string; readonly step: -1 | 1 } | null>(null);
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    if (!moved) return;
    // The moved piece keeps the focus, on the same button where that is still enabled.
    const row = list.current?.querySelector(`[data-piece="${moved.id}"]`);
    const wanted = row?.querySelector<HTMLButtonElement>(
      moved.step < 0 ? "button:first-of-type" : "button:last-of-type",
    );
    const enabled = wanted?.disabled ? row?.querySelector<HTMLButtonElement>("button:enabled") : wanted;
    enabled?.focus();
  }, [moved, response]);

  function move(id: string, step: -1 | 1) {
    const from = order.indexOf(id);
    const to = from + step;
    if (to < 0 || to >= order.length) return;
    const next = order.filter((other) => other !== id);
    next.splice(to, 0, id);
    setMoved({ id, step });
    setAnnouncement(`Moved to place ${String(to + 1)} of ${String(order.length)}.`);
    onChange({ interaction: "order", order: next });
  }

  return (
    <div className="grid gap-3">
      <p className="text-sm font-medium text-quiet">{firstLabel}</p>
      <ol ref={list} className="grid gap-2.5" aria-label={item.stem}>
        {order.map((id, index) => {
          const piece = pieces.find((each) => each.id === id);
          return (
            <li
              key={id}
              data-piece={id}
              className="flex items-center gap-3 rounded-lg border border-line bg-surface p-3"
            >
              <span aria-hidden="true" className="w-6 shrink-0 text-center font-semibold text-quiet tabular-nums">
                {index + 1}
              </span>
              <span className="flex-1">{piece?.text}</span>
              <div
                role="group"
                aria-label={`Move: ${piece?.text ?? ""}`}
                className="flex shrink-0 gap-1.5"
                onKeyDown={(event) => {
                  if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
                  event.preventDefault();
                  move(id, event.key === "ArrowUp" ? -1 : 1);
                }}
              >
                <button
                  type="button"
                  className={STEP}
                  disabled={index === 0}
                  aria-label="Earlier"
                  onClick={() => {
                    move(id, -1);
                  }}
                >
                  <span aria-hidden="true">↑</span>
                </button>
                <button
                  type="button"
                  className={STEP}
                  disabled={index === order.length - 1}
                  aria-label="Later"
                  onClick={() => {
                    move(id, 1);
                  }}
                >
                  <span aria-hidden="true">↓</span>
                </button>
              </div>
            </li>
          );
        })}
      </ol>
      <p className="text-sm font-medium text-quiet">{lastLabel}</p>
      {response ? null : (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button
            look="secondary"
            onClick={() => {
              onChange({ interaction: "order", order: [...order] });
            }}
          >
            Keep this order
          </Button>
          <span className="text-quiet">Not answered until you move a piece or keep the order.</span>
        </div>
      )}
      <p role="status" className="sr-only">
        {announcement}
      </p>
    </div>
  );
}
