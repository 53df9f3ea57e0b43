import type { Change } from "./save-queue";

/** The same attempt in other tabs of this browser. */
export interface SiblingTabs {
  readonly tell: (change: Change) => void;
  readonly close: () => void;
}

/**
 * Hears every change that another tab makes to the attempt, and tells them of ours. A browser without broadcast
 * channels has no siblings: there the server's sequence rule alone decides.
 */
export function joinSiblingTabs(attemptId: string, onChange: (change: Change) => void): SiblingTabs {
  if (!("BroadcastChannel" in globalThis)) return { tell: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(`claimwise:attempt:${attemptId}`);
  channel.onmessage = ({ data }: MessageEvent<Change>) => {
    onChange(data);
  };
  return {
    tell: (change) => {
      channel.postMessage(change);
    },
    close: () => {
      channel.close();
    },
  };
}
