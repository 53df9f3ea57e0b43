import NextAuth from "next-auth";
import { cookies } from "next/headers";
import { authOptions } from "@/server/auth/options";
import { readAuthRequest } from "@/server/auth/read-auth-request";
import { refuse } from "@/server/http/respond";
import { getUser } from "@/server/session";

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

async function handler(request: Request, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  const jar = await cookies();
  const read = await readAuthRequest(request, nextauth, jar.getAll());
  if (!read.ok) {
    if (read.spoilt !== undefined) jar.delete(read.spoilt);
    return refuse(read);
  }
  // Only where a session begins does it matter who has one already.
  const current = nextauth[0] === "callback" ? await getUser() : null;
  return (await NextAuth(read.request as never, context as never, authOptions(current))) as Response;
}

export { handler as GET, handler as POST };
