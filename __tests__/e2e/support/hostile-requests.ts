import { readFileSync } from "node:fs";
import fc from "fast-check";
import { hostileText, PROBES } from "../../builders/hostile";
import type { Actor, School } from "../../builders/build-school";
import { hostileBody, type Body } from "./hostile-bodies";
import { findRoutes } from "./routes";
import type { Sent } from "./wire";

/** Who sends, or claims to: what belongs to anybody else must stay as it is. */
export const SENDERS = ["nobody", "a guest", "a student", "the instructor"] as const satisfies readonly Actor[];

/** Cookies by sender. */
type Cookies = Readonly<Record<(typeof SENDERS)[number], { readonly cookie?: string }>>;

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"];
/** Actions that would end the senders' own sessions, so that the rest would be asked as nobody. */
const ENDING = /signOut|deleteAccount|changePassword/i;
/** Node's limit for a request's head is 16 KiB; a part of the requests is meant to be over it. */
const LONG = 20_000;

/** What Next and proxies read, beside what programs usually send. */
const HEADERS = [
  "accept",
  "accept-encoding",
  "accept-language",
  "authorization",
  "content-encoding",
  "content-security-policy",
  "host",
  "if-modified-since",
  "if-none-match",
  "last-event-id",
  "next-action",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-router-state-tree",
  "next-url",
  "origin",
  "purpose",
  "range",
  "referer",
  "rsc",
  "sec-fetch-site",
  "upgrade",
  "user-agent",
  "x-action-forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-http-method-override",
  "x-matched-path",
  "x-middleware-subrequest",
  "x-nextjs-data",
  "x-nonce",
  "x-prerender-revalidate",
  "x-request-id",
];

/** As a path or a query carries any text; half an emoji goes as the bytes that stand for it. */
const escaped = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
/** What a header's value may hold on its way; anything else Node's own client would not send. */
const headerText = (text: string): string => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, "?").slice(0, 2_000);
/** What a path may hold unescaped. */
const rawText = (text: string): string => text.replace(/[^\x21-\x7e]/g, "%");

/** The ids that the app gave to its actions when it was built, but for those that end a session. */
function actionIds(): readonly string[] {
  const { node } = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as {
    readonly node: Readonly<Record<string, { readonly exportedName?: string }>>;
  };
  return Object.entries(node).flatMap(([id, { exportedName = "" }]) => (ENDING.test(exportedName) ? [] : [id]));
}

/** Ids of the school that fit a route's parameter. */
function idsFor(parameter: string, { own, foreign, guestAttempt }: School): readonly string[] {
  const all: Readonly<Record<string, readonly string[]>> = {
    classId: [own.classId, foreign.classId],
    studentId: [own.studentId, own.formerId, foreign.studentId],
    assignmentId: [own.assignmentId, foreign.assignmentId],
    attemptId: [own.doneAttempt, own.openAttempt, foreign.doneAttempt, foreign.openAttempt, guestAttempt],
    itemId: ["q1", "q2", "q99"],
    token: ["no-such-token"],
    "...nextauth": ["session", "csrf", "providers", "signin", "signout", "callback/credentials", "error", "_log"],
  };
  return all[parameter] ?? ["1"];
}

/** One part of a path in the place of a parameter. */
const hostilePart = fc.oneof(
  { weight: 9, arbitrary: hostileText.map(escaped) },
  { weight: 9, arbitrary: hostileText.map(rawText) },
  { weight: 2, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: fc.constant("x".repeat(LONG)) },
);

function pathOf(pattern: string, school: School): fc.Arbitrary<string> {
  const parts = pattern
    .split("/")
    .slice(1)
    .map((part) => {
      const parameter = /^\[(.+)\]$/.exec(part)?.[1];
      return parameter === undefined
        ? fc.oneof({ weight: 40, arbitrary: fc.constant(part) }, { weight: 1, arbitrary: hostilePart })
        : fc.oneof(
            { weight: 5, arbitrary: fc.constantFrom(...idsFor(parameter, school)) },
            { weight: 2, arbitrary: hostilePart },
          );
    });
  return fc.tuple(...parts).map((made) => `/${made.join("/")}`);
}

