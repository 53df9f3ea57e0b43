import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** How often the page of an open attempt gives a sign of life. */
const EVERY_MS = 20_000;

/** Tells the server that the page is there, and has it made anew where the server knows another deadline. */
export function usePresence(attemptId: string, deadlineAt: string | null): void {
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
        const told = (await answer.json()) as { readonly deadlineAt: string | null }; // the server's own word
        if (told.deadlineAt !== deadlineAt) router.refresh();
      } catch {
        // Without a connection there is no sign of life: that is what the instructor sees.
      }
    };
    const interval = setInterval(() => void tell(), EVERY_MS);
    return () => {
      clearInterval(interval);
    };
  }, [attemptId, deadlineAt, router]);
}
