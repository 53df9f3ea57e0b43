import fc from "fast-check";
import { NOON } from "../../builders/build-attempt";
import { buildClass, type BuiltClass } from "../../builders/build-class";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import type { User } from "@/server/accounts/find-session-user";
import { listClassEvents } from "@/server/audit/list-class-events";
import { archiveClass } from "@/server/classes/archive-class";
import { joinClass } from "@/server/classes/join-class";
import { db } from "@/server/db";
import { applyRoster, type ApplyRoster } from "@/server/roster/apply-roster";
import { getRoster } from "@/server/roster/get-roster";
import { makeSection } from "@/server/roster/make-section";
import { previewRoster, type RosterPreview } from "@/server/roster/preview-roster";
import { removeStudent } from "@/server/roster/remove-student";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

const WHY = "Start of term";

async function preview({ instructor, id }: BuiltClass, text: string): Promise<RosterPreview> {
  const result = await previewRoster(instructor, id, { text }, NOON);
  if (!result.ok) throw new Error(result.message);
  return result.preview;
}

function apply({ instructor, id }: BuiltClass, { text, plan }: RosterPreview): Promise<ApplyRoster> {
  return applyRoster(instructor, id, { text, digest: plan.digest, reason: WHY }, NOON);
}

async function importRoster(room: BuiltClass, text: string): Promise<ApplyRoster> {
  return apply(room, await preview(room, text));
}

async function outcomes(room: BuiltClass, text: string): Promise<unknown[]> {
  return (await preview(room, text)).plan.lines.map(({ outcome }) => outcome);
}

/** Who is in the class, and where: address to section. */
async function roster({ instructor, id }: BuiltClass): Promise<unknown> {
  const found = await getRoster(instructor, id);
  return {
    students: found?.students.filter(({ leftAt }) => !leftAt).map(({ email, section }) => `${email} ${section ?? "-"}`),
    invited: found?.invitations.map(({ email, section }) => `${email} ${section ?? "-"}`),
  };
}

const studentAt = ({ students }: BuiltClass, at: number): User => {
  const student = students[at];
  if (!student) throw new Error("no student");
  return student;
};

describe("the preview of a roster", () => {
  it("says of each line what will happen, and changes nothing", async () => {
    const room = await buildClass({ students: 3 });
    await makeSection(room.instructor, room.id, { name: "Monday" });
    const [here, moving, gone] = [studentAt(room, 0), studentAt(room, 1), studentAt(room, 2)];
    await removeStudent(room.instructor, room.id, gone.id, { reason: "x" }, NOON);
    const outsider = await buildUser();
    const before = await roster(room);
    const text = [
      "email,name,section",
      `${here.email},,`,
      `${moving.email.toUpperCase()},,MONDAY`,
      `${gone.email},,`,
      `${outsider.email},Another name,Tuesday`,
      "new.one@example.org,Nia New,tuesday",
      `${outsider.email},,`,
      `${room.instructor.email},,`,
      "no address,,",
      ",Ada,",
      "b@example.org,Bad \u202Ename,",
      `c@example.org,,${"x".repeat(61)}`,
    ].join("\n");
    const { plan } = await preview(room, text);
    expect(plan.lines.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, { type: "unchanged" }],
      [3, { type: "moved", from: null, section: "Monday" }],
      [4, { type: "returns", section: null }],
      [5, { type: "enrolled", section: "Tuesday" }],
      [6, { type: "invited", section: "Tuesday" }],
      [7, { type: "refused", why: "The same address as in line 5" }],
      [8, { type: "refused", why: "Teaches this class" }],
      [9, { type: "refused", why: "This is no e-mail address" }],
      [10, { type: "refused", why: "There is no e-mail address" }],
      [11, { type: "refused", why: "Name: A name cannot have control characters." }],
      [12, { type: "refused", why: "Section: Use 60 characters or fewer." }],
    ]);
    expect(plan.newSections).toEqual(["Tuesday"]);
    expect(plan.lines[3]).toMatchObject({ name: outsider.name });
    expect(await roster(room)).toEqual(before);
  });

  it("of something that is no roster says why in plain words", async () => {
    const room = await buildClass();
    for (const source of [{ text: "" }, { text: "x".repeat(500_001) }, { bytes: new Uint8Array([0x50, 0x4b, 3, 4]) }]) {
      const result = await previewRoster(room.instructor, room.id, source);
      expect(result).toMatchObject({
        ok: false,
        reason: "unreadable",
        message: expect.stringMatching(/\.$/) as string,
      });
    }
  });
});