const NAMES = [
  "quiz",
  "by",
  "unit",
  "what",
  "format",
  "next",
  "q",
  "page",
  "sort",
  "section",
  "filter",
  "_rsc",
  "error",
  "callbackUrl",
  "problem",
  "search",
  "view",
  "focus",
];
const hostileQuery = fc.oneof(
  { weight: 4, arbitrary: fc.constant("") },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...NAMES), hostileText), hostileText), { minLength: 1, maxLength: 4 })
      .map((pairs) => `?${pairs.map(([name, value]) => `${escaped(name)}=${escaped(value)}`).join("&")}`),
  },
  { weight: 1, arbitrary: hostileText.map((text) => `?${rawText(text)}`) },
);

function headersOf(actions: readonly string[]): fc.Arbitrary<Record<string, string>> {
  const likely: Readonly<Record<string, readonly string[]>> = {
    accept: ["text/html", "text/x-component", "application/json", "text/event-stream"],
    "accept-encoding": ["br", "gzip;q=0", "*"],
    "next-action": [...actions, "0".repeat(40), "7f".repeat(21), "x"],
    "next-router-state-tree": ["%5B%22%22%2C%7B%7D%5D", "[", "%"],
    "next-router-segment-prefetch": ["/_tree", "/../x"],
    origin: ["null", "https://elsewhere.example"],
    range: ["bytes=0-", "bytes=5-1,-"],
    rsc: ["1"],
    "sec-fetch-site": ["same-origin", "cross-site", "none"],
    upgrade: ["h2c"],
    "content-encoding": ["gzip", "br"],
  };
  const valueOf = (name: string): fc.Arbitrary<string> =>
    fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...(likely[name] ?? ["1"])) },
      { weight: 1, arbitrary: hostileText.map(headerText) },
    );
  const one = fc.constantFrom(...HEADERS).chain((name) => valueOf(name).map((value) => [name, value] as const));
  return fc.array(one, { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs));
}

/** Mostly somebody's own session; else one that is torn, made up, doubled or too long. */
function cookieOf(cookies: Cookies, sender: (typeof SENDERS)[number]): fc.Arbitrary<string | undefined> {
  const own = cookies[sender].cookie;
  const torn = cookies["a student"].cookie ?? "";
  const broken = fc.oneof(
    fc.nat(torn.length).map((length) => torn.slice(0, length)),
    fc.constant(`${torn}x`),
    fc.constant(`${torn}; ${torn.slice(0, 60)}`),
    fc.constant(torn.replace("session-token=", "session-token.0=")),
    hostileText.map((text) => headerText(`next-auth.session-token=${text}`)),
    hostileText.map((text) => headerText(`next-auth.csrf-token=${text}; next-auth.callback-url=${text}`)),
    hostileText.map(headerText),
    fc.constant(`a=${"x".repeat(LONG)}`),
  );
  return fc.oneof({ weight: 4, arbitrary: fc.constant(own) }, { weight: 1, arbitrary: broken });
}

/** Requests to every page and route that the app has, by everybody, most of them with something wrong. */
export function hostileRequest(school: School, cookies: Cookies): fc.Arbitrary<Sent> {
  const actions = actionIds();
  const nowhere = fc.constantFrom(...PROBES).map((text) => ({ path: `/${rawText(text)}`, method: "GET" }));
  const route = fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(...findRoutes()) },
    { weight: 1, arbitrary: nowhere },
  );
  return fc
    .tuple(route, fc.constantFrom(...SENDERS))
    .chain(([{ path, method }, sender]) =>
      fc.tuple(
        fc.oneof(
          { weight: 5, arbitrary: fc.constant(method) },
          { weight: 3, arbitrary: fc.constantFrom("POST", "PUT") },
          { weight: 1, arbitrary: fc.constantFrom(...METHODS) },
        ),
        pathOf(path, school),
        hostileQuery,
        headersOf(actions),
        cookieOf(cookies, sender),
        hostileBody(actions),
      ),
    )
    .map(
      ([method, path, query, headers, cookie, { type, content }]: [
        string,
        string,
        string,
        Record<string, string>,
        string | undefined,
        Body,
      ]) => ({
        method,
        path: path + query,
        headers: {
          ...(type === undefined ? {} : { "content-type": type }),
          ...headers,
          ...(cookie === undefined ? {} : { cookie }),
        },
        ...(method === "GET" || method === "HEAD" || content === undefined ? {} : { body: content }),
      }),
    );
}
