import { ACTORS, type School } from "../builders/build-school";
import { db } from "@/server/db";
import { leakOf } from "./support/leaks";
import { expectedOf, requestOf, ROWS } from "./support/route-rows";
import { findRoutes } from "./support/routes";
import { openSchool, SCHOOL_SECRET, type SchoolApp } from "./support/school-app";
import { openWire, type Answered, type Wire } from "./support/wire";

/** Hundreds of requests, one after the other. */
jest.setTimeout(240_000);
const METRICS_TOKEN = "a token for the metrics of this test";

/** What everything is called that somebody can name: it has to be shown as text. */
const MARKUP = '"><img src=x onerror="document.title=1">';

let room: SchoolApp;
let wire: Wire;

async function nameAllByMarkup({ own, foreign }: School): Promise<void> {
  await db().user.updateMany({ data: { name: MARKUP } });
  await db().class.updateMany({ data: { name: MARKUP } });
  for (const { classId, sectionId, doneAttempt } of [own, foreign]) {
    await db().section.update({ where: { id: sectionId }, data: { name: MARKUP } });
    await db().invitation.updateMany({ where: { classId }, data: { name: MARKUP } });
    const mark = { attemptId: doneAttempt, itemId: "q1", comment: MARKUP, updatedAt: new Date() };
    await db().markOverride.create({ data: mark });
    const event = { action: "class.archived", subject: `class:${classId}`, classId, detail: {}, reason: MARKUP };
    await db().auditEvent.create({ data: event });
  }
}

beforeAll(async () => {
  room = await openSchool({ settings: { METRICS_TOKEN, LOG_LEVEL: "debug" }, prepare: nameAllByMarkup });
  wire = openWire(room.app.url, 1);
});
afterAll(async () => {
  wire.close();
  await room.close();
});

/** Status and, of a redirect, where to. */
function answerOf({ status, headers }: Answered): string {
  const to = headers.location;
  return typeof to === "string" ? `${String(status)} ${new URL(to, room.app.url).pathname}` : String(status);
}

/** Whether a page has somebody's text in it as markup; downloads are no pages. */
function markupOf({ headers, body }: Answered): string | null {
  const isPage = /html|x-component/.test(String(headers["content-type"]));
  return isPage && body.includes("<img src=x") ? "markup" : null;
}

test("every route of the app has a row, and every row a route", () => {
  const routes = findRoutes().map(({ method, path }) => `${method} ${path}`);
  expect(Object.keys(ROWS).sort()).toEqual(routes.sort());
});

const TRIES = Object.entries(ROWS).flatMap(([route, row]) =>
  (["own", "foreign"] as const).flatMap((place) => ACTORS.map((actor) => ({ route, row, place, actor }))),
);

test("every route answers every kind of person as its row says, and shows what people typed as text", async () => {
  const wrong: string[] = [];
  const tried = new Set<string>();
  let refused = 0;
  for (const { route, row, place, actor } of TRIES) {
    const sent = requestOf(route, row, room.school[place]);
    // An address that names nothing is the same request in both classes.
    const request = JSON.stringify([actor, sent]);
    if (tried.has(request)) continue;
    tried.add(request);
    const answer = await wire.send({ ...sent, headers: { ...sent.headers, ...room.as[actor] } });
    if (!row[place].includes(actor)) refused += 1;
    const [expected, got] = [expectedOf(row, actor, place), answerOf(answer)];
    const leak = leakOf(answer, [SCHOOL_SECRET, METRICS_TOKEN]) ?? markupOf(answer);
    if (got !== expected || leak !== null)
      wrong.push(`${route} (${place}), ${actor}: ${got}, not ${expected}${leak === null ? "" : `, with ${leak}`}`);
  }
  expect(wrong).toEqual([]);
  process.stdout.write(
    `${String(Object.keys(ROWS).length)} routes x ${String(ACTORS.length)} kinds of people x own and foreign: ` +
      `${String(tried.size)} different requests, ${String(refused)} of them refused as they should be\n`,
  );
});

test("the log has told of no failure, and holds no secret", () => {
  const output = room.app.output();
  expect(output.split("\n").filter((line) => /"level":(50|60)/.test(line))).toEqual([]);
  const cookies = Object.values(room.as).flatMap(({ cookie }) => cookie?.split("=")[1] ?? []);
  for (const secret of [SCHOOL_SECRET, METRICS_TOKEN, ...cookies, "no-such-token"])
    expect(output.includes(secret) ? secret : "no secret").toBe("no secret");
  // It has told of the requests at all.
  expect(output).toContain('"route":"/api/health"');
});
