import { useState } from "react";
import type { ItemFeedback } from "@/questions/view/public-item";

const NO_ANSWER = "The server did not answer. Your answer is saved; try again.";

interface Check {
  /** Has an answer checked; from then on it stands. */
  readonly check: (itemId: string) => Promise<void>;
  /** Feedback by item id. */
  readonly checked: Readonly<Record<string, ItemFeedback>>;
  /** The item whose answer is being checked. */
  readonly checking: string | null;
  readonly problem: string | null;
}

interface CheckedBody {
  readonly feedback?: ItemFeedback;
  readonly error?: { readonly message?: string };
}

/** Lets single answers be checked while the attempt is open; `whenSent` holds a check until the answer is saved. */
export function useCheck(
  attemptId: string,
  before: Readonly<Record<string, ItemFeedback>>,
  whenSent: () => Promise<void>,
): Check {
  const [checked, setChecked] = useState(before);
  const [checking, setChecking] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function check(itemId: string): Promise<void> {
    setChecking(itemId);
    setProblem(null);
    try {
      await whenSent();
      const answer = await fetch(`/api/attempts/${attemptId}/responses/${itemId}/check`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: "{}",
      });
      const { feedback, error } = (await answer.json()) as CheckedBody;
      if (feedback) setChecked((held) => ({ ...held, [itemId]: feedback }));
      else setProblem(error?.message ?? NO_ANSWER);
    } catch {
      setProblem(NO_ANSWER);
    }
    setChecking(null);
  }

  return { check, checked, checking, problem };
}
