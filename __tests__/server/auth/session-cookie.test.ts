import { encode } from "next-auth/jwt";
import { readSessionCookie } from "@/server/auth/session-cookie";

const SID = "5f9f5d1c-3c1f-4a57-9f0e-0c6f0d2b7a11";
const SECRET = "a secret of sixteen or more";
const MINUTE_MS = 60_000;

beforeEach(() => {
  process.env.NEXTAUTH_SECRET = SECRET;
});
afterEach(() => {
  delete process.env.NEXTAUTH_SECRET;
  delete process.env.NEXTAUTH_URL;
});

const jar = (value: string, name = "next-auth.session-token") => ({ getAll: () => [{ name, value }] });
const cookie = (token: Record<string, unknown>, secret = SECRET) => encode({ token, secret, maxAge: 60 });

test("a cookie that this server made names its session, the second time as the first", async () => {
  const cookies = jar(await cookie({ sid: SID }));
  expect(await readSessionCookie(cookies)).toEqual({ sid: SID });
  expect(await readSessionCookie(cookies)).toEqual({ sid: SID });
});

test("one whose time is over names none, known or not", async () => {
  const cookies = jar(await cookie({ sid: SID }));
  expect(await readSessionCookie(cookies)).toEqual({ sid: SID });
  expect(await readSessionCookie(cookies, new Date(Date.now() + 2 * MINUTE_MS))).toBeNull();
});

test("a known one names none once the secret is another", async () => {
  const cookies = jar(await cookie({ sid: SID }));
  expect(await readSessionCookie(cookies)).toEqual({ sid: SID });
  process.env.NEXTAUTH_SECRET = "another secret of sixteen";
  expect(await readSessionCookie(cookies)).toBeNull();
});

test("one made with another secret, changed, of another shape or under another name is none", async () => {
  const good = await cookie({ sid: SID });
  const others = [
    jar(await cookie({ sid: SID }, "another secret of sixteen")),
    jar(`${good.slice(0, -2)}xx`),
    jar(await cookie({ sub: "u1" })),
    jar(await cookie({ sid: "no id" })),
    jar("nonsense"),
    jar(""),
    jar(good, "session"),
    { getAll: () => [] },
  ];
  for (const cookies of others) expect(await readSessionCookie(cookies)).toBeNull();
});

test("over https only the cookie that browsers keep to https counts", async () => {
  process.env.NEXTAUTH_URL = "https://quiz.example.org";
  const value = await cookie({ sid: SID });
  expect(await readSessionCookie(jar(value))).toBeNull();
  expect(await readSessionCookie(jar(value, "__Secure-next-auth.session-token"))).toEqual({ sid: SID });
});
