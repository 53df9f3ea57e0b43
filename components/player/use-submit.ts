import { useRouter } from "next/navigation";
import { useState } from "react";
import { leaveDevice } from "./leave-device";

const NO_ANSWER = "The server did not answer. Your answers are saved; try again.";

/** Whether the server has ended the attempt, rather than found time left. */
async function isSubmitted(answer: Response): Promise<boolean> {
  const body = (await answer.json()) as { readonly submitted?: boolean }; // the server's own word
  return body.submitted !== false;
}

interface Submit {
  /** With `timeUp`, only if the time is up by the server's clock; otherwise the page is made anew with the time left. */
  readonly submit: (timeUp?: boolean) => Promise<void>;
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

  async function submit(timeUp = false): Promise<void> {
    setSubmitting(true);
    setProblem(null);
    await whenSent();
    try {
      const answer = await fetch(`/api/attempts/${attemptId}/submit`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(timeUp ? { onlyIfTimeIsUp: true } : {}),
      });
      if (answer.ok && timeUp && !(await isSubmitted(answer))) {
        setSubmitting(false);
        router.refresh();
        return;
      }
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
