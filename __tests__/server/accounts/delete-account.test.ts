import { buildAttempt, later, NOON } from "../../builders/build-attempt";
import { buildClass } from "../../builders/build-class";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { PASSPHRASE } from "../../builders/passphrase";
import { deleteAccount } from "@/server/accounts/delete-account";
import { findSessionUser, type User } from "@/server/accounts/find-session-user";
import { getAccountEnd } from "@/server/accounts/get-account-end";
import { listAccounts } from "@/server/accounts/list-accounts";
import { setRole } from "@/server/accounts/set-role";
import { listClassEvents } from "@/server/audit/list-class-events";
import { hashPassword } from "@/server/auth/password";
import { openSession } from "@/server/auth/session-rows";
import { signInWithPassword } from "@/server/auth/sign-in-with-password";
import { exportScores } from "@/server/classes/export-scores";
import { getClassScores } from "@/server/classes/get-class-scores";
import { db } from "@/server/db";
import { getGradebook } from "@/server/gradebook/get-gradebook";
import { setMark } from "@/server/marking/set-mark";
import { applyRoster } from "@/server/roster/apply-roster";
import { bringBackStudent } from "@/server/roster/bring-back-student";
import { getRoster } from "@/server/roster/get-roster";
import { previewRoster } from "@/server/roster/preview-roster";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

const BY_WORD = { password: "", word: "delete" };
const MARK = { itemId: "q1", earned: "0.5", comment: "", reason: "A test.", version: "0" };

/** A class with a student who has handed a quiz in, has accommodations and a mark that was changed by hand. */
async function sat(about: Partial<Omit<User, "id">> = {}) {
  const built = await buildClass({ students: 1 });
  const [classmate] = built.students;
  const student = await buildUser(about);
  if (!classmate) throw new Error("no classmate");
  await db().enrolment.create({ data: { classId: built.id, userId: student.id, extraTimePercent: 50 } });
  const attemptId = await buildAttempt(student, { classId: built.id, right: 6 });
  await setMark(built.instructor, attemptId, MARK);
  return { ...built, student, classmate, attemptId };
}

async function scoresOf(instructor: User, classId: string) {
  const scores = await getClassScores(instructor, classId, NOON);
  return scores?.students.flatMap(({ attempts }) => attempts.map(({ earned }) => earned));
}

