import "server-only";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { readSessionCookie } from "./auth/session-cookie";
import { noteReached } from "./http/request-context";
import { findSessionUser, type User } from "./accounts/find-session-user";

export type { User } from "./accounts/find-session-user";

/** The signed-in user, or null. Checked against the database at each request: a revoked session is none. */
export const getUser = cache(async (): Promise<User | null> => {
  noteReached();
  const token = await readSessionCookie(await cookies());
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
