import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** How often the page of an open attempt gives a sign of life. */
const EVERY_MS = 20_000;

interface SeenBody {
  readonly deadlineAt: string | null;
  readonly serverNow?: string;
}

/**
 * Tells the server that the page is there, and has it made anew where the server knows another deadline. Also as soon as
 * the page is seen again: the device may have slept, and its count of time with it.
 */
export function usePresence(attemptId: string, deadlineAt: string | null, hearTime: (serverNow: string) => void): void {
  const router = useRouter();
  useEffect(() => {
    const tell = async (): Promise<void> => {
      try {
        const answer = await fetch(`/api/attempts/${attemptId}/seen`, {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: "{}",
        });
        if (!answer.ok) return;
        const told = (await answer.json()) as SeenBody; // the server's own word
        if (told.serverNow !== undefined) hearTime(told.serverNow);
        if (told.deadlineAt !== deadlineAt) router.refresh();
      } catch {
        // Without a connection there is no sign of life: that is what the instructor sees.
      }
    };
    const interval = setInterval(() => void tell(), EVERY_MS);
    const tellIfSeen = (): void => {
      if (document.visibilityState === "visible") void tell();
    };
    document.addEventListener("visibilitychange", tellIfSeen);
    return () => {
      clearInterval(interval);
      document.removeEventListener("visibilitychange", tellIfSeen);
    };
  }, [attemptId, deadlineAt, hearTime, router]);
}
