/** What the service worker calls its copies; see public/service-worker.js. */
const PREFIX = "claimwise:attempt:";
/** A quiz's page is copied once the student has settled on it, so that the copy takes nothing from its start. */
const SETTLED_MS = 3_000;

/** A browser without a service worker, or on an address that is not secure, keeps no copies. */
function canKeep(): boolean {
  return "serviceWorker" in navigator && "caches" in globalThis;
}

/** Whether the page at hand came from the device, and so tells nothing of the server's present. */
export function isKeptCopy(): boolean {
  const [navigation] = globalThis.performance.getEntriesByType("navigation");
  if (!navigation || !("serverTiming" in navigation)) return false;
  // What the entry of a navigation holds, by the standard; the DOM's types know the entry by its class only.
  return (navigation.serverTiming as readonly { readonly name: string }[]).some(({ name }) => name === "kept-copy");
}

/** Has the open attempt's page copied to the device before long. Gives the way to call it off. */
export function keepCopy(attemptId: string): () => void {
  if (!canKeep()) return () => undefined;
  const timer = setTimeout(() => {
    void navigator.serviceWorker.ready.then(({ active }) => {
      active?.postMessage({ keep: attemptId });
    });
  }, SETTLED_MS);
  return () => {
    clearTimeout(timer);
  };
}

/** Takes the copy of an attempt that has ended off the device. */
export async function dropCopy(attemptId: string): Promise<void> {
  if (canKeep()) await caches.delete(PREFIX + attemptId);
}

/** Takes every copy off the device, as where somebody else is to use it. */
export async function dropAllCopies(): Promise<void> {
  if (!canKeep()) return;
  const kept = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(kept.map((name) => caches.delete(name)));
}
