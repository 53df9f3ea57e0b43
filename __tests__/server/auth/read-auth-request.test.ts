import { readAuthRequest } from "@/server/auth/read-auth-request";

const SITE = "http://localhost:3000";
const FORM = "application/x-www-form-urlencoded";

function read(
  path: string,
  { body, type = FORM, cookie }: { readonly body?: string; readonly type?: string; readonly cookie?: string } = {},
) {
  const url = new URL(`/api/auth/${path}`, SITE);
  const request = new Request(
    url,
    body === undefined ? {} : { method: "POST", body, headers: type === "" ? {} : { "Content-Type": type } },
  );
  const cookies = cookie === undefined ? [] : [{ name: "next-auth.callback-url", value: cookie }];
  return readAuthRequest(request, url.pathname.split("/").slice(3).map(decodeURIComponent), cookies);
}

const refused = (reason: string) => expect.objectContaining({ ok: false, reason }) as unknown;

describe("a request to next-auth", () => {
  it.each(["/", "/classes?x=1", SITE, "https://quiz.example.org/attempts", "http://elsewhere.example"])(
    "may say that it goes on to %s",
    async (place) => {
      const query = `callbackUrl=${encodeURIComponent(place)}`;
      expect(await read(`signin?${query}`)).toMatchObject({ ok: true });
      expect(await read("session", { cookie: place })).toMatchObject({ ok: true });
      const posted = await read("callback/credentials", { body: `csrfToken=x&${query}` });
      // The form arrives whole.
      expect(posted.ok && (await posted.request.text())).toBe(`csrfToken=x&${query}`);
    },
  );

  it.each(["x", "", "%", "http://[", "javascript:alert(1)", "/\r\nSet-Cookie: a=b", "/\u0000", "/歴史", "//\u202E"])(
    "is refused where it would go on to %j, and a cookie that says so goes",
    async (place) => {
      const query = `callbackUrl=${encodeURIComponent(place)}`;
      expect(await read(`signin?${query}`)).toEqual(refused("malformed"));
      expect(await read("signout", { body: query })).toEqual(refused("malformed"));
      expect(await read("session", { cookie: place })).toMatchObject({ ok: false, spoilt: "next-auth.callback-url" });
    },
  );

  it("goes nowhere where next-auth would fail or write into the log", async () => {
    for (const path of ["_log", "callback/credentials", "callback/guest", "error/%00", "error?error=%0Ax", "a/b.c"])
      expect([path, await read(path)]).toEqual([path, refused("not-found")]);
    expect(await read("_log", { body: "level=error" })).toEqual(refused("not-found"));
  });

  it("is a form of 16 KiB at most", async () => {
    expect(await read("signout", { body: "{", type: "application/json" })).toEqual(refused("wrong-type"));
    expect(await read("signout", { body: `x=${"x".repeat(20_000)}` })).toEqual(refused("too-large"));
    expect(await read("signout", { body: "", type: `${FORM}; charset=UTF-8` })).toMatchObject({ ok: true });
  });
});
