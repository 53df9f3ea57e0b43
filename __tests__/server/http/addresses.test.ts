import type { IncomingHttpHeaders } from "node:http";
import fc from "fast-check";
import { clientAddress, fixForwardedFor } from "@/server/http/client-address";
import { refuse, respond, type FailureReason } from "@/server/http/respond";
import { isSameOrigin } from "@/server/http/same-origin";
import { safePath } from "@/server/http/safe-path";
import { siteAddress } from "@/server/http/site-address";

function incoming(forwarded: string | undefined, remoteAddress: string | undefined) {
  const headers: IncomingHttpHeaders = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  return { headers, socket: { remoteAddress } };
}

describe("the client's address", () => {
  it.each([undefined, "203.0.113.9", "10.0.0.1, 203.0.113.9", "unknown"])(
    "is the socket's, whatever the client writes: %j",
    (forwarded) => {
      const request = incoming(forwarded, "192.0.2.1");
      fixForwardedFor(request, false);
      expect(clientAddress(request.headers)).toBe("192.0.2.1");
    },
  );

  it("is the last that a trusted proxy wrote; what the client wrote before it does not count", () => {
    const request = incoming("198.51.100.1, 203.0.113.9", "127.0.0.1");
    fixForwardedFor(request, true);
    expect(clientAddress(request.headers)).toBe("203.0.113.9");
  });

  it("is the socket's where a trusted proxy wrote none", () => {
    const request = incoming(undefined, "127.0.0.1");
    fixForwardedFor(request, true);
    expect(clientAddress(request.headers)).toBe("127.0.0.1");
  });

  it("is one for all whose socket has none, so that they share a limit and no limit falls away", () => {
    const request = incoming("203.0.113.9", undefined);
    fixForwardedFor(request, false);
    expect(clientAddress(request.headers)).toBe("unknown");
    for (const headers of [undefined, {}, { "x-forwarded-for": "" }, { "x-forwarded-for": ["a"] }, new Headers()])
      expect(clientAddress(headers)).toBe("unknown");
  });

  it("reads the same from either kind of headers", () => {
    const entries = { "x-forwarded-for": "198.51.100.1, 203.0.113.9" };
    expect(clientAddress(new Headers(entries))).toBe(clientAddress(entries));
  });
});

describe("the path to go on to", () => {
  it.each(["/", "/attempts/1?q=3#q3", "/join?code=A%2FB", "/é"])("is kept where it is one of ours: %s", (path) => {
    expect(safePath(path)).toBe(path);
  });

  it.each([
    null,
    undefined,
    "",
    "attempts",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n\\evil.example",
    "/\r/evil.example",
    "https://evil.example",
    "javascript:alert(1)",
  ])("is the first page in place of %j", (path) => {
    expect(safePath(path)).toBe("/");
  });

  it("never leads to another site", () => {
    const part = fc.oneof(
      fc.constantFrom("/", "\\", "\t", "\n", "\r", ":", "@", "evil.example", "https:", "."),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const site = "https://quiz.example.org";
        expect(new URL(safePath(parts.join("")), site).origin).toBe(site);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("a request", () => {
  const ours = { host: "quiz.example.org" };

  it.each([
    ["a page of ours", { origin: "https://quiz.example.org", "sec-fetch-site": "same-origin" }],
    ["the address bar", { "sec-fetch-site": "none" }],
    ["a program that is no browser", {}],
    ["a page of ours behind a proxy that speaks HTTPS for us", { origin: "https://quiz.example.org" }],
  ])("comes from us where it comes from %s", (_, headers) => {
    expect(isSameOrigin({ ...ours, ...headers })).toBe(true);
  });

  it.each([
    ["another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["another site, in a browser without Sec-Fetch-Site", { origin: "https://evil.example" }],
    ["a sister site", { origin: "https://other.example.org", "sec-fetch-site": "same-site" }],
    ["another port", { origin: "https://quiz.example.org:8443" }],
    ["an origin that hides itself", { origin: "null" }],
    ["an origin that is no address", { origin: "quiz.example.org" }],
  ])("does not come from us where it comes from %s", (_, headers) => {
    expect(isSameOrigin({ ...ours, ...headers })).toBe(false);
  });
});

describe("this server's address", () => {
  const before = { ...process.env };
  afterEach(() => {
    process.env = { ...before };
  });

  it.each([
    [{ NEXTAUTH_URL: "https://quiz.example.org/" }, "https://quiz.example.org"],
    [{ NEXTAUTH_URL: "", PORT: "8080" }, "http://localhost:8080"],
    [{ NEXTAUTH_URL: "", PORT: "" }, "http://localhost:3000"],
  ])("with %j is %s", (variables, address) => {
    Object.assign(process.env, variables);
    expect(siteAddress()).toBe(address);
  });
});

describe("an answer of the API", () => {
  const statuses: Readonly<Record<FailureReason, number>> = {
    malformed: 400,
    "not-signed-in": 401,
    "cross-site": 403,
    "not-found": 404,
    "no-such-method": 405,
    submitted: 409,
    late: 410,
    "not-answered": 412,
    "too-large": 413,
    "wrong-type": 415,
    invalid: 422,
    checked: 423,
  };

  it.each(Object.entries(statuses))("that is refused as %s has the status %d and says why", async (reason, status) => {
    const answer = refuse({ reason: reason as FailureReason, message: "Why." });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.json()).toEqual({ error: { reason, message: "Why." } });
  });

  it("is kept in no cache", async () => {
    const answer = respond({ ok: true });
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(await answer.json()).toEqual({ ok: true });
  });
});
