import * as argon2 from "@node-rs/argon2";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { OTHER_PASSPHRASE, PASSPHRASE } from "../../builders/passphrase";
import type { User } from "@/server/accounts/find-session-user";
import { hashPassword } from "@/server/auth/password";
import { clearTries, takeTry } from "@/server/auth/rate-limit";
import { signInWithPassword } from "@/server/auth/sign-in-with-password";
import { db } from "@/server/db";

// The real one, counted.
jest.mock("@node-rs/argon2", () => {
  const real = jest.requireActual<typeof argon2>("@node-rs/argon2");
  return { ...real, verify: jest.fn(real.verify) };
});

const TOO_MANY = { ok: false, reason: "too-many-tries" };
const REFUSED = { ok: false, reason: "refused" };

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

async function withPassword(password: string): Promise<User> {
  const user = await buildUser();
  await db().user.update({ where: { id: user.id }, data: { passwordHash: await hashPassword(password) } });
  return user;
}

describe("signing in with a password", () => {
  it("lets the right password in, whatever the case of the address", async () => {
    const user = await withPassword(PASSPHRASE);
    expect(await signInWithPassword(` ${user.email.toUpperCase()} `, PASSPHRASE, "a")).toEqual({
      ok: true,
      user: { id: user.id },
    });
  });

  it("takes a password for the same, however its letters are composed", async () => {
    const user = await withPassword("caf\u00E9 tram over nine bridges");
    expect(await signInWithPassword(user.email, "cafe\u0301 tram over nine bridges", "a")).toMatchObject({ ok: true });
  });

  it("refuses alike: a wrong password, an unknown address, an account without a password, an address that is none", async () => {
    const [user, byProviderOnly] = [await withPassword(PASSPHRASE), await buildUser()];
    const addresses = [user.email, "nobody@example.org", byProviderOnly.email, "", "\u0000", "' OR 1=1 --"];
    for (const address of addresses) {
      expect(await signInWithPassword(address, OTHER_PASSPHRASE, "a")).toEqual(REFUSED);
    }
    expect(await signInWithPassword(byProviderOnly.email, "", "a")).toEqual(REFUSED);
  });

  it("does the same hashing for an unknown address as for a wrong password, so that time tells nothing", async () => {
    const user = await withPassword(PASSPHRASE);
    for (const address of [user.email, "nobody@example.com"]) {
      jest.mocked(argon2.verify).mockClear();
      await signInWithPassword(address, OTHER_PASSPHRASE, "timed");
      expect(jest.mocked(argon2.verify)).toHaveBeenCalledTimes(1);
      expect(jest.mocked(argon2.verify).mock.lastCall?.[0]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    }
  });
});

describe("the limit on tries", () => {
  it("stops an address after ten, from whatever clients they come, the right password included", async () => {
    const user = await withPassword(PASSPHRASE);
    for (let tries = 0; tries < 10; tries += 1) {
      expect(await signInWithPassword(user.email, OTHER_PASSPHRASE, `client ${String(tries)}`)).toEqual(REFUSED);
    }
    expect(await signInWithPassword(user.email, PASSPHRASE, "yet another")).toEqual(TOO_MANY);
    expect(await signInWithPassword(user.email.toUpperCase(), PASSPHRASE, "yet another")).toEqual(TOO_MANY);
  });

  it("stops an address that has no account just so", async () => {
    for (let tries = 0; tries < 10; tries += 1) await takeTry("sign-in-address", "ghost@example.org");
    expect(await signInWithPassword("ghost@example.org", PASSPHRASE, "b")).toEqual(TOO_MANY);
  });

  it("stops a client after a hundred over many addresses, and no other client", async () => {
    const user = await withPassword(PASSPHRASE);
    for (let tries = 0; tries < 100; tries += 1) await takeTry("sign-in-client", "sprayer");
    expect(await signInWithPassword(user.email, PASSPHRASE, "sprayer")).toEqual(TOO_MANY);
    expect(await signInWithPassword(user.email, PASSPHRASE, "somebody")).toMatchObject({ ok: true });
  });

  it("does not count right passwords against a client: a school has one address", async () => {
    const users = [await withPassword(PASSPHRASE), await withPassword(PASSPHRASE), await withPassword(PASSPHRASE)];
    for (let tries = 0; tries < 99; tries += 1) await takeTry("sign-in-client", "school");
    for (const { email } of users)
      expect(await signInWithPassword(email, PASSPHRASE, "school")).toMatchObject({ ok: true });
    expect(await signInWithPassword("nobody@example.org", PASSPHRASE, "school")).toEqual(REFUSED);
    expect(await signInWithPassword(users[0]?.email ?? "", PASSPHRASE, "school")).toEqual(TOO_MANY);
  });

  it("is not outrun by a burst of guesses: at most those under way get past it", async () => {
    for (let tries = 0; tries < 95; tries += 1) await takeTry("sign-in-client", "burst");
    const guesses = Array.from({ length: 40 }, (_, guess) => `guess${String(guess)}@example.org`);
    const results = await Promise.all(guesses.map((email) => signInWithPassword(email, PASSPHRASE, "burst")));
    expect(results.filter((result) => !result.ok && result.reason === "refused").length).toBeLessThanOrEqual(5 + 2);
  });

  it("begins anew for an address once its owner is in", async () => {
    const user = await withPassword(PASSPHRASE);
    for (let tries = 0; tries < 9; tries += 1) await takeTry("sign-in-address", user.email);
    expect(await signInWithPassword(user.email, PASSPHRASE, "c")).toMatchObject({ ok: true });
    expect(await signInWithPassword(user.email, OTHER_PASSPHRASE, "c")).toEqual(REFUSED);
    expect(await signInWithPassword(user.email, PASSPHRASE, "c")).toMatchObject({ ok: true });
  });

  it("lets no more through where many come at once", async () => {
    const tries = await Promise.all(Array.from({ length: 30 }, () => takeTry("setup", "many at once")));
    expect(tries.filter(Boolean)).toHaveLength(20);
    await clearTries("setup", "many at once");
    expect(await takeTry("setup", "many at once")).toBe(true);
  });

  it("keeps no address in clear", async () => {
    await takeTry("sign-in-address", "private@example.org");
    expect(JSON.stringify(await db().rateLimiterFlexible.findMany())).not.toContain("private@example.org");
  });

  it("ends with its time", async () => {
    for (let tries = 0; tries < 20; tries += 1) await takeTry("setup", "patient");
    expect(await takeTry("setup", "patient")).toBe(false);
    await db().rateLimiterFlexible.updateMany({ data: { expire: new Date(0) } });
    expect(await takeTry("setup", "patient")).toBe(true);
  });
});
