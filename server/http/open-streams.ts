/** Next bundles this module more than once; one process still ends all of its streams. */
const holder = globalThis as typeof globalThis & { claimwiseStreams?: Set<() => void> };

function streams(): Set<() => void> {
  return (holder.claimwiseStreams ??= new Set());
}

/** Remembers how to end an answer that goes on for as long as it is read; gives back how to forget it. */
export function trackStream(end: () => void): () => void {
  streams().add(end);
  return () => streams().delete(end);
}

/** Ends every such answer, as the server stops. */
export function endStreams(): void {
  for (const end of [...streams()]) end();
}
