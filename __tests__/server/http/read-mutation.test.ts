import fc from "fast-check";
import { readMutation } from "@/server/http/read-mutation";

const JSON_TYPE = "application/json";
const LIMIT = 16 * 1024;

/** A body as it comes from the network, in pieces of so many bytes. */
async function* pieces(text: string, size = text.length + 1): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let from = 0; from < bytes.length; from += size) yield Promise.resolve(bytes.slice(from, from + size));
}

describe("a mutation's body", () => {
  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp", "", "json"])(
    "is refused with the type %j, which a form or another program would send",
    async (type) => {
      expect(await readMutation(type, pieces("{}"))).toMatchObject({ ok: false, reason: "wrong-type" });
    },
  );

  it.each(["application/json; charset=utf-8", "Application/JSON", "application/json ;x=1"])(
    "is read with the type %j",
    async (type) => {
      expect(await readMutation(type, pieces("{}"))).toEqual({ ok: true, body: {} });
    },
  );

  it("is read up to 16 KiB, counted in bytes, and refused from one byte more", async () => {
    const text = (bytes: number) => JSON.stringify("é".repeat((bytes - 2) / 2));
    expect(await readMutation(JSON_TYPE, pieces(text(LIMIT)))).toMatchObject({ ok: true });
    expect(await readMutation(JSON_TYPE, pieces(text(LIMIT + 2)))).toMatchObject({ ok: false, reason: "too-large" });
  });

  it("is not read to its end where it has no length and never stops", async () => {
    let sent = 0;
    const endless = async function* () {
      for (;;) {
        sent += 1;
        yield Promise.resolve(new Uint8Array(1_024).fill(32));
      }
    };
    expect(await readMutation(JSON_TYPE, endless())).toMatchObject({ ok: false, reason: "too-large" });
    expect(sent).toBeLessThan(40);
  });

  it("is none where it is empty", async () => {
    expect(await readMutation(JSON_TYPE, pieces(""))).toEqual({ ok: true, body: null });
  });

  it.each(["{", "undefined", "'a'", "{'a':1}", "\u0000"])("is refused as malformed where it reads %j", async (body) => {
    expect(await readMutation(JSON_TYPE, pieces(body))).toMatchObject({ ok: false, reason: "malformed" });
  });

  it("gives back every JSON value as it was sent, in pieces of any size", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.integer({ min: 1, max: 7 }), async (value, size) => {
        const text = JSON.stringify(value);
        fc.pre(new TextEncoder().encode(text).length <= LIMIT);
        const read = await readMutation(JSON_TYPE, pieces(text, size));
        expect(read).toEqual({ ok: true, body: JSON.parse(text) as unknown });
      }),
    );
  });
});
