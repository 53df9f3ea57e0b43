import { Agent, createServer, request, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { receive, type DoorSettings } from "@/server/http/receive";
import { noteReached, requestContext } from "@/server/http/request-context";
import { routeName } from "@/server/http/route-name";
import { log } from "@/server/log";

const SETTINGS: DoorSettings = { dev: false, secure: false, trustProxy: false, isStopping: () => false };

let server: Server | undefined;
afterEach(() => {
  server?.close();
});

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const sayHello: Handle = async (_request, response) => {
  await Promise.resolve();
  response.end("hello");
};

async function open(settings: Partial<DoorSettings> = {}, handle: Handle = sayHello): Promise<string> {
  const opened = createServer(receive(handle, { ...SETTINGS, ...settings }));
  server = opened;
  await new Promise<void>((resolve) => opened.listen(0, resolve));
  return `http://localhost:${String((opened.address() as AddressInfo).port)}`;
}

describe("the door", () => {
  it("gives every answer a policy with a nonce of its own, and the same one to the page", async () => {
    const nonces: (string | undefined)[] = [];
    const url = await open({}, async (request, response) => {
      nonces.push(/'nonce-([\w-]+)'/.exec(String(request.headers["content-security-policy"]))?.[1]);
      await sayHello(request, response);
    });
    const policies: string[] = [];
    for (let times = 0; times < 2; times += 1) {
      // A client's own header would choose the nonce.
      const answer = await fetch(url, { headers: { "Content-Security-Policy": "script-src 'nonce-known'" } });
      policies.push(answer.headers.get("content-security-policy") ?? "");
    }
    expect(new Set(nonces).size).toBe(2);
    for (const [index, nonce] of nonces.entries()) expect(policies[index]).toContain(`'nonce-${nonce ?? "none"}'`);
    expect(policies.join()).not.toMatch(/script-src[^;]*'unsafe-inline'|unsafe-eval|nonce-known/);
  });

  it("asks for https for a year where people come by https, and does not elsewhere", async () => {
    const plain = await fetch(await open());
    expect(plain.headers.has("strict-transport-security")).toBe(false);
    server?.close();
    const secure = await fetch(await open({ secure: true }));
    expect(secure.headers.get("strict-transport-security")).toBe("max-age=31536000");
    for (const name of ["x-content-type-options", "x-frame-options", "referrer-policy", "permissions-policy"])
      expect(plain.headers.has(name)).toBe(true);
  });

  it.each(["POST", "PUT", "PATCH", "DELETE"])(
    "refuses a %s from another site before any route sees it",
    async (method) => {
      const handle = jest.fn(sayHello);
      const url = await open({}, handle);
      const from = (headers: Record<string, string>) => fetch(url, { method, headers }).then(({ status }) => status);
      expect(await from({ Origin: "https://elsewhere.example" })).toBe(403);
      expect(await from({ Origin: "null" })).toBe(403);
      expect(await from({ "Sec-Fetch-Site": "cross-site" })).toBe(403);
      expect(await from({ Origin: "https://elsewhere.example", "X-Forwarded-Host": "elsewhere.example" })).toBe(403);
      expect(handle).not.toHaveBeenCalled();
      expect(await from({})).toBe(200);
      expect(await from({ Origin: url })).toBe(200);
    },
  );

  it("takes the host that a trusted proxy was asked for", async () => {
    const url = await open({ trustProxy: true });
    const headers = { Origin: "https://quiz.example.org", "X-Forwarded-Host": "quiz.example.org" };
    expect((await fetch(url, { method: "POST", headers })).status).toBe(200);
  });

  it("names each request, by a trusted proxy's name where there is one", async () => {
    const seen: (string | undefined)[] = [];
    const handle: Handle = async (request, response) => {
      seen.push(requestContext.getStore()?.requestId);
      await sayHello(request, response);
    };
    const headers = { "X-Request-Id": "chosen-by-a-client" };
    const own = (await fetch(await open({}, handle), { headers })).headers.get("x-request-id");
    server?.close();
    const proxied = (await fetch(await open({ trustProxy: true }, handle), { headers })).headers.get("x-request-id");
    expect(seen).toEqual([own, proxied]);
    expect(own).not.toBe("chosen-by-a-client");
    expect(proxied).toBe("chosen-by-a-client");
  });

  it("answers in plain words where the app fails, with no trace of why", async () => {
    const failure = jest.spyOn(log, "error").mockImplementation(() => undefined);
    const url = await open({}, () => Promise.reject(new Error("the password is 1234")));
    const answer = await fetch(url);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe("Something went wrong here. Try again in a moment.\n");
    expect(failure).toHaveBeenCalledTimes(1);
    failure.mockRestore();
  });

  it.each(["/attempts/%", "/%E0%A4%A", "*", "http://elsewhere.example/"])(
    "answers the address %s with 400 before any route sees it",
    async (path) => {
      const handle = jest.fn(sayHello);
      const { port } = new URL(await open({}, handle));
      const status = await new Promise((resolve) => {
        request({ port, path }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        }).end();
      });
      expect(status).toBe(400);
      expect(handle).not.toHaveBeenCalled();
    },
  );

  it.each(["TRACE", "PROPFIND"])(
    "answers a %s with 405: no route has it, and Next would fail at it",
    async (method) => {
      const handle = jest.fn(sayHello);
      const { port } = new URL(await open({}, handle));
      const answer = await new Promise<IncomingMessage>((resolve) => {
        request({ port, method }, resolve).end();
      });
      answer.resume();
      expect([answer.statusCode, answer.headers.allow]).toEqual([405, "GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE"]);
      expect(handle).not.toHaveBeenCalled();
    },
  );

  it("takes no form that is larger than Next takes", async () => {
    const url = await open();
    const post = (bytes: number) => fetch(url, { method: "POST", body: "x".repeat(bytes) });
    expect((await post(1024 * 1024)).status).toBe(200);
    const refused = await post(1024 * 1024 + 1);
    expect(refused.status).toBe(413);
    expect(await refused.json()).toEqual({ error: { reason: "too-large", message: "This is larger than 1 MB." } });
  });

  it.each(["data", "readable"])(
    "answers the next request on a connection whose last one was answered half-read (%s)",
    async (event) => {
      const url = new URL(
        await open({}, async (asked, response) => {
          if (asked.method === "POST") {
            await new Promise((resolve) => asked.once(event, resolve));
            asked.pause();
          }
          response.end("hello");
        }),
      );
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      const ask = (method: string, body: string): Promise<number | undefined> =>
        new Promise((resolve, reject) => {
          const outgoing = request({ agent, port: url.port, method, timeout: 5_000 }, (answer) => {
            answer.resume();
            answer.once("end", () => {
              resolve(answer.statusCode);
            });
          });
          outgoing.once("error", reject);
          outgoing.once("timeout", () => outgoing.destroy(new Error("no answer")));
          outgoing.end(body);
        });
      expect(await ask("POST", "x".repeat(1024 * 1024))).toBe(200);
      expect(await ask("GET", "")).toBe(200);
      agent.destroy();
    },
  );

  it("blames a failure on the request where nobody had been asked for, on us from then on", async () => {
    let readable = false;
    const fail: Handle = async (_request, response) => {
      await Promise.resolve();
      if (readable) noteReached();
      response.statusCode = 500;
      response.end();
    };
    const url = await open({}, fail);
    expect((await fetch(url)).status).toBe(400);
    // Routes read their requests themselves, so that a failure there is one of ours.
    expect((await fetch(`${url}/api/health`)).status).toBe(500);
    // But what looks like a page's form is read by Next first, wherever it goes.
    const forms = [{ "Content-Type": "multipart/form-data" }, { "Next-Action": "x" }];
    for (const headers of forms)
      expect((await fetch(`${url}/api/nowhere`, { method: "POST", headers })).status).toBe(400);
    readable = true;
    expect((await fetch(url)).status).toBe(500);
  });

  it("ends connections with their answers once the server is stopping", async () => {
    const answer = await fetch(await open({ isStopping: () => true }));
    expect(answer.headers.get("connection")).toBe("close");
  });
});

describe("the name of a route, as logs and metrics have it", () => {
  const ID = "0191d2a4-7b1c-7f00-8000-0123456789ab";
  it.each([
    [`/api/attempts/${ID}/responses/q12?x=1`, 200, "/api/attempts/:id/responses/:item"],
    [`/instructor/classes/${ID}/gradebook`, 200, "/instructor/classes/:id/gradebook"],
    ["/", 200, "/"],
    ["/setup/a-secret-token", 200, "/setup"],
    ["/setup/a-secret-token", 404, "/setup"],
    ["/_next/static/chunks/1.js", 200, "/_next"],
    ["/wp-login.php", 404, "not found"],
  ])("%s answered with %i is %s", (path, status, name) => {
    expect(routeName(path, status)).toBe(name);
  });
});
