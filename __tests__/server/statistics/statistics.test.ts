import { buildClass, type BuiltClass } from "../../builders/build-class";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { sitQuiz } from "../../builders/sit-quiz";
import { getAttemptsBehind } from "@/server/statistics/get-attempts-behind";
import { getQuizStatistics, type QuizStatistics } from "@/server/statistics/get-quiz-statistics";
import { loadSittings } from "@/server/statistics/load-sittings";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

async function statistics({ id, instructor }: BuiltClass, query: Record<string, string> = {}): Promise<QuizStatistics> {
  const found = await getQuizStatistics(instructor, id, query);
  if (!found) throw new Error("the instructor teaches the class");
  return found;
}

async function sittingClass(students: number): Promise<BuiltClass> {
  const room = await buildClass({ students });
  for (const [at, student] of room.students.entries()) await sitQuiz(student, room.id, { knowledge: at / students });
  return room;
}

describe("a class with little to go by", () => {
  it("has no quiz and no figures without students or attempts", async () => {
    const shown = await statistics(await buildClass({ students: 0 }));
    expect([shown.column, shown.items, shown.ledger, shown.quiz.n]).toEqual([null, [], [], 0]);
  });

  it.each([1, 2])("withholds its figures with %i attempts, and still lists them", async (n) => {
    const shown = await statistics(await sittingClass(n));
    expect([shown.quiz.n, shown.quiz.mean.type, shown.items.length > 0, shown.points.length]).toEqual([
      n,
      "withheld",
      true,
      n,
    ]);
    expect(shown.items.every(({ verdict }) => verdict.code === "too-few")).toBe(true);
  });
});

describe("a class that has taken a quiz", () => {
  let room: BuiltClass;
  beforeAll(async () => {
    room = await sittingClass(12);
  });

  it("counts kinds where single questions have too few answers, and says that it chose so", async () => {
    const shown = await statistics(room);
    expect([shown.by, shown.coarsened, shown.quiz.n, shown.quiz.reliabilityKind]).toEqual(["kind", true, 12, "nested"]);
    expect(shown.items.map(({ sittings }) => sittings.length)).toEqual(Array(10).fill(12));
    expect((await statistics(room, { by: "item" })).coarsened).toBe(false);
  });

  it("leads each number to as many attempts as it says", async () => {
    const shown = await statistics(room);
    const common = { quiz: "QUICK_CHECK", attempt: "first", by: "kind" };
    const count = async (query: Record<string, string>) =>
      (await getAttemptsBehind(room.instructor, room.id, { ...common, ...query }))?.attempts.length;
    for (const item of shown.items.slice(0, 4)) {
      expect(await count({ unit: item.unit })).toBe(item.sittings.length);
      expect(await count({ unit: item.unit, outcome: "wrong" })).toBe(item.wrong.length);
      expect(await count({ unit: item.unit, outcome: "right" })).toBe(item.right.length);
      const [choice] = item.choices;
      if (choice) expect(await count({ unit: item.unit, choice: choice.label })).toBe(choice.sittings.length);
    }
    for (const line of shown.ledger.slice(0, 4)) {
      expect(await count({ misconception: line.misconception, target: line.target })).toBe(line.sittings.length);
    }
    for (const [at, bin] of shown.histogram.entries()) {
      expect(await count({ from: String(at * 10), to: String(at * 10 + 10) })).toBe(bin.count);
    }
  });

  it("takes first, last, best or all attempts of a student", async () => {
    const [student] = room.students;
    if (!student) throw new Error("the class has students");
    await sitQuiz(student, room.id, { knowledge: 1, start: new Date("2026-03-03T12:00:00Z") });
    const counted = async (attempt: string) => {
      const shown = await statistics(room, { attempt });
      return [shown.quiz.n, shown.points.filter((point) => point.student === student.name).length];
    };
    expect([await counted("first"), await counted("best"), await counted("all")]).toEqual([
      [12, 1],
      [12, 1],
      [13, 2],
    ]);
  });

  it("does not exist for another instructor, a student, or an unknown quiz's attempts", async () => {
    const { instructor: stranger } = await buildClass({ students: 0 });
    const [student] = room.students;
    if (!student) throw new Error("the class has students");
    expect([
      await getQuizStatistics(stranger, room.id, {}),
      await getQuizStatistics(student, room.id, {}),
      await getAttemptsBehind(stranger, room.id, { quiz: "QUICK_CHECK" }),
      await getAttemptsBehind(room.instructor, room.id, { quiz: "toString" }),
    ]).toEqual([null, null, null, null]);
  });
});

it("keeps wrong, left out and not reached apart, and times each answer from the save before", async () => {
  const room = await buildClass();
  const [student] = room.students;
  if (!student) throw new Error("the class has a student");
  await sitQuiz(student, room.id, { answer: (_, index) => (index === 1 || index > 6 ? null : undefined) });
  const [sitting] = await loadSittings({ classId: room.id });
  const answered = (index: number): boolean => index !== 1 && index <= 6;
  const [status, seconds] = [sitting?.items.map((item) => item.status), sitting?.items.map((item) => item.seconds)];
  expect(status?.slice(7)).toEqual(["not-reached", "not-reached", "not-reached"]);
  expect(status?.[1]).toBe("omitted");
  // The third answer's time runs over the question that was left out.
  expect([seconds?.[0], seconds?.[1]]).toEqual([10, null]);
  expect(answered(2) && status?.[2] === "answered" ? seconds?.[2] : 20).toBe(20);
});