describe("deleting a student's account", () => {
  it("keeps the class's scores as they were, without name and address anywhere", async () => {
    const { id, instructor, student } = await sat();
    const before = await scoresOf(instructor, id);
    expect(await deleteAccount(student, BY_WORD, NOON)).toEqual({ ok: true });
    expect(await scoresOf(instructor, id)).toEqual(before);
    const shown = JSON.stringify([
      await getClassScores(instructor, id, NOON),
      await getGradebook(instructor, id, "quizzes"),
      await exportScores(instructor, id),
      await getRoster(instructor, id),
      await listClassEvents(instructor, id, undefined),
      await db().user.findMany(),
      await db().auditEvent.findMany(),
    ]);
    expect(shown).not.toContain(student.email);
    expect(shown).not.toMatch(new RegExp(`${student.name}\\b`));
    expect(shown).toMatch(/Former student [\da-f]{6}/);
  });

  it("takes practice, its log, sessions, sign-ins and accommodations away", async () => {
    const { student } = await sat();
    await db().providerIdentity.create({ data: { provider: "oidc", subject: student.id, userId: student.id } });
    const sid = await openSession(student.id, NOON);
    const practice = await buildAttempt(student, { right: 2 });
    const { id: elsewhere } = await buildClass({ students: 0 });
    await db().invitation.create({
      data: { classId: elsewhere, email: student.email, name: student.name, tokenHash: student.id },
    });
    await deleteAccount(student, BY_WORD, NOON);
    const where = { userId: student.id };
    expect(await db().invitation.count({ where: { email: student.email } })).toBe(0);
    expect(await db().attempt.findUnique({ where: { id: practice } })).toBeNull();
    expect(await db().response.count({ where: { attemptId: practice } })).toBe(0);
    expect(await db().review.count({ where })).toBe(0);
    expect(await db().session.count({ where })).toBe(0);
    expect(await db().providerIdentity.count({ where })).toBe(0);
    expect(await db().enrolment.findMany({ where })).toMatchObject([{ leftAt: NOON, extraTimePercent: 0 }]);
    expect(await findSessionUser({ sid }, NOON)).toBeNull();
  });

  it("hands a class's open quiz in first, with what was saved", async () => {
    const { id, student } = await sat();
    const open = await buildAttempt(student, { classId: id, quiz: "FULL", right: 2, submitted: false });
    await deleteAccount(student, BY_WORD, later(60));
    const attempt = await db().attempt.findUnique({ where: { id: open }, select: { submittedAt: true, earned: true } });
    expect(attempt).toEqual({ submittedAt: later(60), earned: 2 });
  });

  it("leaves no row at all where no class needs one, and the address free for a new account", async () => {
    const { id, instructor } = await buildClass({ students: 0 });
    const user = await buildUser();
    await db().enrolment.create({ data: { classId: id, userId: user.id } });
    await buildAttempt(user, { right: 1 });
    expect(await deleteAccount(user, BY_WORD, NOON)).toEqual({ ok: true });
    expect(await db().user.findUnique({ where: { id: user.id } })).toBeNull();
    expect((await getRoster(instructor, id))?.students).toEqual([]);
    expect(await buildUser({ email: user.email })).toMatchObject({ email: user.email });
  });

  it("touches nobody else, a namesake in the same class and their marks in the log included", async () => {
    const { id, instructor, student, classmate, attemptId } = await sat({ name: "Sana Iqbal" });
    await db().user.update({ where: { id: classmate.id }, data: { name: "Sana Iqbal" } });
    const theirs = await buildAttempt(classmate, { classId: id, right: 4 });
    await setMark(instructor, theirs, MARK);
    const pairs = { before: [0, 10], after: [1, 10] };
    const detail = {
      question: "Which?",
      mend: 1,
      marks: [student, classmate].map(({ id: userId }) => ({
        attempt: userId === classmate.id ? theirs : attemptId,
        student: "Sana Iqbal",
        ...pairs,
      })),
    };
    await db().auditEvent.create({ data: { action: "key.mend-undone", subject: "item:x", classId: id, detail } });
    const stored = () =>
      Promise.all([
        db().user.findUnique({ where: { id: classmate.id }, include: { enrolments: true, reviews: true } }),
        db().attempt.findMany({ where: { userId: classmate.id }, include: { responses: true } }),
        db().auditEvent.findMany({ where: { subject: `attempt:${theirs}` } }),
      ]);
    const before = await stored();
    await deleteAccount(student, BY_WORD, NOON);
    expect(await stored()).toEqual(before);
    const mended = (await listClassEvents(instructor, id, undefined))?.events.find(({ title }) =>
      title.includes("Mend"),
    );
    expect(mended?.lines.filter((line) => line.includes(": 0 of 10"))).toEqual([
      expect.stringMatching(/^Former student/),
      expect.stringMatching(/^Sana Iqbal/),
    ]);
  });

  it("replaces a name where it names somebody only, so that no name breaks the log", async () => {
    const { id, instructor, student } = await sat({ name: "invited" });
    const text = "email,name\nanother@example.org,Another Person";
    const preview = await previewRoster(instructor, id, { text });
    if (!preview.ok) throw new Error("no preview");
    await applyRoster(instructor, id, { text, digest: preview.preview.plan.digest, reason: "A list." });
    await deleteAccount(student, BY_WORD, NOON);
    const events = (await listClassEvents(instructor, id, undefined))?.events.flatMap(({ title, lines }) => [
      title,
      ...lines,
    ]);
    expect(events).toContain("Another Person: invited");
    expect(events?.join()).toMatch(/Mark of Former student/);
  });

  it("is for good: nobody takes the former student back, enrols them, gives them a role or signs in as them", async () => {
    const { id, instructor, student } = await sat();
    const administrator = await buildUser({ role: "ADMINISTRATOR" });
    await deleteAccount(student, BY_WORD, NOON);
    const { email } = await db().user.findUniqueOrThrow({ where: { id: student.id } });
    const preview = await previewRoster(instructor, id, { text: `email\n${email}` });
    expect(preview).toMatchObject({ preview: { plan: { lines: [{ userId: null, outcome: { type: "invited" } }] } } });
    expect(await bringBackStudent(instructor, id, student.id, { reason: "" })).toMatchObject({ reason: "not-found" });
    expect(await setRole(administrator, student.id, "INSTRUCTOR")).toMatchObject({ reason: "not-found" });
    expect(await listAccounts(administrator, email)).toEqual([]);
    expect(await signInWithPassword(email, PASSPHRASE, "here")).toMatchObject({ ok: false });
    // A sign-in that was under way when the account went.
    const sid = await openSession(student.id, NOON);
    expect(await findSessionUser({ sid }, NOON)).toBeNull();
  });
});

