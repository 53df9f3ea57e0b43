import { submitAttempt } from "@/server/attempts/submit-attempt";
import { readMutation } from "@/server/http/read-mutation";
import { refuse, respond } from "@/server/http/respond";
import { getUser } from "@/server/session";

interface Context {
  readonly params: Promise<{ readonly attemptId: string }>;
}

/** Submits the signed-in student's own attempt; again is the same as once. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const mutation = await readMutation(request);
  if (!mutation.ok) return refuse(mutation);
  const user = await getUser();
  if (!user) return refuse({ reason: "not-signed-in", message: "Sign in to submit your answers." });
  const result = await submitAttempt(user, (await params).attemptId);
  return result.ok ? respond({ ok: true }) : refuse(result);
}
