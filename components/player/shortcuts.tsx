import { useEffect, useRef } from "react";
import { Button } from "../ui/button";

const SHORTCUTS = [
  ["n or →", "next question"],
  ["p or ←", "previous question"],
  ["1 to 9, a to e", "choose an option"],
  ["f", "flag the question, or take the flag away"],
  ["r", "review before submitting"],
  ["v", "one question at a time, or all on a page"],
  ["Alt ↑, Alt ↓", "move a piece, where order is asked"],
  ["?", "this list"],
] as const;

/** The list of keys, in the browser's own dialog. */
export function ShortcutsDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby="shortcuts"
      className="m-auto w-[min(28rem,calc(100%-2rem))] rounded-card border border-line bg-surface p-6 text-ink backdrop:bg-black/50"
    >
      <h2 id="shortcuts" className="mb-4 text-xl">
        Keys
      </h2>
      <dl className="mb-6 grid grid-cols-[auto_1fr] gap-x-5 gap-y-2">
        {SHORTCUTS.map(([keys, effect]) => (
          <div key={keys} className="contents">
            <dt className="font-semibold whitespace-nowrap">{keys}</dt>
            <dd>{effect}</dd>
          </div>
        ))}
      </dl>
      <Button look="secondary" onClick={onClose}>
        Close
      </Button>
    </dialog>
  );
}
