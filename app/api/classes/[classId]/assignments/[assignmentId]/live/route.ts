import { liveStream } from "@/server/assignments/live-stream";
import { refuse } from "@/server/http/respond";
import { getUser } from "@/server/session";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly classId: string; readonly assignmentId: string }>;
}

/** How a class's assignment goes, as server-sent events, for whoever teaches the class. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const user = await getUser();
  if (!user) return refuse({ reason: "not-signed-in", message: "Sign in to see this." });
  const stream = await liveStream({ user, ...(await params), signal: request.signal });
  if (!stream) return refuse({ reason: "not-found", message: "There is no such assignment." });
  // Compressed, events would wait until there are enough of them.
  const headers = { "Content-Type": "text/event-stream", "Cache-Control": "no-store, no-transform" };
  return new Response(stream, { headers });
}
