import { buildAttempt, later, NOON } from "../../builders/build-attempt";
import { buildClass } from "../../builders/build-class";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import type { User } from "@/server/accounts/find-session-user";
import { listAccounts } from "@/server/accounts/list-accounts";
import { removeIdleGuests } from "@/server/accounts/remove-idle-guests";
import { setRole } from "@/server/accounts/set-role";
import { startGuest } from "@/server/accounts/start-guest";
import { takeGuestAlong } from "@/server/accounts/take-guest-along";
import { getAttemptView } from "@/server/attempts/get-attempt-view";
import { listAttempts } from "@/server/attempts/list-attempts";
import { saveResponse } from "@/server/attempts/save-response";
import { startAttempt } from "@/server/attempts/start-attempt";
import { authOptions } from "@/server/auth/options";
import { takeTry } from "@/server/auth/rate-limit";
import { openSession } from "@/server/auth/session-rows";
import { signInWithPassword } from "@/server/auth/sign-in-with-password";
import { joinClass } from "@/server/classes/join-class";
import { db } from "@/server/db";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

const DAY = 86_400;
const buildGuest = (): Promise<User> => buildUser({ name: "Guest", guest: true });
const isThere = async (user: User): Promise<boolean> => (await db().user.count({ where: { id: user.id } })) === 1;

describe("a guest", () => {
  it("takes the quick check, and practises on their own", async () => {
    const started = await startGuest("a school", NOON);
    if (!started.ok) throw new Error("not let in");
    const guest = await db().user.findUniqueOrThrow({ where: { id: started.user.id } });
    expect(guest).toMatchObject({ name: "Guest", role: "STUDENT", guest: true, passwordHash: null });
    expect((await getAttemptView(guest, await buildAttempt(guest), NOON))?.result?.feedback).not.toBeNull();
    expect(await startAttempt(guest, { quiz: "FULL", classId: null }, NOON)).toMatchObject({ ok: true });
  });

  it("joins no class, and takes no class's quiz", async () => {
    const [guest, { id, code }] = [await buildGuest(), await buildClass()];
    expect(await joinClass(guest, code)).toMatchObject({ ok: false, reason: "guest" });
    expect(await startAttempt(guest, { quiz: "QUICK_CHECK", classId: id }, NOON)).toMatchObject({ ok: false });
    expect(await db().enrolment.count({ where: { userId: guest.id } })).toBe(0);
  });

  it("has no password to sign in with, and an address that is nobody's", async () => {
    const guest = await db().user.findFirstOrThrow({ where: { guest: true, email: { endsWith: "@guest.invalid" } } });
    expect(await signInWithPassword(guest.email, "", "elsewhere")).toMatchObject({ ok: false, reason: "refused" });
  });

  it("is said to be one in the administrator's list, after those with an account, and is given no role", async () => {
    const [administrator, guest] = [await buildUser({ role: "ADMINISTRATOR" }), await buildGuest()];
    const listed = (await listAccounts(administrator, "")) ?? [];
    expect(listed.find(({ id }) => id === guest.id)?.guest).toBe(true);
    const firstGuest = listed.findIndex((each) => each.guest);
    expect(listed.slice(firstGuest).every((each) => each.guest)).toBe(true);
    expect(await setRole(administrator, guest.id, "INSTRUCTOR")).toMatchObject({ ok: false, reason: "not-found" });
  });

  it("is let in with a whole school behind one address, until it is no school any more", async () => {
    for (let tries = 0; tries < 599; tries += 1) await takeTry("guest-client", "busy");
    expect(await startGuest("busy")).toMatchObject({ ok: true });
    expect(await startGuest("busy")).toEqual({ ok: false, reason: "too-many-tries" });
  });
});

