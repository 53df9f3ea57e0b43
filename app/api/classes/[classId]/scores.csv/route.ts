import { exportScores } from "@/server/classes/export-scores";
import { refuse } from "@/server/http/respond";
import { getUser } from "@/server/session";

interface Context {
  readonly params: Promise<{ readonly classId: string }>;
}

/** Downloads the scores of a class that the signed-in instructor teaches. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const user = await getUser();
  if (!user) return refuse({ reason: "not-signed-in", message: "Sign in to download scores." });
  const file = await exportScores(user, (await params).classId);
  if (!file) return refuse({ reason: "not-found", message: "There is no such class." });
  return new Response(file.text, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${file.filename}"`,
      "Cache-Control": "no-store",
    },
  });
}
