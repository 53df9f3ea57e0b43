import { later, NOON } from "../builders/build-attempt";
import { buildClass, type BuiltClass } from "../builders/build-class";
import { buildUser } from "../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../builders/database";
import { PASSPHRASE } from "../builders/passphrase";
import { listClassEvents } from "@/server/audit/list-class-events";
import { joinClass } from "@/server/classes/join-class";
import { db } from "@/server/db";
import { acceptInvitation } from "@/server/invitations/accept-invitation";
import { findInvitation } from "@/server/invitations/find-invitation";
import { renewInvitation } from "@/server/invitations/renew-invitation";
import { signUpInvited } from "@/server/invitations/sign-up-invited";
import { withdrawInvitation } from "@/server/invitations/withdraw-invitation";
import { applyRoster } from "@/server/roster/apply-roster";
import { getRoster } from "@/server/roster/get-roster";
import { previewRoster } from "@/server/roster/preview-roster";
import { removeStudent } from "@/server/roster/remove-student";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

const ACCOUNT = { name: "Nia New", password: PASSPHRASE };
let made = 0;

interface Invited {
  readonly room: BuiltClass;
  readonly email: string;
  readonly token: string;
  readonly invitationId: string;
}

async function invite(): Promise<Invited> {
  made += 1;
  const room = await buildClass({ students: 0, name: "History" });
  const email = `nia${String(made)}@example.com`;
  const text = `email,name,section\n${email},Nia New,Monday`;
  const shown = await previewRoster(room.instructor, room.id, { text }, NOON);
  if (!shown.ok) throw new Error(shown.message);
  const input = { text, digest: shown.preview.plan.digest, reason: "x" };
  const done = await applyRoster(room.instructor, room.id, input, NOON);
  const roster = await getRoster(room.instructor, room.id);
  if (!done.ok) throw new Error("refused");
  return { room, email, token: done.invitations[0]?.token ?? "", invitationId: roster?.invitations[0]?.id ?? "" };
}

async function studentsOf({ instructor, id }: BuiltClass): Promise<unknown> {
  return (await getRoster(instructor, id))?.students.map(({ email, section }) => [email, section]);
}

describe("an invitation's link", () => {
  it("knows class, section, address and name, and makes the account once, in the section at once", async () => {
    const { room, email, token } = await invite();
    expect(await findInvitation(token, NOON)).toEqual({
      className: "History",
      section: "Monday",
      email,
      name: "Nia New",
      hasAccount: false,
    });
    const both = await Promise.all([1, 2].map(() => signUpInvited(token, ACCOUNT, "a", NOON)));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await studentsOf(room)).toEqual([[email, "Monday"]]);
    expect(await findInvitation(token, NOON)).toBeNull();
    expect((await getRoster(room.instructor, room.id))?.invitations).toEqual([]);
    expect((await listClassEvents(room.instructor, room.id, undefined))?.events[0]).toMatchObject({
      who: "Nia New",
      title: `Nia New joined by the invitation to ${email}`,
    });
  });

  it("asks for a name and a password that will do, and is still open after a wrong one", async () => {
    const { token } = await invite();
    expect(await signUpInvited(token, { name: " ", password: "short" }, "b", NOON)).toMatchObject({
      reason: "invalid",
      fields: { name: expect.any(String) as string, password: expect.any(String) as string },
    });
    expect(await signUpInvited(token, ACCOUNT, "b", NOON)).toEqual({ ok: true });
  });

  it("takes in whoever is signed in, and changes no account", async () => {
    const { room, email, token } = await invite();
    const private_ = await buildUser();
    expect(await acceptInvitation(private_, token, NOON)).toEqual({ ok: true });
    expect(await studentsOf(room)).toEqual([[private_.email, "Monday"]]);
    expect(await acceptInvitation(await buildUser(), token, NOON)).toMatchObject({ reason: "not-found" });
    expect((await listClassEvents(room.instructor, room.id, undefined))?.events[0]?.title).toContain(email);
  });

  it("makes no second account for an address that has one by now, and leaves that one alone", async () => {
    const { room, email, token } = await invite();
    const owner = await buildUser({ email, name: "The owner" });
    expect(await findInvitation(token, NOON)).toMatchObject({ hasAccount: true });
    expect(await signUpInvited(token, ACCOUNT, "c", NOON)).toMatchObject({ reason: "has-account" });
    expect(await db().user.findUnique({ where: { email } })).toMatchObject({ name: "The owner", passwordHash: null });
    expect(await studentsOf(room)).toEqual([]);
    expect(await acceptInvitation(owner, token, NOON)).toEqual({ ok: true });
  });

  it("takes in neither who teaches the class nor whom the instructor took out", async () => {
    const { room, token } = await invite();
    const gone = await buildUser();
    await joinClass(gone, room.code);
    await removeStudent(room.instructor, room.id, gone.id, { reason: "x" });
    expect(await acceptInvitation(room.instructor, token, NOON)).toMatchObject({ reason: "own-class" });
    expect(await acceptInvitation(gone, token, NOON)).toMatchObject({ reason: "left" });
    expect(await findInvitation(token, NOON)).not.toBeNull();
  });

  it("leads nowhere once it is renewed, withdrawn, run out, or its class archived", async () => {
    const [renewed, withdrawn, old, archived] = [await invite(), await invite(), await invite(), await invite()];
    const fresh = await renewInvitation(renewed.room.instructor, renewed.room.id, renewed.invitationId, NOON);
    await withdrawInvitation(withdrawn.room.instructor, withdrawn.room.id, withdrawn.invitationId);
    await db().class.update({ where: { id: archived.room.id }, data: { archivedAt: NOON } });
    const cases = [
      [renewed.token, NOON],
      [withdrawn.token, NOON],
      [old.token, later(61 * 86_400)],
      [archived.token, NOON],
      ["", NOON],
      ["\u0000", NOON],
    ] as const;
    for (const [token, now] of cases) {
      expect(await findInvitation(token, now)).toBeNull();
      expect(await signUpInvited(token, ACCOUNT, "d", now)).toMatchObject({ reason: "not-found" });
      expect(await acceptInvitation(await buildUser(), token, now)).toMatchObject({ reason: "not-found" });
    }
    expect(await findInvitation(fresh.ok ? fresh.token : "", NOON)).toMatchObject({ email: renewed.email });
    expect(await findInvitation(old.token, later(59 * 86_400))).not.toBeNull();
  });

  it("is answered where the invited person joins by the code, with the invitation's section", async () => {
    const { room, email, token } = await invite();
    const owner = await buildUser({ email });
    await joinClass(owner, room.code);
    expect(await studentsOf(room)).toEqual([[email, "Monday"]]);
    expect(await findInvitation(token, NOON)).toBeNull();
  });

  it("of another class is not there for an instructor", async () => {
    const { invitationId } = await invite();
    const other = await buildClass();
    for (const id of [invitationId, "", "\u0000"]) {
      expect(await renewInvitation(other.instructor, other.id, id)).toMatchObject({ reason: "not-found" });
      expect(await withdrawInvitation(other.instructor, other.id, id)).toMatchObject({ reason: "not-found" });
    }
  });
});