describe("a guest who signs in to an account", () => {
  it("has every attempt with its answers there, once, and is gone", async () => {
    const [guest, account] = [await buildGuest(), await buildUser()];
    const done = await buildAttempt(guest, { right: 3 });
    const open = await buildAttempt(guest, { quiz: "FULL", submitted: false, right: 2 });
    const own = await buildAttempt(account);
    const before = await getAttemptView(guest, done, NOON);
    expect(await takeGuestAlong(guest, account.id)).toBe(true);
    expect((await listAttempts(account, NOON)).map(({ id }) => id).sort()).toEqual([done, open, own].sort());
    expect(await getAttemptView(account, done, NOON)).toEqual(before);
    expect(await db().review.count({ where: { userId: account.id, attemptId: done } })).toBeGreaterThan(0);
    expect(await isThere(guest)).toBe(false);
  });

  it("goes on with an open attempt under the account, and not without it", async () => {
    const [guest, account] = [await buildGuest(), await buildUser()];
    const attemptId = await buildAttempt(guest, { submitted: false });
    await takeGuestAlong(guest, account.id);
    const answer = { attemptId, itemId: "q1", response: null, flagged: true, sequence: 5 };
    expect(await saveResponse(account, answer, NOON)).toMatchObject({ ok: true });
    expect(await getAttemptView(guest, attemptId, NOON)).toBeNull();
  });

  it("is taken along once by two sign-ins at the same moment", async () => {
    const [guest, one, other] = [await buildGuest(), await buildUser(), await buildUser()];
    const attemptId = await buildAttempt(guest);
    const taken = await Promise.all([takeGuestAlong(guest, one.id), takeGuestAlong(guest, other.id)]);
    expect(taken.sort()).toEqual([false, true]);
    expect(await db().attempt.count({ where: { id: attemptId, userId: { in: [one.id, other.id] } } })).toBe(1);
  });

  it("never takes along somebody who has an account, nor to another guest", async () => {
    const [person, other, guest, stranger] = [
      await buildUser(),
      await buildUser(),
      await buildGuest(),
      await buildGuest(),
    ];
    const attemptId = await buildAttempt(person);
    expect(await takeGuestAlong(person, other.id)).toBe(false);
    expect(await takeGuestAlong({ ...person, guest: true }, other.id)).toBe(false);
    expect(await takeGuestAlong(guest, stranger.id)).toBe(false);
    expect(await getAttemptView(person, attemptId, NOON)).not.toBeNull();
    expect([await isThere(person), await isThere(guest)]).toEqual([true, true]);
  });

  it("leaves nothing behind that a later table could hold of a user", async () => {
    const rows = await db().$queryRaw<{ place: string }[]>`
      SELECT source.relname || '.' || attribute.attname AS "place"
      FROM pg_constraint key
      JOIN pg_class source ON source.oid = key.conrelid
      JOIN pg_class target ON target.oid = key.confrelid AND target.relname = 'User'
      JOIN pg_attribute attribute ON attribute.attrelid = source.oid AND attribute.attnum = key.conkey[1]
      WHERE key.contype = 'f'`;
    // Moved to the account by takeGuestAlong; a new table belongs there, or to what a guest never has.
    const moved = ["Attempt.userId", "Review.userId"];
    const endsWithTheGuest = ["Session.userId"];
    const neverAGuests = [
      "AuditEvent.actorId",
      "ClassInstructor.userId",
      "Enrolment.userId",
      "Mend.madeById",
      "ProviderIdentity.userId",
    ];
    expect(rows.map(({ place }) => place).sort()).toEqual([...moved, ...endsWithTheGuest, ...neverAGuests].sort());
  });

  it("is taken along by next-auth's own sign-in, by password and by provider", async () => {
    for (const account of [
      { provider: "credentials", providerAccountId: "x", type: "credentials" },
      { provider: "github", providerAccountId: "77", type: "oauth" },
    ] as const) {
      const [guest, person] = [await buildGuest(), await buildUser()];
      const attemptId = await buildAttempt(guest);
      await db().providerIdentity.deleteMany({ where: { provider: "github", subject: "77" } });
      await db().providerIdentity.create({ data: { provider: "github", subject: "77", userId: person.id } });
      const signIn = authOptions(guest).callbacks?.signIn as unknown as (input: unknown) => Promise<unknown>;
      expect(await signIn({ account, user: { id: person.id, email: person.email }, profile: {} })).toBe(true);
      expect(await getAttemptView(person, attemptId, NOON)).not.toBeNull();
    }
  });
});

describe("guests who come no more", () => {
  it("are removed with their attempts after thirty days without an answer, and nobody else is", async () => {
    const make = (seconds: number) =>
      buildUser({ name: "Guest", guest: true }).then(async (guest) => {
        await db().user.update({ where: { id: guest.id }, data: { createdAt: later(seconds) } });
        return guest;
      });
    const [idle, fresh, active, account] = [await make(0), await make(2 * DAY), await make(0), await buildUser()];
    await db().user.update({ where: { id: account.id }, data: { createdAt: NOON } });
    await openSession(idle.id, NOON);
    const left = await buildAttempt(idle, { right: 2 });
    const used = await buildAttempt(active, { submitted: false });
    const answer = { attemptId: used, itemId: "q1", response: null, flagged: true, sequence: 5 };
    await saveResponse(active, answer, later(3 * DAY));
    await removeIdleGuests(later(30 * DAY - 1));
    expect(await isThere(idle)).toBe(true);
    expect(await removeIdleGuests(later(31 * DAY))).toBeGreaterThanOrEqual(1);
    expect(await Promise.all([idle, fresh, active, account].map(isThere))).toEqual([false, true, true, true]);
    expect(await db().attempt.count({ where: { id: left } })).toBe(0);
    await removeIdleGuests(later(34 * DAY));
    expect(await isThere(active)).toBe(false);
  });
});
