import { closeTestDatabase, openTestDatabase } from "../builders/database";
import { emptySession } from "../builders/empty-session";
import { applyMigrations, readMigrations } from "@/prisma/apply-migrations";

const MIGRATION = "20261126300000_assignments";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

const BEFORE = `
  INSERT INTO "User" ("id", "email", "name") VALUES ('u', 'u@example.org', 'U');
  INSERT INTO "Class" ("id", "name", "code", "articleId", "feedbackPolicy", "dueAt", "timeLimit", "gradebook") VALUES
    ('one', 'One', 'ONE', 'an-article', 'NEVER', '2026-03-02T12:00', 45, '{"attempt":"mean","weights":{"FULL":2},"dropLowest":0,"missing":"zero"}'),
    ('two', 'Two', 'TWO', 'an-article', 'AFTER_SUBMITTING', NULL, NULL, NULL);
  INSERT INTO "Attempt" ("id", "userId", "classId", "articleId", "quiz", "bankVersion", "seed", "items") VALUES
    ('full', 'u', 'one', 'an-article', 'FULL', 'v', 's', '[]'),
    ('own', 'u', NULL, 'an-article', 'FULL', 'v', 's', '[]');`;

it("makes each class's quizzes assignments under its policy, and carries its attempts and weights along", async () => {
  const session = await emptySession();
  const all = readMigrations("prisma/migrations");
  const at = all.findIndex(({ name }) => name === MIGRATION);
  await applyMigrations(session, all.slice(0, at));
  await session.run(BEFORE);
  await applyMigrations(session, all.slice(0, at + 1));
  const terms = `"classId", "key", "title", "feedbackPolicy", "timeLimit", "counts", "status"`;
  const assignments = await session.query(`SELECT ${terms} FROM "Assignment" ORDER BY "classId", "number"`, []);
  const one = { classId: "one", feedbackPolicy: "NEVER", timeLimit: 45, counts: "MEAN", status: "PUBLISHED" };
  const two = { ...one, classId: "two", feedbackPolicy: "AFTER_SUBMITTING", timeLimit: null, counts: "BEST" };
  expect(assignments).toEqual(
    [one, two].flatMap((each) => [
      { ...each, key: "QUICK_CHECK", title: "Quick check" },
      { ...each, key: "SCENARIOS", title: "The four scenarios" },
      { ...each, key: "FULL", title: "Full quiz" },
    ]),
  );
  const attempts = await session.query(
    `SELECT a."id", s."key", a."dueAt" = s."dueAt" AS "due" FROM "Attempt" a LEFT JOIN "Assignment" s ON s."id" = a."assignmentId" ORDER BY a."id"`,
    [],
  );
  expect(attempts).toEqual([
    { id: "full", key: "FULL", due: true },
    { id: "own", key: null, due: null },
  ]);
  expect(await session.query(`SELECT "gradebook" FROM "Class" WHERE "id" = 'one'`, [])).toEqual([
    { gradebook: { weights: { FULL: 2 }, dropLowest: 0, missing: "zero" } },
  ]);
});