describe("confirming it", () => {
  it("asks an account with a password for it, and changes nothing without", async () => {
    const user = await buildUser();
    await db().user.update({ where: { id: user.id }, data: { passwordHash: await hashPassword(PASSPHRASE) } });
    expect(await getAccountEnd(user)).toEqual({ confirmBy: "password", obstacles: [] });
    for (const input of [BY_WORD, { password: "a guess", word: "delete" }])
      expect(await deleteAccount(user, input, NOON)).toMatchObject({ ok: false, reason: "invalid" });
    expect(await db().user.findUnique({ where: { id: user.id } })).not.toBeNull();
    expect(await deleteAccount(user, { password: PASSPHRASE, word: "" }, NOON)).toEqual({ ok: true });
  });

  it("is no way to guess a password without end", async () => {
    const user = await buildUser();
    await db().user.update({ where: { id: user.id }, data: { passwordHash: await hashPassword(PASSPHRASE) } });
    for (let tries = 0; tries < 10; tries += 1) await deleteAccount(user, { password: "a guess", word: "" }, NOON);
    expect(await deleteAccount(user, { password: PASSPHRASE, word: "" }, NOON)).toMatchObject({
      fields: { password: expect.stringContaining("Too many tries") as string },
    });
  });

  it("takes the word from a guest, whose answers then are gone", async () => {
    const guest = await buildUser({ guest: true });
    const attemptId = await buildAttempt(guest, { right: 1 });
    expect(await deleteAccount(guest, { password: "", word: "no" }, NOON)).toMatchObject({ reason: "invalid" });
    expect(await deleteAccount(guest, { password: "", word: " Delete " }, NOON)).toEqual({ ok: true });
    expect(await db().attempt.findUnique({ where: { id: attemptId } })).toBeNull();
  });
});

describe("what stands against it", () => {
  it("is being the only administrator", async () => {
    await db().user.updateMany({ where: { role: "ADMINISTRATOR" }, data: { role: "STUDENT" } });
    const administrator = await buildUser({ role: "ADMINISTRATOR" });
    expect((await getAccountEnd(administrator)).obstacles).toEqual([expect.stringContaining("only administrator")]);
    expect(await deleteAccount(administrator, BY_WORD, NOON)).toMatchObject({ ok: false, reason: "conflict" });
    const other = await buildUser({ role: "ADMINISTRATOR" });
    const both = await Promise.all([deleteAccount(administrator, BY_WORD), deleteAccount(other, BY_WORD)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().user.count({ where: { role: "ADMINISTRATOR" } })).toBe(1);
  });

  it("is teaching alone a class that somebody is in", async () => {
    const { instructor, id, student } = await sat();
    expect(await deleteAccount(instructor, BY_WORD, NOON)).toMatchObject({
      ok: false,
      reason: "conflict",
      message: expect.stringContaining("“A class”") as string,
    });
    const colleague = await buildUser({ role: "INSTRUCTOR", name: "A Colleague" });
    await db().classInstructor.create({ data: { classId: id, userId: colleague.id } });
    expect(await deleteAccount(instructor, BY_WORD, NOON)).toEqual({ ok: true });
    expect(await db().enrolment.count({ where: { userId: student.id } })).toBe(1);
    // Who changed a mark stays one and the same person, without name.
    const who = (await listClassEvents(colleague, id, undefined))?.events.map((event) => event.who);
    expect(who).toEqual([expect.stringMatching(/^Former instructor [\da-f]{6}$/)]);
  });

  it("is no class in which nobody has ever been: it goes with the account", async () => {
    const { instructor, id } = await buildClass({ students: 0 });
    expect(await deleteAccount(instructor, BY_WORD, NOON)).toEqual({ ok: true });
    expect(await db().class.findUnique({ where: { id } })).toBeNull();
  });
});
