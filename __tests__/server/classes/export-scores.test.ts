import fc from "fast-check";
import { buildAttempt, later } from "../../builders/build-attempt";
import { buildClass, type BuiltClass } from "../../builders/build-class";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { exportScores } from "@/server/classes/export-scores";
import { db } from "@/server/db";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

/** Reads CSV as RFC 4180 has it: fields in quotation marks may hold commas, line ends and doubled marks. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
    if (end === "") break;
  }
  return rows.at(-1)?.join("") === "" ? rows.slice(0, -1) : rows;
}

async function rowsOf({ instructor, id }: BuiltClass): Promise<string[][]> {
  const file = await exportScores(instructor, id);
  if (!file) throw new Error("no file");
  expect(file.text.charCodeAt(0)).toBe(0xfe_ff);
  return readCsv(file.text.slice(1));
}

async function nameStudent({ students }: BuiltClass, name: string): Promise<void> {
  await db().user.update({ where: { id: students[0]?.id ?? "" }, data: { name } });
}

describe("the scores as CSV", () => {
  it("hold a line an attempt with its marks, and one for a student without any", async () => {
    const built = await buildClass({ students: 2 });
    const [first, second] = built.students;
    if (!first || !second) throw new Error("no students");
    await buildAttempt(first, { classId: built.id, right: 7 });
    await buildAttempt(first, { classId: built.id, quiz: "FULL", submitted: false, startedAt: later(60) });
    const [head, ...rows] = await rowsOf(built);
    expect(head?.slice(0, 5)).toEqual(["Student", "E-mail", "Simulated", "Quiz", "Attempt"]);
    expect(rows).toEqual([
      [
        first.name,
        first.email,
        "no",
        "Quick check",
        "1",
        "2026-03-02T12:00:00.000Z",
        "2026-03-02T12:00:00.000Z",
        "7",
        "10",
        "70",
      ],
      [first.name, first.email, "no", "Full quiz", "2", "2026-03-02T12:01:00.000Z", "", "", "", ""],
      [second.name, second.email, "no", "", "", "", "", "", "", ""],
    ]);
  });

  it.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠A1",
    '=HYPERLINK("http://x","y")',
    '"=1',
  ])("make the cell %j harmless, and keep all of it", async (name) => {
    const built = await buildClass();
    await nameStudent(built, name);
    const cell = (await rowsOf(built))[1]?.[0];
    expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    expect(cell?.replace(/^'/, "")).toBe(name);
  });

  it("leave a name as it is that begins with none of these", async () => {
    const built = await buildClass();
    await nameStudent(built, 'Zoë "Zed" O\'Brien-Łukasz, the 2nd = me');
    expect((await rowsOf(built))[1]?.[0]).toBe('Zoë "Zed" O\'Brien-Łukasz, the 2nd = me');
  });

  it("come back whole and harmless whatever a student is called", async () => {
    const built = await buildClass();
    const width = (await rowsOf(built))[0]?.length;
    const start = fc.constantFrom("", "=", "+", "-", "@", "\t", "\r", '"', ",", "\r\n", "'", ";");
    const anyName = fc
      .tuple(start, fc.string({ unit: "grapheme" }))
      .map((parts) => parts.join("").replaceAll("\0", ""));
    await fc.assert(
      fc.asyncProperty(anyName, async (name) => {
        await nameStudent(built, name);
        const rows = await rowsOf(built);
        const cell = rows[1]?.[0] ?? "no cell";
        expect(rows.map((row) => row.length)).toEqual([width, width]);
        expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
        expect([name, `'${name}`]).toContain(cell);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ["History, Part 2", "scores-history-part-2.csv"],
    ['"; rm -rf \r\nX: y', "scores-rm-rf-x-y.csv"],
    ["歴史", "scores-class.csv"],
  ])("of the class %j come as a file of a plain name", async (name, filename) => {
    const { instructor, id } = await buildClass({ name });
    expect((await exportScores(instructor, id))?.filename).toBe(filename);
  });

  it("hold nobody of another class, and no attempt that the student made elsewhere", async () => {
    const [built, other] = [await buildClass(), await buildClass()];
    const [student] = built.students;
    if (!student) throw new Error("no student");
    await db().enrolment.create({ data: { classId: other.id, userId: student.id } });
    await buildAttempt(student, { right: 10 });
    await buildAttempt(student, { classId: other.id, right: 10, quiz: "SCENARIOS" });
    expect((await rowsOf(built)).slice(1)).toEqual([[student.name, student.email, "no", "", "", "", "", "", "", ""]]);
    expect(await exportScores(await buildUser({ role: "ADMINISTRATOR" }), built.id)).toBeNull();
  });
});
