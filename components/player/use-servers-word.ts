import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { leaveDevice } from "./leave-device";
import type { QueueState } from "./save-queue";

/** Has the page made anew where the server's answers to saves tell of what it does not show: that is the truth. */
export function useServersWord(
  attemptId: string,
  deadlineAt: string | null,
  { status, deadlineAt: told }: Pick<QueueState, "status" | "deadlineAt">,
): void {
  const router = useRouter();
  useEffect(() => {
    // The attempt ended elsewhere.
    if (status !== "closed") return;
    void leaveDevice(attemptId);
    router.refresh();
  }, [attemptId, status, router]);
  useEffect(() => {
    // The deadline was moved while the attempt was under way.
    if (told !== undefined && told !== deadlineAt) router.refresh();
  }, [told, deadlineAt, router]);
}
