import type { IncomingMessage } from "node:http";
import { findSessionUser } from "../accounts/find-session-user";
import { readSessionCookie } from "../auth/session-cookie";
import type { Call, CallAnswer, CallParameters } from "../calls/call";
import type { Handler } from "./handler";
import { readMutation } from "./read-mutation";
import { noteReached } from "./request-context";
import { cookiesOf } from "./request-cookies";
import { statusOf } from "./respond";
import { sendJson } from "./send-json";

interface Addressed {
  readonly call: Call;
  readonly parameters: CallParameters;
}

/** Finds the calls at an address, one a method. What cannot be read as an address is none of ours. */
function directory(calls: readonly Call[]): (url: string) => readonly Addressed[] {
  const known = calls.map((call) => ({
    call,
    pattern: new RegExp(`^${call.path.replaceAll(/\[(\w+)\]/g, "(?<$1>[^/]+)")}$`),
  }));
  return (url) => {
    const [path = ""] = url.split("?");
    return known.flatMap(({ call, pattern }): Addressed[] => {
      const named = pattern.exec(path)?.groups;
      if (!named) return [];
      try {
        const [attemptId, itemId] = [named.attemptId ?? "", named.itemId ?? ""].map(decodeURIComponent);
        return [{ call, parameters: { attemptId: attemptId ?? "", itemId: itemId ?? "" } }];
      } catch {
        return [];
      }
    });
  };
}

async function answer({ call, parameters }: Addressed, request: IncomingMessage): Promise<CallAnswer> {
  // Left half-read, a body would take its connection along, and so the answer; the door reads on.
  const sent = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  const mutation = await readMutation(request.headers["content-type"] ?? "", sent);
  if (!mutation.ok) return mutation;
  const token = await readSessionCookie(cookiesOf(request));
  const user = token && (await findSessionUser(token));
  if (!user) return { ok: false, reason: "not-signed-in", message: call.signIn };
  return call.answer(user, parameters, mutation.body);
}

/**
 * Answers what the page of an attempt asks, before Next: a save is one statement, and finding its way to it through
 * Next costs more than the statement does. Everything else goes on to `handle`. Other sites have been refused before.
 */
export function answerCalls(calls: readonly Call[], handle: Handler): Handler {
  const find = directory(calls);
  return async (request, response) => {
    const here = find(request.url ?? "/");
    if (here.length === 0) return handle(request, response);
    noteReached();
    const called = here.find(({ call }) => call.method === request.method);
    if (!called) {
      const error = { reason: "no-such-method", message: "Nothing here has this method." };
      const allowed = { Allow: here.map(({ call }) => call.method).join(", ") };
      sendJson(response, statusOf("no-such-method"), { error }, allowed);
      return;
    }
    try {
      const answered = await answer(called, request);
      if (answered.ok) {
        sendJson(response, 200, answered.body);
      } else {
        const { reason, message } = answered;
        sendJson(response, statusOf(reason), { error: { reason, message } });
      }
    } catch (error) {
      // Whoever has gone away in the middle of their request needs no answer.
      if (request.complete || !request.destroyed) throw error;
    }
  };
}
