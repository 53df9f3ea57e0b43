import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { OTHER_PASSPHRASE, PASSPHRASE } from "../../builders/passphrase";
import { changePassword } from "@/server/accounts/change-password";
import { findSessionUser, type User } from "@/server/accounts/find-session-user";
import { listAccounts } from "@/server/accounts/list-accounts";
import { setRole } from "@/server/accounts/set-role";
import { signOutEverywhere } from "@/server/accounts/sign-out-everywhere";
import { hashPassword } from "@/server/auth/password";
import { openSession } from "@/server/auth/session-rows";
import { signInWithPassword } from "@/server/auth/sign-in-with-password";
import { db } from "@/server/db";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

async function withPassword(): Promise<User> {
  const user = await buildUser();
  await db().user.update({ where: { id: user.id }, data: { passwordHash: await hashPassword(PASSPHRASE) } });
  return user;
}

async function signIn(user: User, password: string): Promise<{ sid: string } | null> {
  const result = await signInWithPassword(user.email, password, "here");
  return result.ok ? { sid: await openSession(result.user.id) } : null;
}

describe("changing one's password", () => {
  it("replaces the old password and ends every session from before", async () => {
    const user = await withPassword();
    const session = await signIn(user, PASSPHRASE);
    if (!session) throw new Error("cannot sign in");
    expect(await findSessionUser(session)).toEqual(user);
    expect(await changePassword(user, { current: PASSPHRASE, next: OTHER_PASSPHRASE })).toEqual({ ok: true });
    expect(await findSessionUser(session)).toBeNull();
    expect(await signIn(user, PASSPHRASE)).toBeNull();
    expect(await signIn(user, OTHER_PASSPHRASE)).not.toBeNull();
  });

  it.each([
    ["current", { current: "not my passphrase", next: OTHER_PASSPHRASE }],
    ["next", { current: PASSPHRASE, next: "password123456" }],
    ["next", { current: PASSPHRASE, next: "" }],
  ])("is refused at the field %s, and changes nothing", async (field, input) => {
    const user = await withPassword();
    const session = await signIn(user, PASSPHRASE);
    const result = await changePassword(user, input);
    expect(result).toMatchObject({ ok: false, reason: "invalid" });
    expect(result).toHaveProperty(`fields.${field}`);
    expect(session && (await findSessionUser(session))).toEqual(user);
  });

  it("is no way to guess the current one without end", async () => {
    const user = await withPassword();
    for (let tries = 0; tries < 10; tries += 1) await changePassword(user, { current: "a guess", next: "" });
    const result = await changePassword(user, { current: PASSPHRASE, next: OTHER_PASSPHRASE });
    expect(result).toMatchObject({
      ok: false,
      fields: { current: expect.stringContaining("Too many tries") as string },
    });
  });
});

describe("signing out everywhere", () => {
  it("ends every session of the user, and nobody else's", async () => {
    const [user, other] = [await buildUser(), await buildUser()];
    const sids = [await openSession(user.id), await openSession(user.id)];
    const others = await openSession(other.id);
    await signOutEverywhere(user);
    for (const sid of sids) expect(await findSessionUser({ sid })).toBeNull();
    expect(await findSessionUser({ sid: others })).toEqual(other);
  });
});

describe("giving roles", () => {
  // The last administrator is told by counting them all, so each test begins without any.
  beforeEach(async () => {
    await db().user.updateMany({ where: { role: "ADMINISTRATOR" }, data: { role: "STUDENT" } });
  });

  const roleOf = async ({ id }: User) => (await db().user.findUniqueOrThrow({ where: { id } })).role;

  it("makes a student an instructor, and says so in the audit log", async () => {
    const [administrator, student] = [await buildUser({ role: "ADMINISTRATOR" }), await buildUser()];
    expect(await setRole(administrator, student.id, "INSTRUCTOR")).toEqual({ ok: true });
    expect(await roleOf(student)).toBe("INSTRUCTOR");
    expect(await db().auditEvent.findMany({ where: { subject: `user:${student.id}` } })).toMatchObject([
      { actorId: administrator.id, action: "account.role", detail: { from: "STUDENT", to: "INSTRUCTOR" } },
    ]);
  });

  it("never takes the last administrator's away", async () => {
    const administrator = await buildUser({ role: "ADMINISTRATOR" });
    expect(await setRole(administrator, administrator.id, "STUDENT")).toMatchObject({
      ok: false,
      reason: "last-administrator",
    });
    expect(await roleOf(administrator)).toBe("ADMINISTRATOR");
    expect(await setRole(administrator, administrator.id, "ADMINISTRATOR")).toEqual({ ok: true });
  });

  it("leaves one administrator where two take it from each other at once", async () => {
    const [one, other] = [await buildUser({ role: "ADMINISTRATOR" }), await buildUser({ role: "ADMINISTRATOR" })];
    await Promise.all([setRole(one, other.id, "STUDENT"), setRole(other, one.id, "STUDENT")]);
    expect(await db().user.count({ where: { role: "ADMINISTRATOR" } })).toBe(1);
  });

  it("knows no account that is not there", async () => {
    const administrator = await buildUser({ role: "ADMINISTRATOR" });
    for (const id of ["no-such-user", "\u0000"]) {
      expect(await setRole(administrator, id, "STUDENT")).toMatchObject({ ok: false, reason: "not-found" });
    }
  });
});

describe("the list of accounts", () => {
  it("finds names and addresses by a part of them, newest first", async () => {
    const administrator = await buildUser({ role: "ADMINISTRATOR" });
    const older = await buildUser({ name: "Quentin Older" });
    await db().user.update({ where: { id: older.id }, data: { createdAt: new Date("2026-01-01T00:00:00Z") } });
    const newer = await buildUser({ email: "QUENTIN@example.org".toLowerCase() });
    const found = await listAccounts(administrator, " Quentin ");
    expect(found?.map(({ id }) => id)).toEqual([newer.id, older.id]);
  });

  it("keeps one order among accounts of the same moment, whichever was changed last", async () => {
    const administrator = await buildUser({ role: "ADMINISTRATOR" });
    const ids: string[] = [];
    for (const name of ["Batch One", "Batch Two", "Batch Three"]) ids.push((await buildUser({ name })).id);
    const backwards = [...ids].sort().reverse();
    for (const id of backwards) await db().user.update({ where: { id }, data: { createdAt: new Date(0) } });
    const order = async () => (await listAccounts(administrator, "Batch"))?.map(({ id }) => id);
    expect(await order()).toEqual(backwards);
    const [first = ""] = backwards;
    await db().user.update({ where: { id: first }, data: { guest: false } });
    expect(await order()).toEqual(backwards);
  });

  it.each(["%", "_", "\\", "'", "\u0000"])("takes %j as text, not as a pattern", async (search) => {
    expect(await listAccounts(await buildUser({ role: "ADMINISTRATOR" }), search)).toEqual([]);
  });

  it("holds no hash", async () => {
    await withPassword();
    const administrator = await buildUser({ role: "ADMINISTRATOR" });
    expect(JSON.stringify(await listAccounts(administrator, ""))).not.toMatch(/argon2|passwordHash/);
  });
});
