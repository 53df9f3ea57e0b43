import { exportOwnData } from "@/server/accounts/export-own-data";
import { refuse } from "@/server/http/respond";
import { getUser } from "@/server/session";

/** Downloads everything that is stored of the signed-in user, as JSON. */
export async function GET(): Promise<Response> {
  const user = await getUser();
  if (!user) return refuse({ reason: "not-signed-in", message: "Sign in to download your data." });
  const data = await exportOwnData(user);
  return new Response(JSON.stringify(data, null, 2), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="claimwise-${data.madeAt.toISOString().slice(0, 10)}.json"`,
      "Cache-Control": "no-store",
    },
  });
}
