import { keepSeen } from "@/server/attempts/keep-seen";
import { readMutation } from "@/server/http/read-mutation";
import { refuse, respond } from "@/server/http/respond";
import { getUser } from "@/server/session";

interface Context {
  readonly params: Promise<{ readonly attemptId: string }>;
}

/** A sign of life from the page of the signed-in student's own open attempt; tells when it ends, and what time it is. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const mutation = await readMutation(request);
  if (!mutation.ok) return refuse(mutation);
  const user = await getUser();
  if (!user) return refuse({ reason: "not-signed-in", message: "Sign in to go on." });
  const result = await keepSeen(user, (await params).attemptId);
  return result.ok ? respond({ deadlineAt: result.deadlineAt, serverNow: new Date() }) : refuse(result);
}
