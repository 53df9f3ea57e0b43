import { DEFAULT_ARTICLE_ID } from "@/questions/bank/bank";
import { toPublicItem } from "@/questions/kinds/to-public-item";
import type { User } from "@/server/accounts/find-session-user";
import { loadOwnItems, publicIdAt } from "@/server/attempts/pinned-items";
import { saveResponse } from "@/server/attempts/save-response";
import { startAttempt } from "@/server/attempts/start-attempt";
import { submitAttempt } from "@/server/attempts/submit-attempt";
import { db } from "@/server/db";
import { countOptions } from "@/server/quality/count-options";
import { getQualityReport } from "@/server/quality/get-quality-report";
import { measureBank } from "@/server/quality/measure-bank";
import { buildClass, type BuiltClass } from "../../builders/build-class";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";

const NOON = new Date("2026-03-02T12:00:00Z");

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

function member<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined) throw new Error("the builder made none");
  return first;
}

/** A student takes the full quiz for a class and picks the first option of each item that has options. */
async function takeQuiz(student: User, classId: string, submits = true): Promise<string[]> {
  const started = await startAttempt(student, { quiz: "FULL", classId }, NOON);
  if (!started.ok) throw new Error(started.message);
  const items = (await loadOwnItems(student.id, started.attemptId)) ?? [];
  const picked: string[] = [];
  for (const [index, item] of items.entries()) {
    const { interaction } = toPublicItem(item, publicIdAt(index));
    if (interaction.type !== "choice") continue;
    const option = member(interaction.options);
    picked.push(`${item.id}: ${option.text}`);
    await saveResponse(
      student,
      {
        attemptId: started.attemptId,
        itemId: publicIdAt(index),
        response: { interaction: "choice", optionId: option.id },
        sequence: index + 1,
        flagged: false,
      },
      NOON,
    );
  }
  if (submits) await submitAttempt(student, started.attemptId, NOON);
  return picked.sort();
}

async function chosenIn({ instructor }: BuiltClass): Promise<string[]> {
  const counts = await countOptions(instructor, DEFAULT_ARTICLE_ID);
  return counts
    .flatMap(({ itemId, options }) =>
      options.filter(({ chosen }) => chosen > 0).map(({ text }) => `${itemId}: ${text}`),
    )
    .sort();
}

describe("counting the options that were chosen", () => {
  it("counts what was chosen of each item, with the options that nobody took", async () => {
    const taught = await buildClass();
    const picked = await takeQuiz(member(taught.students), taught.id);
    expect(picked.length).toBeGreaterThan(5);
    expect(await chosenIn(taught)).toEqual(picked);
    const counts = await countOptions(taught.instructor, DEFAULT_ARTICLE_ID);
    for (const { options } of counts) {
      expect(options.filter(({ correct }) => correct)).toHaveLength(1);
      expect(options.length).toBeGreaterThanOrEqual(4);
    }
  });

  it("leaves out another teacher's classes, simulated students and attempts that are still open", async () => {
    const [taught, foreign] = [await buildClass({ students: 2 }), await buildClass()];
    await takeQuiz(member(foreign.students), foreign.id);
    const [open, simulated] = taught.students;
    if (!open || !simulated) throw new Error("the builder made too few");
    await takeQuiz(open, taught.id, false);
    await takeQuiz(simulated, taught.id);
    await db().user.update({ where: { id: simulated.id }, data: { simulated: true } });
    expect(await chosenIn(taught)).toEqual([]);
  });
});

describe("the quality report", () => {
  it("is not for students, and not of an unknown article", async () => {
    expect(await getQualityReport(await buildUser())).toBeNull();
    expect(await getQualityReport(await buildUser({ role: "INSTRUCTOR" }), "nope")).toBeNull();
  });

  it("is given to instructors whole, measured once for all who ask", async () => {
    const [one, other] = await Promise.all([
      getQualityReport(await buildUser({ role: "INSTRUCTOR" })),
      getQualityReport(await buildUser({ role: "ADMINISTRATOR" })),
    ]);
    expect(one).toEqual(other);
    expect(one?.lines[0]).toBe(other?.lines[0]);
    expect(new Set(one?.lines.map(({ group }) => group))).toEqual(
      new Set(["flaws", "guessers", "coverage", "depth", "capacity", "forms", "people"]),
    );
    expect(one?.paragraphs).toHaveLength(13);
    expect(one?.kinds.map(({ name }) => name)).toContain("True or false, and why");
    expect(one?.passed).toBe(!one?.lines.some(({ verdict }) => verdict === "miss"));
  }, 60_000);

  it("says of what only people can tell that there are not enough responses yet", async () => {
    const report = await getQualityReport(await buildUser({ role: "INSTRUCTOR" }));
    const people = report?.lines.filter(({ group }) => group === "people");
    expect(people?.map(({ verdict, figure }) => [verdict, figure.split(":")[0]])).toEqual([
      ["waiting", "not enough responses yet"],
      ["waiting", "not enough responses yet"],
    ]);
  });
});

test("a measurement that fails is told with what the command said", async () => {
  await expect(measureBank("nope")).rejects.toThrow(/ended with 2: There is no article "nope"/);
});
