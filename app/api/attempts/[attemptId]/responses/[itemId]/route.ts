import { z } from "zod";
import { CONFIDENCES } from "@/questions/view/confidence";
import { responseSchema } from "@/questions/view/response";
import { saveResponse } from "@/server/attempts/save-response";
import { readMutation } from "@/server/http/read-mutation";
import { refuse, respond } from "@/server/http/respond";
import { getUser } from "@/server/session";

const bodySchema = z.strictObject({
  response: responseSchema.nullable(),
  flagged: z.boolean(),
  confidence: z.literal(CONFIDENCES).nullable().default(null),
  sequence: z.int().min(1),
});

interface Context {
  readonly params: Promise<{ readonly attemptId: string; readonly itemId: string }>;
}

/** Saves one answer of the signed-in student's own attempt. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const mutation = await readMutation(request);
  if (!mutation.ok) return refuse(mutation);
  const user = await getUser();
  if (!user) return refuse({ reason: "not-signed-in", message: "Sign in to save your answer." });
  const body = bodySchema.safeParse(mutation.body);
  if (!body.success)
    return refuse({ reason: "invalid", message: "The answer does not have the form that this question asks for." });
  const result = await saveResponse(user, { ...(await params), ...body.data });
  if (!result.ok) return refuse(result);
  const { savedAt, deadlineAt, sequence, stale } = result;
  return respond({ savedAt, deadlineAt, sequence, stale, serverNow: new Date() });
}
