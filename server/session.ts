import "server-only";
import { notFound, redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { authOptions } from "./auth/options";
import { parseSessionToken } from "./auth/session-token";
import { findSessionUser, type User } from "./accounts/find-session-user";

export type { User } from "./accounts/find-session-user";

/** The signed-in user, or null. Checked against the database at each request: a revoked session is none. */
export const getUser = cache(async (): Promise<User | null> => {
  const session: unknown = await getServerSession(authOptions());
  const token = parseSessionToken(
    session !== null && typeof session === "object" && "token" in session ? session.token : null,
  );
  return token ? findSessionUser(token) : null;
});

/** The signed-in user, or a redirect to the sign-in page that leads back to `path`. */
export async function requireUser(path = "/"): Promise<User> {
  return (await getUser()) ?? redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}

/** The signed-in instructor or administrator; for anybody else the page does not exist. */
export async function requireInstructor(path = "/instructor"): Promise<User> {
  const user = await requireUser(path);
  return user.role === "STUDENT" ? notFound() : user;
}
