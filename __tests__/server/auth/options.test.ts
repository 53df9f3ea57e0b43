import type { Account, Profile, Session, User } from "next-auth";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { PASSPHRASE } from "../../builders/passphrase";
import { findSessionUser } from "@/server/accounts/find-session-user";
import { authOptions } from "@/server/auth/options";
import { hashPassword } from "@/server/auth/password";
import { configuredProviders, listProviders } from "@/server/auth/providers";
import { takeTry } from "@/server/auth/rate-limit";
import { openSession } from "@/server/auth/session-rows";
import { parseSessionToken } from "@/server/auth/session-token";
import { db } from "@/server/db";

const SID = "5f9f5d1c-3c1f-4a57-9f0e-0c6f0d2b7a11";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

/** next-auth's callbacks take far more than ours read, so a test gives what is read. */
function callback(name: "signIn" | "jwt" | "session"): (input: unknown) => unknown {
  const found = authOptions().callbacks?.[name];
  if (!found) throw new Error(`there is no callback ${name}`);
  return found as (input: unknown) => unknown;
}

describe("the session's token", () => {
  it("carries the id of a session alone, another at each sign-in: no name, no address", async () => {
    const { id } = await buildUser();
    const token = { name: "Ada", email: "ada@example.org", picture: null, sub: id };
    const enter = () => callback("jwt")({ token, user: { id, name: "Ada", email: "ada@example.org" } });
    const [first, second] = [await enter(), await enter()];
    expect(first).toEqual({ sid: expect.any(String) as string });
    expect(second).not.toEqual(first);
  });

  it("stays as it is after the sign-in", async () => {
    const token = { sid: SID, iat: 1, exp: 2, jti: "x" };
    expect(await callback("jwt")({ token, user: undefined })).toEqual(token);
  });

  it("is no session where it names no session of ours, as one from another program", async () => {
    const token = await callback("jwt")({ token: { sub: "u1", name: "Ada" }, user: undefined });
    const session = await callback("session")({ session: { expires: "later", user: {} }, token });
    expect(session).toEqual({ expires: "later", token: null });
  });

  it("becomes a session that tells the browser nothing of the person", async () => {
    const session = { expires: "later", user: { name: "Ada", email: "ada@example.org" } };
    expect(await callback("session")({ session, token: { sid: SID, jti: "x" } })).toEqual({
      expires: "later",
      token: { sid: SID },
    });
  });

  it("opens its account until it is signed out, and a copy of it opens nothing after that", async () => {
    const user = await buildUser();
    const [sid, elsewhere] = [await openSession(user.id), await openSession(user.id)];
    expect(await findSessionUser({ sid })).toEqual(user);
    await authOptions().events?.signOut?.({ token: { sid }, session: {} as Session });
    expect(await findSessionUser({ sid })).toBeNull();
    expect(await findSessionUser({ sid: elsewhere })).toEqual(user);
  });

  it("opens nothing after its last day, and goes when its user signs in again", async () => {
    const user = await buildUser();
    const sid = await openSession(user.id, new Date("2026-03-01T12:00:00Z"));
    expect(await findSessionUser({ sid }, new Date("2026-03-15T11:59:59Z"))).toEqual(user);
    expect(await findSessionUser({ sid }, new Date("2026-03-15T12:00:00Z"))).toBeNull();
    await openSession(user.id, new Date("2026-03-15T12:00:00Z"));
    expect(await db().session.count({ where: { id: sid } })).toBe(0);
  });

  it.each([null, undefined, SID, {}, { sub: SID }, { sid: 1 }, { sid: "no id" }, { sid: { not: "" } }])(
    "is none where it reads %j",
    (token) => {
      expect(parseSessionToken(token)).toBeNull();
    },
  );
});

