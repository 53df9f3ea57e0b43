import { checkAnswer } from "@/server/attempts/check-answer";
import { readMutation } from "@/server/http/read-mutation";
import { bodyOf } from "@/server/http/read-text";
import { refuse, respond } from "@/server/http/respond";
import { getUser } from "@/server/session";

interface Context {
  readonly params: Promise<{ readonly attemptId: string; readonly itemId: string }>;
}

/** Locks one answer of the signed-in student's own attempt and gives its feedback, where the class allows it at once. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const mutation = await readMutation(request.headers.get("content-type") ?? "", bodyOf(request));
  if (!mutation.ok) return refuse(mutation);
  const user = await getUser();
  if (!user) return refuse({ reason: "not-signed-in", message: "Sign in to have your answer checked." });
  const result = await checkAnswer(user, await params);
  return result.ok ? respond({ feedback: result.feedback }) : refuse(result);
}
