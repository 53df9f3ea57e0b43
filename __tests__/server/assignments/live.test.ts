import { buildAttempt, later, NOON } from "../../builders/build-attempt";
import { buildClass } from "../../builders/build-class";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { extendAttempts } from "@/server/assignments/extend-attempts";
import { getLiveView, type LiveView } from "@/server/assignments/get-live-view";
import { liveStream } from "@/server/assignments/live-stream";
import { keepSeen } from "@/server/attempts/keep-seen";
import { movePlace } from "@/server/attempts/move-place";
import { saveResponse } from "@/server/attempts/save-response";
import { submitAttempt } from "@/server/attempts/submit-attempt";
import { listClassEvents } from "@/server/audit/list-class-events";
import type { User } from "@/server/accounts/find-session-user";
import { db } from "@/server/db";
import { endStreams } from "@/server/http/open-streams";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

/** A class whose quick check takes ten minutes. */
async function exam(students = 2, timeLimit: number | null = 10) {
  const room = await buildClass({ students, timeLimit });
  const where = { classId_key: { classId: room.id, key: "QUICK_CHECK" } };
  const { id: assignmentId } = await db().assignment.findUniqueOrThrow({ where });
  const begin = (user: User, startedAt = NOON) =>
    buildAttempt(user, { classId: room.id, submitted: false, right: 2, startedAt });
  const [one, two] = room.students;
  if (!one || !two) throw new Error("two students");
  return { ...room, assignmentId, place: { classId: room.id, assignmentId }, begin, one, two };
}

const deadlineOf = async (id: string) => (await db().attempt.findUniqueOrThrow({ where: { id } })).deadlineAt;

describe("the live view", () => {
  it("tells of each student whether they have begun, where they are, what is saved and when their time is up", async () => {
    const { id, instructor, assignmentId, begin, one, two } = await exam();
    const attemptId = await begin(one);
    await movePlace(one, { attemptId, place: 4, sequence: 1 });
    const view = await getLiveView(instructor, id, assignmentId, later(30));
    expect(view).toMatchObject({ title: "Quick check", items: 10 });
    const row = (user: User) => view?.students.find((student) => student.id === user.id);
    expect(row(one)).toMatchObject({
      state: "under-way",
      attemptId,
      at: 5,
      answered: 2,
      savedAt: NOON.toISOString(),
      deadlineAt: later(600).toISOString(),
    });
    expect(row(two)).toMatchObject({ state: "not-begun", attemptId: null });
  });

  it("takes a page that was silent for a minute for lost, until it is heard of again", async () => {
    const { id, instructor, assignmentId, begin, one } = await exam();
    const attemptId = await begin(one);
    const stateAt = async (second: number) =>
      (await getLiveView(instructor, id, assignmentId, later(second)))?.students.find((each) => each.id === one.id)
        ?.state;
    expect(await stateAt(60)).toBe("under-way");
    expect(await stateAt(61)).toBe("lost");
    await keepSeen(one, attemptId, later(61));
    expect(await stateAt(62)).toBe("under-way");
    await submitAttempt(one, attemptId, later(63));
    expect(await stateAt(200)).toBe("submitted");
    expect(await keepSeen(one, attemptId, later(201))).toMatchObject({ ok: false, reason: "not-found" });
  });

  it("closes an attempt whose time is up", async () => {
    const { id, instructor, assignmentId, begin, one } = await exam();
    await begin(one);
    const view = await getLiveView(instructor, id, assignmentId, later(700));
    expect(view?.students.find((each) => each.id === one.id)?.state).toBe("submitted");
  });
});

