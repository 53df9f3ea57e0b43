import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { OTHER_PASSPHRASE, PASSPHRASE } from "../../builders/passphrase";
import {
  createFirstInstructor,
  firstInstructorLinkState,
  issueFirstInstructorToken,
} from "@/server/accounts/first-instructor";
import { signUp } from "@/server/accounts/sign-up";
import { takeTry } from "@/server/auth/rate-limit";
import { findSessionUser } from "@/server/accounts/find-session-user";
import { openSession } from "@/server/auth/session-rows";
import { signInWithPassword } from "@/server/auth/sign-in-with-password";
import { db } from "@/server/db";

const ADA = { name: "Ada Noor", email: "ada@example.org", password: PASSPHRASE };

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);
beforeEach(async () => {
  await db().auditEvent.deleteMany();
  await db().user.deleteMany();
  await db().oneTimeToken.deleteMany();
  await db().rateLimiterFlexible.deleteMany();
});

async function issue(): Promise<string> {
  const token = await issueFirstInstructorToken();
  if (token === null) throw new Error("no token was issued");
  return token;
}

describe("the first instructor's link", () => {
  it("makes an administrator who can sign in, and leaves a line in the audit log", async () => {
    expect(await createFirstInstructor(await issue(), ADA, "here")).toEqual({ ok: true });
    const signedIn = await signInWithPassword(ADA.email, ADA.password, "here");
    if (!signedIn.ok) throw new Error("the account cannot sign in");
    const user = await db().user.findUniqueOrThrow({ where: { id: signedIn.user.id } });
    expect(user.role).toBe("ADMINISTRATOR");
    expect(await db().auditEvent.findMany({ select: { action: true, actorId: true } })).toEqual([
      { action: "account.first-administrator", actorId: user.id },
    ]);
  });

  it("works once", async () => {
    const token = await issue();
    await createFirstInstructor(token, ADA, "here");
    expect(await firstInstructorLinkState(token)).toBe("closed");
    expect(await createFirstInstructor(token, { ...ADA, email: "second@example.org" }, "here")).toMatchObject({
      ok: false,
      reason: "closed",
    });
    expect(await db().user.count()).toBe(1);
  });

  it("lets one of two in who come at the same time", async () => {
    const token = await issue();
    const results = await Promise.all([
      createFirstInstructor(token, ADA, "here"),
      createFirstInstructor(token, { ...ADA, email: "second@example.org" }, "there"),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter(({ ok }) => !ok)).toMatchObject([{ reason: "closed" }]);
    expect(await db().user.count({ where: { role: "ADMINISTRATOR" } })).toBe(1);
  });

  it("stays open after an account that would not do", async () => {
    const token = await issue();
    const weak = await createFirstInstructor(token, { ...ADA, password: "password123456" }, "here");
    expect(weak).toMatchObject({ ok: false, reason: "invalid" });
    expect(await firstInstructorLinkState(token)).toBe("open");
    expect(await createFirstInstructor(token, ADA, "here")).toEqual({ ok: true });
  });

  it("takes over an account that somebody made before with that address: its password and sessions end", async () => {
    await signUp({ ...ADA, password: OTHER_PASSPHRASE }, "elsewhere");
    const before = await db().user.findUniqueOrThrow({ where: { email: ADA.email }, select: { id: true } });
    const sid = await openSession(before.id);
    await createFirstInstructor(await issue(), ADA, "here");
    expect(await signInWithPassword(ADA.email, OTHER_PASSPHRASE, "elsewhere")).toMatchObject({ ok: false });
    expect(await db().user.findUnique({ where: { email: ADA.email } })).toMatchObject({ role: "ADMINISTRATOR" });
    expect(await findSessionUser({ sid })).toBeNull();
  });

  it("is replaced by a newer one, and no more is issued once there is an instructor", async () => {
    const [older, newer] = [await issue(), await issue()];
    expect([await firstInstructorLinkState(older), await firstInstructorLinkState(newer)]).toEqual(["closed", "open"]);
    await createFirstInstructor(newer, ADA, "here");
    expect(await issueFirstInstructorToken()).toBeNull();
  });

  it.each(["", "no-such-token", "\u0000", "x".repeat(10_000)])("is closed for a token made up: %j", async (token) => {
    await issue();
    expect(await firstInstructorLinkState(token)).toBe("closed");
    expect(await createFirstInstructor(token, ADA, "here")).toMatchObject({ ok: false, reason: "closed" });
  });

  it("is not stored as it is: whoever reads the database cannot use it", async () => {
    const token = await issue();
    expect(JSON.stringify(await db().oneTimeToken.findMany())).not.toContain(token);
  });

  it("cannot be guessed at without end", async () => {
    const token = await issue();
    for (let tries = 0; tries < 20; tries += 1) await takeTry("setup", "guesser");
    expect(await createFirstInstructor(token, ADA, "guesser")).toMatchObject({ ok: false, reason: "too-many-tries" });
    expect(await createFirstInstructor(token, ADA, "here")).toEqual({ ok: true });
  });
});
