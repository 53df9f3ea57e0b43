"use client";

import { signIn } from "next-auth/react";
import { useActionState } from "react";
import { startAsGuestAction } from "@/app/actions";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

const NO_ANSWER = "The server did not answer. Check your connection and try again.";
const TOO_MANY = "Too many quizzes were started from here just now. Make an account, or try again in an hour.";

/** Lets a visitor in as a guest and opens the quick check; gives what went wrong, in words. */
async function begin(): Promise<string | null> {
  try {
    const result = await signIn("guest", { redirect: false });
    if (result?.error === "TooManyTries") return TOO_MANY;
  } catch {
    return NO_ANSWER;
  }
  // Whoever has a session already is not let in again, and starts with the one there is.
  await startAsGuestAction();
  return null;
}

/** One tap to the first question, without a form. */
export function GuestStart() {
  const [problem, action] = useActionState(begin, null);
  return (
    <form action={action} className="contents">
      <SubmitButton busy="Starting">Start the quick check</SubmitButton>
      {problem ? (
        <div className="order-last w-full">
          <Notice tone="problem">{problem}</Notice>
        </div>
      ) : null}
    </form>
  );
}
