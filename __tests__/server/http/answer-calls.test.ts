import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { encode } from "next-auth/jwt";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { openSession } from "@/server/auth/session-rows";
import type { Call, CallParameters } from "@/server/calls/call";
import { CALLS } from "@/server/calls/calls";
import { db } from "@/server/db";
import { answerCalls } from "@/server/http/answer-calls";
import { receive } from "@/server/http/receive";
import { log } from "@/server/log";

const SECRET = "a secret of sixteen or more";

interface Heard {
  readonly email: string;
  readonly parameters: CallParameters;
  readonly body: unknown;
}

let server: Server;
let url: string;
let cookie: string;
let email: string;
const heard: Heard[] = [];

const SAVE: Call = {
  method: "PUT",
  path: "/api/attempts/[attemptId]/responses/[itemId]",
  signIn: "Sign in to save.",
  answer: (user, parameters, body) => {
    heard.push({ email: user.email, parameters, body });
    if (body === "fail") return Promise.reject(new Error("the password is 1234"));
    if (body === "late") return Promise.resolve({ ok: false, reason: "late", message: "The time is up." });
    return Promise.resolve({ ok: true, body: { kept: body, words: "größer" } });
  },
};

beforeAll(async () => {
  await openTestDatabase();
  process.env.NEXTAUTH_SECRET = SECRET;
  const user = await buildUser();
  email = user.email;
  const token = { sid: await openSession(user.id) };
  cookie = `theme=dark; next-auth.session-token=${await encode({ token, secret: SECRET, maxAge: 60 })}`;
  const next = answerCalls([SAVE], async (_, response) => {
    await Promise.resolve();
    response.end("a page of Next's");
  });
  server = createServer(receive(next, { dev: false, secure: false, trustProxy: false, isStopping: () => false }));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  url = `http://localhost:${String((server.address() as AddressInfo).port)}`;
});
beforeEach(() => {
  heard.length = 0;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  delete process.env.NEXTAUTH_SECRET;
  await closeTestDatabase();
});

const call = (body: string, headers: Record<string, string> = {}, path = "/api/attempts/a1/responses/q2") =>
  fetch(url + path, {
    method: "PUT",
    body,
    headers: { "Content-Type": "application/json", Cookie: cookie, ...headers },
  });

const reasonOf = async (answer: Response): Promise<unknown> =>
  ((await answer.json()) as { error: { reason: string } }).error.reason;

describe("a call", () => {
  it("is answered for whoever is signed in, with what its address names and what was sent", async () => {
    const answer = await call('{"flagged":true}', {}, "/api/attempts/a%2F1/responses/q2?x=1");
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(await answer.json()).toEqual({ kept: { flagged: true }, words: "größer" });
    expect(heard).toEqual([{ email, parameters: { attemptId: "a/1", itemId: "q2" }, body: { flagged: true } }]);
  });

  it.each([
    ["without a cookie", ""],
    ["with a cookie that somebody made up", "next-auth.session-token=made-up"],
  ])("is not answered %s", async (_, other) => {
    const answer = await call("{}", { Cookie: other });
    expect([answer.status, await reasonOf(answer)]).toEqual([401, "not-signed-in"]);
    expect(heard).toEqual([]);
  });

  it("is not answered once the session has ended", async () => {
    const user = await buildUser();
    const sid = await openSession(user.id);
    const ended = `next-auth.session-token=${await encode({ token: { sid }, secret: SECRET, maxAge: 60 })}`;
    expect((await call("{}", { Cookie: ended })).status).toBe(200);
    await db().session.delete({ where: { id: sid } });
    expect((await call("{}", { Cookie: ended })).status).toBe(401);
  });

  it.each([
    [415, "wrong-type", "{}", { "Content-Type": "text/plain" }],
    [400, "malformed", "{", {}],
    [413, "too-large", JSON.stringify("a".repeat(20_000)), {}],
    [403, "cross-site", "{}", { Origin: "https://elsewhere.example" }],
    [403, "cross-site", "{}", { "Sec-Fetch-Site": "same-site" }],
  ])("is refused with %d where it is %s", async (status, reason, body, headers: Record<string, string>) => {
    const answer = await call(body, headers);
    expect([answer.status, await reasonOf(answer)]).toEqual([status, reason]);
    expect(heard).toEqual([]);
    expect((await call("{}")).status).toBe(200);
  });

  it("that its use case refuses has the reason's status and its words", async () => {
    const answer = await call('"late"');
    expect(answer.status).toBe(410);
    expect(await answer.json()).toEqual({ error: { reason: "late", message: "The time is up." } });
  });

  it("that fails says so in plain words, with no trace of why", async () => {
    const failure = jest.spyOn(log, "error").mockImplementation(() => undefined);
    const answer = await call('"fail"');
    expect([answer.status, await answer.text()]).toEqual([500, "Something went wrong here. Try again in a moment.\n"]);
    expect(failure).toHaveBeenCalledTimes(1);
    failure.mockRestore();
  });

  it("in another way is refused with the way that there is", async () => {
    const answer = await fetch(`${url}/api/attempts/a1/responses/q2`, { headers: { Cookie: cookie } });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "PUT"]);
    expect(await reasonOf(answer)).toBe("no-such-method");
  });

  it.each(["/", "/api/attempts/a1/responses", "/api/attempts/a1/responses/q2/more", "/api/attempts//responses/q2"])(
    "is nothing that %s is: Next answers there",
    async (path) => {
      expect(await (await call("{}", {}, path)).text()).toBe("a page of Next's");
    },
  );

  it("whose sender goes away in the middle is no failure of ours", async () => {
    const failure = jest.spyOn(log, "error").mockImplementation(() => undefined);
    const noted = jest.spyOn(log, "info");
    const { port } = new URL(url);
    const headers = { "Content-Type": "application/json", "Content-Length": 100, Cookie: cookie };
    const sending = request({ port, path: "/api/attempts/a1/responses/q2", method: "PUT", headers });
    sending.on("error", () => undefined);
    sending.write("{");
    await new Promise((resolve) => server.once("request", resolve));
    const closed = new Promise((resolve) => noted.mockImplementation(resolve));
    sending.destroy();
    await closed;
    await call("{}");
    expect(failure).not.toHaveBeenCalled();
    failure.mockRestore();
    noted.mockRestore();
  });
});

test("no two calls have one address and method", () => {
  const names = CALLS.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(names).size).toBe(names.length);
});
