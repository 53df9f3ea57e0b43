import { z } from "zod";
import { movePlace } from "@/server/attempts/move-place";
import { readMutation } from "@/server/http/read-mutation";
import { refuse, respond } from "@/server/http/respond";
import { getUser } from "@/server/session";

/** More questions than any quiz has. */
const MAX_PLACE = 1_000;

const bodySchema = z.strictObject({
  place: z.number().int().min(0).max(MAX_PLACE),
  sequence: z.int().min(1),
});

interface Context {
  readonly params: Promise<{ readonly attemptId: string }>;
}

/** Keeps where the signed-in student is in their own open attempt. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const mutation = await readMutation(request);
  if (!mutation.ok) return refuse(mutation);
  const user = await getUser();
  if (!user) return refuse({ reason: "not-signed-in", message: "Sign in to go on with this attempt." });
  const body = bodySchema.safeParse(mutation.body);
  if (!body.success) return refuse({ reason: "invalid", message: "This is no place in a quiz." });
  const result = await movePlace(user, { ...(await params), ...body.data });
  return result.ok ? respond({ ok: true }) : refuse(result);
}