describe("a roster that is carried out", () => {
  it("does what the preview said, once, and logs it with the reason", async () => {
    const room = await buildClass({ students: 1 });
    const outsider = await buildUser();
    const text = `email;name;section\n${studentAt(room, 0).email};;Monday\n${outsider.email};;Monday\nnia@example.org;Nia New;Tuesday\nnobody;;`;
    const done = await importRoster(room, text);
    if (!done.ok) throw new Error("refused");
    expect(done).toMatchObject({
      changed: 2,
      invitations: [{ email: "nia@example.org", name: "Nia New", section: "Tuesday" }],
    });
    expect(await roster(room)).toEqual({
      students: expect.arrayContaining([`${studentAt(room, 0).email} Monday`, `${outsider.email} Monday`]) as string[],
      invited: ["nia@example.org Tuesday"],
    });
    const stored = await db().invitation.findFirst({ where: { classId: room.id } });
    expect(JSON.stringify(stored)).not.toContain(done.invitations[0]?.token);
    const [event] = (await listClassEvents(room.instructor, room.id, undefined))?.events ?? [];
    expect(event).toMatchObject({
      who: room.instructor.name,
      title: "Roster imported: 3 changes",
      reason: WHY,
      lines: [
        "Section “Monday” made",
        "Section “Tuesday” made",
        `${studentAt(room, 0).name}: moved, section “Monday”`,
        `${outsider.name}: enrolled, section “Monday”`,
        "Nia New: invited, section “Tuesday”",
      ],
    });
    expect(await outcomes(room, text)).toMatchObject([
      { type: "unchanged" },
      { type: "unchanged" },
      { type: "already-invited" },
      { type: "refused" },
    ]);
  });

  it("moves an invitation without making a new link, and enrols the invited who have an account by now", async () => {
    const room = await buildClass({ students: 0 });
    await importRoster(room, "email,section\nx@example.org,Monday\ny@example.org,Monday");
    const hashes = () =>
      db().invitation.findMany({ where: { classId: room.id }, select: { tokenHash: true }, orderBy: { email: "asc" } });
    const [first] = await hashes();
    await buildUser({ email: "y@example.org" });
    const text = "email,section\nx@example.org,Friday\ny@example.org,";
    expect(await outcomes(room, text)).toEqual([
      { type: "invitation-moved", from: "Monday", section: "Friday" },
      { type: "enrolled", section: "Monday" },
    ]);
    expect(await importRoster(room, text)).toMatchObject({ ok: true, changed: 1, invitations: [] });
    expect(await roster(room)).toEqual({ students: ["y@example.org Monday"], invited: ["x@example.org Friday"] });
    expect(await hashes()).toEqual([first]);
  });

  it("invites anew whose invitation has run out", async () => {
    const room = await buildClass({ students: 0 });
    await importRoster(room, "x@example.com");
    await db().invitation.updateMany({ where: { classId: room.id }, data: { createdAt: new Date("2025-12-01") } });
    expect(await importRoster(room, "x@example.com")).toMatchObject({ invitations: [{ email: "x@example.com" }] });
    expect(await roster(room)).toEqual({ students: [], invited: ["x@example.com -"] });
  });

  it("does nothing where the class has changed since the preview, until the new one is seen", async () => {
    const room = await buildClass({ students: 0 });
    const outsider = await buildUser();
    const seen = await preview(room, `email,section\n${outsider.email},Monday\nnia2@example.org,Monday`);
    await joinClass(outsider, room.code);
    expect(await apply(room, seen)).toMatchObject({ ok: false, reason: "conflict" });
    expect(await roster(room)).toEqual({ students: [`${outsider.email} -`], invited: [] });
    expect(await importRoster(room, seen.text)).toMatchObject({ ok: true, changed: 1 });
  });

  it("of two at the same moment only one is carried out", async () => {
    const room = await buildClass({ students: 0 });
    const outsider = await buildUser();
    const seen = await preview(room, `email,section\n${outsider.email},Monday\nnia3@example.org,Monday`);
    const both = await Promise.all([apply(room, seen), apply(room, seen)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await roster(room)).toEqual({
      students: [`${outsider.email} Monday`],
      invited: ["nia3@example.org Monday"],
    });
    expect((await listClassEvents(room.instructor, room.id, undefined))?.events).toHaveLength(1);
  });

  it.each([{}, { text: "x@example.org", digest: "", reason: " " }, { text: 7, digest: "", reason: "x" }])(
    "needs its text, its preview and a reason: not %j",
    async (input) => {
      const room = await buildClass();
      expect(await applyRoster(room.instructor, room.id, input)).toMatchObject({ reason: "invalid" });
    },
  );

  it("changes no archived class", async () => {
    const room = await buildClass({ students: 0 });
    const seen = await preview(room, "z@example.org");
    await archiveClass(room.instructor, room.id, true, { reason: "over" });
    expect(await apply(room, seen)).toMatchObject({ reason: "archived" });
  });

  it("takes in a roster of 2000 lines in a moment", async () => {
    const room = await buildClass({ students: 0 });
    const lines = Array.from(
      { length: 2_000 },
      (_, at) => `many${String(at)}@example.org,Person ${String(at)},S${String(at % 9)}`,
    );
    const done = await importRoster(room, ["email,name,section", ...lines].join("\n"));
    expect(done.ok && done.invitations.length).toBe(2_000);
  });

  it("never enrols or invites a line that the preview refused, whatever the text is", async () => {
    const room = await buildClass({ students: 1 });
    const known = [studentAt(room, 0).email, room.instructor.email, (await buildUser()).email];
    const cell = fc.oneof(
      fc.constantFrom(...known, "new@example.org", "NEW@example.org ", "", "Monday", "no address", "\u0000", "\uD800"),
      fc.string({ unit: "binary", maxLength: 12 }).map((text) => text.replace(/[",\r\n]/g, "")),
    );
    const line = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(","));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 6 }), async (lines) => {
        const text = ["email,name,section", ...lines].join("\n");
        const shown = await previewRoster(room.instructor, room.id, { text }, NOON);
        if (!shown.ok) return;
        const before = await rows(room.id);
        expect(await apply(room, shown.preview)).toMatchObject({ ok: true });
        const added = [...(await rows(room.id))].filter((email) => !before.has(email)).sort();
        const promised = shown.preview.plan.lines
          .filter(({ outcome: { type } }) => type === "enrolled" || type === "invited")
          .map(({ email }) => email)
          .sort();
        expect(added).toEqual(promised);
        await db().invitation.deleteMany({ where: { classId: room.id } });
        await db().enrolment.deleteMany({ where: { classId: room.id, userId: { not: studentAt(room, 0).id } } });
      }),
      { numRuns: 60 },
    );
  });
});

/** Addresses that are in the class or invited to it. */
async function rows(classId: string): Promise<Set<string>> {
  const [enrolled, invited] = await Promise.all([
    db().enrolment.findMany({ where: { classId }, select: { user: { select: { email: true } } } }),
    db().invitation.findMany({ where: { classId }, select: { email: true } }),
  ]);
  return new Set([...enrolled.map(({ user }) => user.email), ...invited.map(({ email }) => email)]);
}