describe("the password form's provider", () => {
  function authorize(credentials: unknown, client = "192.0.2.1"): unknown {
    const [provider] = authOptions().providers;
    // next-auth keeps our function under `options`; what stands beside it is its own placeholder.
    const { options } = provider as unknown as { options: { authorize: (...input: unknown[]) => unknown } };
    return options.authorize(credentials, { headers: { "x-forwarded-for": client } });
  }

  it("hands on the id of whoever has the right password", async () => {
    const { id, email } = await buildUser();
    await db().user.update({ where: { id }, data: { passwordHash: await hashPassword(PASSPHRASE) } });
    expect(await authorize({ email, password: PASSPHRASE })).toEqual({ id });
    expect(await authorize({ email, password: "another one" })).toBeNull();
  });

  it.each([
    undefined,
    {},
    { email: "a@example.org" },
    { email: 1, password: 2 },
    { email: "x".repeat(400), password: "" },
  ])("refuses %j without looking further", async (credentials) => {
    expect(await authorize(credentials)).toBeNull();
  });

  it("says that there were too many tries, by the client's address", async () => {
    for (let tries = 0; tries < 100; tries += 1) await takeTry("sign-in-client", "198.51.100.7");
    const credentials = { email: "a@example.org", password: PASSPHRASE };
    await expect(authorize(credentials, "203.0.113.9, 198.51.100.7")).rejects.toThrow(/^TooManyTries$/);
    expect(await authorize(credentials, "198.51.100.8")).toBeNull();
  });
});

describe("the gate for other providers", () => {
  let made = 0;
  async function enter(provider: string, profile: Profile & { email_verified?: unknown }, email: string | null) {
    made += 1;
    const user: Partial<User> = { id: "from the provider", name: "Ada", email };
    const account: Partial<Account> = { provider, providerAccountId: `subject-${String(made)}` };
    return { answer: await callback("signIn")({ user, account, profile }), user };
  }

  it("lets a verified address in, and puts our id in place of the provider's", async () => {
    const { answer, user } = await enter("oidc", { email_verified: true }, "verified@example.org");
    const stored = await db().user.findUniqueOrThrow({ where: { email: "verified@example.org" } });
    expect(answer).toBe(true);
    expect(user).toMatchObject({ id: stored.id });
  });

  it.each([{}, { email_verified: false }, { email_verified: "true" }])(
    "turns an OIDC profile away that says %j of its address",
    async (profile) => {
      const { answer } = await enter("oidc", profile, "unverified@example.org");
      expect(answer).toBe("/sign-in?error=NoVerifiedEmail");
      expect(await db().user.count({ where: { email: "unverified@example.org" } })).toBe(0);
    },
  );

  it("takes GitHub's word for an address, and no address for none", async () => {
    expect((await enter("github", {}, "octo@example.org")).answer).toBe(true);
    expect((await enter("github", {}, null)).answer).toBe("/sign-in?error=NoVerifiedEmail");
  });

  it("does not lead into an account that somebody else has made with the address", async () => {
    const { email } = await buildUser();
    expect((await enter("google", { email_verified: true }, email)).answer).toBe(
      "/sign-in?error=OAuthAccountNotLinked",
    );
  });
});

describe("the providers on offer", () => {
  const before = { ...process.env };
  afterEach(() => {
    process.env = { ...before };
  });

  it("are none beside e-mail and password, and no account at all, where nothing is set", () => {
    expect(listProviders()).toEqual([]);
    expect(authOptions().providers.map(({ id }) => id)).toEqual(["credentials", "guest"]);
  });

  it.each([
    ["google", "Google", { GOOGLE_CLIENT_ID: "id", GOOGLE_CLIENT_SECRET: "secret" }],
    ["github", "GitHub", { GITHUB_CLIENT_ID: "id", GITHUB_CLIENT_SECRET: "secret" }],
    [
      "oidc",
      "Single sign-on",
      { OIDC_ISSUER: "https://login.example.org/", OIDC_CLIENT_ID: "id", OIDC_CLIENT_SECRET: "secret" },
    ],
  ])("are %s too where its variables are set, and not where one of them is empty", (id, name, variables) => {
    Object.assign(process.env, variables);
    expect(listProviders()).toEqual([{ id, name }]);
    for (const variable of Object.keys(variables)) {
      Object.assign(process.env, variables, { [variable]: "" });
      expect(listProviders()).toEqual([]);
    }
  });

  it("name the OIDC provider as the school calls it, and find it by its issuer with PKCE, state and nonce", () => {
    Object.assign(process.env, {
      OIDC_NAME: "Campus login",
      OIDC_ISSUER: "https://login.example.org/",
      OIDC_CLIENT_ID: "id",
      OIDC_CLIENT_SECRET: "secret",
    });
    expect(configuredProviders()).toMatchObject([
      {
        name: "Campus login",
        wellKnown: "https://login.example.org/.well-known/openid-configuration",
        checks: ["pkce", "state", "nonce"],
      },
    ]);
  });
});
