import { exportClass } from "@/server/export/export-class";
import { refuse } from "@/server/http/respond";
import { getUser } from "@/server/session";

interface Context {
  readonly params: Promise<{ readonly classId: string }>;
}

/** Downloads scores, question statistics or answers of a class that the signed-in instructor teaches. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const user = await getUser();
  if (!user) return refuse({ reason: "not-signed-in", message: "Sign in to download this." });
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const file = await exportClass(user, (await params).classId, query);
  if (!file) return refuse({ reason: "not-found", message: "There is no such class or file." });
  return new Response(file.body, {
    headers: {
      "Content-Type": file.type,
      "Content-Disposition": `attachment; filename="${file.filename}"`,
      "Cache-Control": "no-store",
    },
  });
}
