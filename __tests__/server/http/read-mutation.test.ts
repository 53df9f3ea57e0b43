import fc from "fast-check";
import { readMutation } from "@/server/http/read-mutation";

const ADDRESS = "https://quiz.example.org/api/attempts/a/submit";
const LIMIT = 16 * 1024;

interface About {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit | null;
}

function request({ headers = {}, body = "{}" }: About = {}): Request {
  return new Request(ADDRESS, {
    method: "PUT",
    headers: { host: "quiz.example.org", "content-type": "application/json", ...headers },
    body,
    ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
  });
}

describe("a mutation's request", () => {
  it.each([
    ["a page of ours", { origin: "https://quiz.example.org", "sec-fetch-site": "same-origin" }],
    ["the address bar", { "sec-fetch-site": "none" }],
    ["a program that is no browser", {}],
    ["a page of ours behind a proxy that speaks HTTPS for us", { origin: "https://quiz.example.org" }],
  ])("is read where it comes from %s", async (_, headers) => {
    expect(await readMutation(request({ headers, body: '{"a":1}' }))).toEqual({ ok: true, body: { a: 1 } });
  });

  it.each([
    ["another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["another site, in a browser without Sec-Fetch-Site", { origin: "https://evil.example" }],
    ["a sister site", { origin: "https://other.example.org", "sec-fetch-site": "same-site" }],
    ["another port", { origin: "https://quiz.example.org:8443" }],
    ["an origin that hides itself", { origin: "null" }],
    ["an origin that is no address", { origin: "quiz.example.org" }],
  ])("is refused where it comes from %s", async (_, headers) => {
    expect(await readMutation(request({ headers }))).toMatchObject({ ok: false, reason: "cross-site" });
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp", "", "json"])(
    "is refused with the type %j, which a form or another program would send",
    async (type) => {
      const refused = await readMutation(request({ headers: { "content-type": type } }));
      expect(refused).toMatchObject({ ok: false, reason: "wrong-type" });
    },
  );

  it.each(["application/json; charset=utf-8", "Application/JSON", "application/json ;x=1"])(
    "is read with the type %j",
    async (type) => {
      expect(await readMutation(request({ headers: { "content-type": type } }))).toEqual({ ok: true, body: {} });
    },
  );

  it("is read up to 16 KiB, counted in bytes, and refused from one byte more", async () => {
    const text = (bytes: number) => JSON.stringify("é".repeat((bytes - 2) / 2));
    expect(await readMutation(request({ body: text(LIMIT) }))).toMatchObject({ ok: true });
    expect(await readMutation(request({ body: text(LIMIT + 2) }))).toMatchObject({ ok: false, reason: "too-large" });
  });

  it("is not read to its end where it has no length and never stops", async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1;
        controller.enqueue(new Uint8Array(1_024).fill(32));
      },
    });
    expect(await readMutation(request({ body }))).toMatchObject({ ok: false, reason: "too-large" });
    expect(sent).toBeLessThan(40);
  });

  it("has no body where it is empty", async () => {
    expect(await readMutation(request({ body: "" }))).toEqual({ ok: true, body: null });
    expect(await readMutation(request({ body: null }))).toEqual({ ok: true, body: null });
  });

  it.each(["{", "undefined", "'a'", "{'a':1}", "\u0000"])("is refused as malformed where it reads %j", async (body) => {
    expect(await readMutation(request({ body }))).toMatchObject({ ok: false, reason: "malformed" });
  });

  it("gives back every JSON value as it was sent, in pieces of any size", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.integer({ min: 1, max: 7 }), async (value, size) => {
        const bytes = new TextEncoder().encode(JSON.stringify(value));
        fc.pre(bytes.length <= LIMIT);
        let from = 0;
        const body = new ReadableStream<Uint8Array>({
          pull: (controller) => {
            if (from >= bytes.length) controller.close();
            else controller.enqueue(bytes.slice(from, (from += size)));
          },
        });
        const read = await readMutation(request({ body }));
        expect(read).toEqual({ ok: true, body: JSON.parse(JSON.stringify(value)) as unknown });
      }),
    );
  });
});
