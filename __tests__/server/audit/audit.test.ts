import { buildClass } from "../../builders/build-class";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { describeEvent } from "@/server/audit/describe-event";
import { listClassEvents } from "@/server/audit/list-class-events";
import { joinClass } from "@/server/classes/join-class";
import { updateClass } from "@/server/classes/update-class";
import { db } from "@/server/db";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

it("logs who joined, once, and what was set from what to what", async () => {
  const { id, code, instructor } = await buildClass({ students: 0 });
  const student = await buildUser();
  await joinClass(student, code);
  await joinClass(student, code);
  await updateClass(instructor, id, { name: "Another class" });
  const log = await listClassEvents(instructor, id, undefined);
  expect(log?.events.map(({ who, title, lines }) => [who, title, lines])).toEqual([
    [instructor.name, "Settings of the class", ['name: "A class" → "Another class"']],
    [student.name, `${student.name} joined with the class code`, []],
  ]);
});

it("gives a long log in pages without a gap or a repeat, newest first", async () => {
  const { id, instructor } = await buildClass({ students: 0 });
  for (let number = 1; number <= 120; number += 1) {
    await db().auditEvent.create({ data: { action: `test.${String(number)}`, subject: `class:${id}`, detail: {} } });
  }
  const seen: string[] = [];
  let olderThan: string | null | undefined;
  do {
    const page = await listClassEvents(instructor, id, olderThan ?? undefined);
    seen.push(...(page?.events.map(({ title }) => title) ?? []));
    olderThan = page?.olderThan;
  } while (olderThan);
  expect(seen).toEqual(Array.from({ length: 120 }, (_, at) => `test.${String(120 - at)}`));
});

it("shows an event of an unknown kind by its stored name, with what changed", () => {
  const detail = { before: { a: 1, b: 2 }, after: { a: 1, b: 3 } };
  expect(describeEvent({ action: "test.moved", detail })).toEqual({ title: "test.moved", lines: ["b: 2 → 3"] });
});
