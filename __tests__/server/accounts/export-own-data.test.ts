import { buildAttempt, later, NOON } from "../../builders/build-attempt";
import { buildClass } from "../../builders/build-class";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { exportOwnData } from "@/server/accounts/export-own-data";
import { hashPassword } from "@/server/auth/password";
import { openSession } from "@/server/auth/session-rows";
import { db } from "@/server/db";
import type { FeedbackPolicy } from "@/server/generated/prisma/enums";
import { setMark } from "@/server/marking/set-mark";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

/** A class under a policy with one student who has answered three of its ten questions. */
async function sat(feedbackPolicy: FeedbackPolicy, submitted = true) {
  const built = await buildClass({ name: "Seminar", feedbackPolicy });
  const [student] = built.students;
  if (!student) throw new Error("no student");
  return { ...built, student, attemptId: await buildAttempt(student, { classId: built.id, right: 3, submitted }) };
}

describe("everything of one's own", () => {
  it("has account, sessions, classes, and each attempt with questions, answers, marks and what they count for", async () => {
    const { student, attemptId } = await sat("AFTER_SUBMITTING");
    await db().providerIdentity.create({ data: { provider: "oidc", subject: "s", userId: student.id } });
    await openSession(student.id, NOON);
    const practice = await buildAttempt(student, { right: 1, submitted: false, startedAt: later(60) });
    const data = await exportOwnData(student, later(120));
    expect(data.account).toMatchObject({ name: student.name, email: student.email, hasPassword: false });
    expect(data.account.providers).toMatchObject([{ provider: "oidc" }]);
    expect(data.sessions).toHaveLength(1);
    expect(data.classes).toMatchObject([{ name: "Seminar", section: null, leftAt: null, extraTimePercent: 0 }]);
    expect(data.attempts.map(({ id }) => id)).toEqual([practice, attemptId]);
    const [open, done] = data.attempts;
    expect(done).toMatchObject({ class: "Seminar", score: { earned: 3, total: 10 }, withheld: null });
    expect(done?.questions.map(({ answer }) => answer !== null)).toEqual(
      [true, true, true].concat(Array<boolean>(7).fill(false)),
    );
    expect(done?.questions[0]?.feedback).toMatchObject({ outcome: "right", earned: 1 });
    expect(done?.reviews).toContainEqual(
      expect.objectContaining({ question: expect.stringMatching(/^q[123]$/) as string }),
    );
    expect(open).toMatchObject({ class: null, score: null, reviews: [] });
  });

  it("has no mark, no key and nothing that tells right from wrong while a class keeps its feedback", async () => {
    const { student, instructor, attemptId } = await sat("NEVER");
    const mark = { itemId: "q1", earned: "0", comment: "Hidden words", reason: "A test.", version: "0" };
    expect(await setMark(instructor, attemptId, mark)).toMatchObject({ ok: true });
    const data = await exportOwnData(student, NOON);
    expect(data.attempts).toMatchObject([{ withheld: { reason: "never" }, reviews: [] }]);
    expect(data.attempts[0]?.questions.map(({ feedback }) => feedback)).toEqual(Array(10).fill(null));
    expect(JSON.stringify(data)).not.toMatch(/Hidden words|"rating"|"key"/);
  });

  it("has no key of a quiz that is open, though its class checks answers at once", async () => {
    const { student } = await sat("AT_ONCE", false);
    const [attempt] = (await exportOwnData(student, NOON)).attempts;
    expect(attempt?.questions.map(({ feedback }) => feedback)).toEqual(Array(10).fill(null));
  });

  it("is nobody else's: not their names, not their answers, not what an instructor did to them", async () => {
    const { student, instructor, attemptId } = await sat("AFTER_SUBMITTING");
    const mark = { itemId: "q1", earned: "0", comment: "", reason: "Seen again.", version: "0" };
    await setMark(instructor, attemptId, mark);
    const data = await exportOwnData(instructor, NOON);
    expect(data.attempts).toEqual([]);
    expect(data.teaches).toMatchObject([{ name: "Seminar" }]);
    expect(data.deeds).toMatchObject([{ action: "mark.set", reason: "Seen again." }]);
    expect(JSON.stringify(data)).not.toContain(student.name);
    expect(JSON.stringify(await exportOwnData(student, NOON))).not.toContain(instructor.name);
  });

  it("says of a password that there is one, and no more", async () => {
    const user = await buildUser();
    const passwordHash = await hashPassword("seven quiet lanterns");
    await db().user.update({ where: { id: user.id }, data: { passwordHash } });
    const data = await exportOwnData(user, NOON);
    expect(data.account.hasPassword).toBe(true);
    expect(JSON.stringify(data)).not.toContain("argon2");
  });

  it("is there for a guest too, without the address that was made up", async () => {
    const guest = await buildUser({ guest: true, email: "x@guest.invalid", name: "Guest" });
    const data = await exportOwnData(guest, NOON);
    expect(data.account).toMatchObject({ guest: true, email: null });
    expect(JSON.stringify(data)).not.toContain("guest.invalid");
  });
});
