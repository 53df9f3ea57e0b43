import { Button } from "../ui/button";
import type { Layout } from "./use-layout";

interface PlayerSettingsProps {
  readonly layout: Layout;
  readonly onSwitchLayout: () => void;
  readonly onHelp: () => void;
}

/** How the questions are laid out, and the list of keys. */
export function PlayerSettings({ layout, onSwitchLayout, onHelp }: PlayerSettingsProps) {
  return (
    <div className="-mt-3 flex flex-wrap items-center justify-between gap-x-3">
      <Button look="quiet" className="-ml-4" aria-pressed={layout === "all"} onClick={onSwitchLayout}>
        All on one page
      </Button>
      <span className="hidden sm:block">
        <Button look="quiet" className="-mr-4" onClick={onHelp}>
          Keys: ?
        </Button>
      </span>
    </div>
  );
}
