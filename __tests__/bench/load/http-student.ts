import type { PublicItem } from "@/questions/view/public-item";
import { itemsIn, startFormOf } from "./read-page";

/** A student's browser, as far as the server can tell: it keeps cookies and follows what the pages say. */
export interface HttpStudent {
  readonly url: string;
  readonly email: string;
  readonly cookies: Map<string, string>;
}

/** A server that refuses what it should have taken. */
export class LoadError extends Error {
  override readonly name = "LoadError";
}

export function newStudent(url: string, email: string): HttpStudent {
  return { url, email, cookies: new Map() };
}

async function send(student: HttpStudent, path: string, init: RequestInit = {}): Promise<Response> {
  const cookie = [...student.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const headers = new Headers(init.headers);
  headers.set("cookie", cookie);
  const answer = await fetch(`${student.url}${path}`, { ...init, headers, redirect: "manual" });
  for (const line of answer.headers.getSetCookie()) {
    const [pair = ""] = line.split(";");
    student.cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
  }
  return answer;
}

async function expectStatus(answer: Response, status: number, what: string): Promise<void> {
  if (answer.status !== status)
    throw new LoadError(`${what} was answered with ${String(answer.status)}: ${(await answer.text()).slice(0, 200)}`);
}

/** Signs in as next-auth's own client does. */
export async function signInOverHttp(student: HttpStudent, password: string): Promise<void> {
  const asked = await send(student, "/api/auth/csrf");
  await expectStatus(asked, 200, "asking for a token");
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const answer = await send(student, "/api/auth/callback/credentials", {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, email: student.email, password, json: "true" }),
  });
  await expectStatus(answer, 200, "signing in");
  await answer.text();
  if (![...student.cookies.keys()].some((name) => name.includes("session-token")))
    throw new LoadError(`${student.email} was not signed in`);
}

/** The page of quizzes. */
export async function openHome(student: HttpStudent): Promise<string> {
  const answer = await send(student, "/");
  await expectStatus(answer, 200, "the page of quizzes");
  return answer.text();
}

/** Sends the form that starts a quiz, as a browser without scripts does; gives the attempt's id. */
export async function startOverHttp(student: HttpStudent, home: string, title: string): Promise<string> {
  const answer = await send(student, "/", { method: "POST", body: startFormOf(home, title) });
  await expectStatus(answer, 303, "starting a quiz");
  const attemptId = /\/attempts\/([\w-]+)/.exec(answer.headers.get("location") ?? "")?.[1];
  if (attemptId === undefined) throw new LoadError(`starting led to ${String(answer.headers.get("location"))}`);
  return attemptId;
}

export async function openAttempt(student: HttpStudent, attemptId: string): Promise<readonly PublicItem[]> {
  const answer = await send(student, `/attempts/${attemptId}`);
  await expectStatus(answer, 200, "the attempt's page");
  return itemsIn(await answer.text());
}

export async function openResult(student: HttpStudent, attemptId: string): Promise<string> {
  const answer = await send(student, `/attempts/${attemptId}`);
  await expectStatus(answer, 200, "the result's page");
  return answer.text();
}

export async function saveOverHttp(
  student: HttpStudent,
  attemptId: string,
  itemId: string,
  body: { readonly response: unknown; readonly flagged: boolean; readonly sequence: number },
): Promise<void> {
  const answer = await send(student, `/api/attempts/${attemptId}/responses/${itemId}`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  await expectStatus(answer, 200, "a save");
  await answer.text();
}

export async function submitOverHttp(student: HttpStudent, attemptId: string): Promise<void> {
  const answer = await send(student, `/api/attempts/${attemptId}/submit`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: "{}",
  });
  await expectStatus(answer, 200, "submitting");
  await answer.text();
}