describe("extending", () => {
  const MORE = { minutes: "5", reason: "A fire alarm.", attemptId: "" };

  it("gives everybody under way more minutes, of which their pages hear, and is in the log", async () => {
    const { id, instructor, place, begin, one, two } = await exam();
    const [first, second] = [await begin(one), await begin(two, later(60))];
    expect(await extendAttempts(instructor, place, MORE, later(120))).toEqual({ ok: true, extended: 2 });
    expect([await deadlineOf(first), await deadlineOf(second)]).toEqual([later(900), later(960)]);
    expect(await keepSeen(one, first, later(130))).toEqual({ ok: true, deadlineAt: later(900) });
    const save = { attemptId: first, itemId: "q9", response: null, flagged: true, sequence: 9 };
    expect(await saveResponse(one, save, later(850))).toMatchObject({ ok: true, deadlineAt: later(900) });
    const log = await listClassEvents(instructor, id, undefined);
    expect(log?.events[0]).toMatchObject({ title: "5 more minutes for “Quick check”", reason: "A fire alarm." });
  });

  it("gives one attempt more, again and again, and leaves the others", async () => {
    const { instructor, place, begin, one, two } = await exam();
    const [first, second] = [await begin(one), await begin(two)];
    const only = { ...MORE, attemptId: first };
    await extendAttempts(instructor, place, only, later(10));
    await extendAttempts(instructor, place, only, later(20));
    expect([await deadlineOf(first), await deadlineOf(second)]).toEqual([later(1_200), later(600)]);
  });

  it("opens no attempt again whose time is up, and none without a limit or of another class", async () => {
    const [timed, open] = [await exam(), await exam(2, null)];
    await timed.begin(timed.one);
    const foreign = await open.begin(open.one);
    expect(await extendAttempts(timed.instructor, timed.place, MORE, later(700))).toMatchObject({ reason: "conflict" });
    expect(await extendAttempts(open.instructor, open.place, MORE, NOON)).toMatchObject({ reason: "conflict" });
    const other = { ...MORE, attemptId: foreign };
    expect(await extendAttempts(timed.instructor, timed.place, other, NOON)).toMatchObject({ reason: "conflict" });
  });

  it.each(["0", "601", "1.5", "", "five"])("refuses %j minutes in plain words", async (minutes) => {
    const { instructor, place } = await exam();
    expect(await extendAttempts(instructor, place, { ...MORE, minutes })).toMatchObject({
      fields: { minutes: "Give the minutes as a whole number from 1 to 600." },
    });
  });
});

describe("the stream of events", () => {
  const POLL_MS = 5;
  /** Never within a test: nothing but what the test does ends such a stream. */
  const NEVER_MS = 600_000;

  async function follow(room: Awaited<ReturnType<typeof exam>>, user = room.instructor, pollMs = POLL_MS) {
    const reading = new AbortController();
    const { signal } = reading;
    const stream = await liveStream({ user, ...room.place, signal, pollMs });
    const reader = stream?.getReader();
    const next = async (): Promise<LiveView | "over"> => {
      for (;;) {
        const part = await reader?.read();
        if (!part || part.done) return "over";
        const data = /^data: (.*)\n\n$/s.exec(new TextDecoder().decode(part.value))?.[1];
        // Words in between say nothing.
        if (data !== undefined) return JSON.parse(data) as LiveView;
      }
    };
    return { stream, reading, next };
  }

  it("tells how it stands, and again once another process has written to the database", async () => {
    const room = await exam();
    const { next, reading } = await follow(room);
    expect(await next()).toMatchObject({ students: [{ state: "not-begun" }, { state: "not-begun" }] });
    await room.begin(room.one, new Date());
    const states = async () => {
      const view = await next();
      return view === "over" ? view : view.students.map(({ state }) => state).sort();
    };
    expect(await states()).toEqual(["not-begun", "under-way"]);
    reading.abort();
  });

  it.each([
    [
      "its reader",
      ({ reading }: Awaited<ReturnType<typeof follow>>) => {
        reading.abort();
      },
    ],
    [
      "the server",
      () => {
        endStreams();
      },
    ],
  ])("ends with %s", async (_, end) => {
    const room = await exam();
    const following = await follow(room, room.instructor, NEVER_MS);
    await following.next();
    end(following);
    expect(await following.next()).toBe("over");
  });

  it("ends for whoever teaches the class no more, and does not begin for anybody else", async () => {
    const room = await exam();
    const { next } = await follow(room);
    await next();
    await db().classInstructor.deleteMany({ where: { classId: room.id } });
    expect(await next()).toBe("over");
    expect((await follow(room)).stream).toBeNull();
    expect((await follow(room, room.one)).stream).toBeNull();
  });
});
