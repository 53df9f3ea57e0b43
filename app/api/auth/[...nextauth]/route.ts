import NextAuth from "next-auth";
import { authOptions } from "@/server/auth/options";
import { getUser } from "@/server/session";

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

async function handler(request: Request, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  // Only where a session begins does it matter who has one already.
  const current = nextauth[0] === "callback" ? await getUser() : null;
  return (await NextAuth(request as never, context as never, authOptions(current))) as Response;
}

export { handler as GET, handler as POST };
