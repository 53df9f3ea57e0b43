import { z } from "zod";
import { submitAttempt } from "@/server/attempts/submit-attempt";
import { submitIfTimeIsUp } from "@/server/attempts/submit-if-time-is-up";
import { readMutation } from "@/server/http/read-mutation";
import { refuse, respond } from "@/server/http/respond";
import { getUser } from "@/server/session";

interface Context {
  readonly params: Promise<{ readonly attemptId: string }>;
}

/** What a page's timer asks for, which may not have heard yet that there is more time. */
const timeUpSchema = z.object({ onlyIfTimeIsUp: z.literal(true) });

/** Submits the signed-in student's own attempt; again is the same as once. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const mutation = await readMutation(request);
  if (!mutation.ok) return refuse(mutation);
  const user = await getUser();
  if (!user) return refuse({ reason: "not-signed-in", message: "Sign in to submit your answers." });
  const { attemptId } = await params;
  if (timeUpSchema.safeParse(mutation.body).success) {
    const asked = await submitIfTimeIsUp(user, attemptId);
    return asked.ok ? respond({ ok: true, submitted: asked.submitted }) : refuse(asked);
  }
  const result = await submitAttempt(user, attemptId);
  return result.ok ? respond({ ok: true, submitted: true }) : refuse(result);
}
