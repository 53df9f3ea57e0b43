import { useRouter } from "next/navigation";
import { useState } from "react";
import { leaveDevice } from "./leave-device";

const NO_ANSWER = "The server did not answer. Your answers are saved; try again.";

interface Submit {
  readonly submit: () => Promise<void>;
  readonly submitting: boolean;
  readonly problem: string | null;
}

/**
 * Ends the attempt and shows its result, after every answer has reached the server: one that came later would not
 * count. Pressed twice, it is sent once more and changes nothing.
 */
export function useSubmit(attemptId: string, whenSent: () => Promise<void>): Submit {
  const router = useRouter();
  const [submitting, setSubmitting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function submit(): Promise<void> {
    setSubmitting(true);
    setProblem(null);
    await whenSent();
    try {
      const answer = await fetch(`/api/attempts/${attemptId}/submit`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: "{}",
      });
      if (answer.ok) {
        void leaveDevice(attemptId);
        window.scrollTo(0, 0);
        router.replace(`/attempts/${attemptId}`);
        router.refresh();
        return;
      }
      setProblem(answer.status === 401 ? "You are signed out. Sign in again in another tab, then submit." : NO_ANSWER);
    } catch {
      setProblem(NO_ANSWER);
    }
    setSubmitting(false);
  }

  return { submit, submitting, problem };
}
