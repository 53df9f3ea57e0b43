import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { encode } from "next-auth/jwt";
import { ACTORS, buildSchool, type Actor, type School } from "../../builders/build-school";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { hostileText, hostileValue } from "../../builders/hostile";
import { PASSPHRASE } from "../../builders/passphrase";
import { openSession } from "@/server/auth/session-rows";
import { database, db } from "@/server/db";
import { getUser } from "@/server/session";

/** Calls of each action by each actor. The seed is fixed: the same calls each time. */
const RUNS = 12;
const SEED = 20_261_126;
const SECRET = "a secret of sixteen or more";

jest.setTimeout(240_000);

/** What stands for the request at hand. */
const mockRequest = { cookie: "", client: 0 };
jest.mock("next/cache", () => ({ revalidatePath: () => undefined }));
jest.mock("next/headers", () => ({
  cookies: () => Promise.resolve({ getAll: () => [{ name: "next-auth.session-token", value: mockRequest.cookie }] }),
  headers: () => Promise.resolve(new Headers({ "x-forwarded-for": `client ${String(mockRequest.client)}` })),
}));

type Action = (...sent: unknown[]) => Promise<unknown>;

/** An exported function of a file of actions, as its source has it. */
interface Found {
  readonly name: string;
  readonly call: Action;
  /** The parameters as they are declared, "name: type". */
  readonly parameters: readonly string[];
  /** Names that the file reads from forms. */
  readonly fields: readonly string[];
}

const IS_DIRECTIVE = /^\s*["']use server["'];?\s*$/m;

function sourcesWithActions(): string[] {
  return ["app", "components", "server"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((path) => join(folder, path))
      .filter((path) => /\.tsx?$/.test(path) && IS_DIRECTIVE.test(readFileSync(path, "utf8"))),
  );
}

function actionsOf(path: string): Found[] {
  const source = readFileSync(path, "utf8");
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which files there are is found out here
  const exported = require(join(process.cwd(), path)) as Readonly<Record<string, Action>>;
  const fields = [...source.matchAll(/\[((?:"\w+"(?:, )?)+)\]|formTexts\(data, ("\w+")\)/g)].flatMap(([all]) =>
    [...all.matchAll(/"(\w+)"/g)].map(([, name]) => name ?? ""),
  );
  return Object.entries(exported).map(([name, call]) => {
    const declared = new RegExp(`export async function ${name}\\(([^)]*)\\)`).exec(source)?.[1] ?? "not found";
    const parameters = declared.split(",").flatMap((each) => each.trim() || []);
    return { name, call, parameters, fields };
  });
}

const FOUND = sourcesWithActions().flatMap(actionsOf);

/** Actions that leave nothing behind here however often they are called, for want of something that nobody guesses. */
const WITHOUT_TRACE: Readonly<Record<string, string>> = {
  signOutEverywhereAction: "nothing: sessions are all that it ends",
  deleteAccountAction: "the word that asks for it",
  takeMendStepAction: "the token of a preview",
  importRosterAction: "the digest of a preview",
  setupAction: "a one-time link",
  signUpInvitedAction: "a one-time link",
  acceptInvitationAction: "a one-time link",
  changePasswordAction: "the password",
  joinAction: "the code of a class",
  createAssignmentAction: "a whole form whose every field fits",
  extendAttemptsAction: "an attempt under way with a time limit",
  updateAssignmentAction: "a whole form whose every field fits",
};

/** Words that stand for something in one form or another. */
const WORDS = ["STUDENT", "INSTRUCTOR", "ADMINISTRATOR", "QUICK_CHECK", "FULL", "session", "AT_ONCE", "apply", "0.5"];

/** Mostly what belongs under a name, of the actor's class or the other one; else anything at all. */
function valueOf(name: string, { own, foreign, users }: School): fc.Arbitrary<string> {
  const ids = [own, foreign].flatMap((each): Readonly<Record<string, string>>[] => [
    { ...each, userId: each.studentId, attemptId: each.doneAttempt, token: each.invitationId },
    { ...each, userId: each.formerId, studentId: each.formerId, attemptId: each.openAttempt },
  ]);
  const fitting = ids.flatMap((each) => each[name] ?? []);
  const likely: Readonly<Record<string, readonly string[]>> = {
    instructorId: [users["a co-instructor"].id, users["the instructor"].id, foreign.instructorId],
    email: [users["an instructor of another class"].email, "somebody.new@example.org", "=1+1@example.org"],
    itemId: [own.likeItemId],
    password: [PASSPHRASE],
    current: [PASSPHRASE],
    next: [PASSPHRASE],
    timeZone: ["Asia/Karachi", "Europe/Berlin"],
    classCode: [""],
    code: ["NOSUCH22"],
    version: ["0"],
    seenVersion: ["1"],
    seen: ["0/0/0"],
    minutes: ["5"],
    extraTimePercent: ["0", "25"],
    extraAttempts: ["1"],
    dueShiftHours: ["", "24"],
    status: ["PUBLISHED", "CLOSED"],
    quiz: ["QUICK_CHECK", "FULL"],
    role: ["INSTRUCTOR", "ADMINISTRATOR"],
    focus: ["session", "claim:c1"],
    feedbackPolicy: ["NEVER", "AT_ONCE"],
    dueAt: ["", "2026-12-01T10:00"],
    timeLimit: ["", "30"],
    attempt: ["best", "first"],
    missing: ["left-out", "zero"],
    step: [
      '{"type":"make","itemId":"\\u0000","change":{"type":"withdraw"},"onlyIfImproves":false}',
      '{"type":"undo","mendId":"\\u0000"}',
    ],
    earned: ["", "0.5"],
    "weight:QUICK_CHECK": ["2"],
    "weight:\u0000": ["2"],
  };
  const good = likely[name] ?? (fitting.length > 0 ? fitting : ["A plain text", ...WORDS]);
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...good) },
    { weight: 1, arbitrary: hostileText },
    { weight: 1, arbitrary: fc.constantFrom(...WORDS, own.classId, foreign.studentId) },
  );
}

/** A form with the names that the action reads, some of them left out, twice or a file, and one that it does not. */
function formOf(fields: readonly string[], school: School): fc.Arbitrary<FormData> {
  const field = (name: string) =>
    fc.tuple(
      fc.constant(name),
      fc.oneof(
        {
          weight: name.includes("\u0000") ? 1 : 12,
          arbitrary: fc.array(valueOf(name, school), { minLength: 1, maxLength: 2 }),
        },
        { weight: 1, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.constant([new File(["a@example.org\u0000\n=1+1"], "list.csv")]) },
      ),
    );
  const names = [...new Set([...fields, "attempt", "missing", "weight:QUICK_CHECK", "weight:\u0000", "surplus"])];
  return fc.tuple(...names.map(field)).map((parts) => {
    const form = new FormData();
    for (const [name, values] of parts) for (const value of values) form.append(name, value);
    return form;
  });
}

function argumentsOf({ parameters, fields }: Found, school: School): fc.Arbitrary<unknown[]> {
  const parts = parameters.map((declared): fc.Arbitrary<unknown> => {
    const name = declared.replace(/:.*/s, "").trim();
    const usual: fc.Arbitrary<unknown> =
      name === "data"
        ? formOf(fields, school)
        : /previous$/i.test(name)
          ? fc.constant({ message: null, fields: {}, values: {}, version: 0 })
          : name === "archive"
            ? fc.boolean()
            : valueOf(name, school);
    return fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: hostileValue });
  });
  return fc.tuple(...parts).map((sent) => [...sent]);
}

/** Lets the actor in as a browser is let in, by the cookie of an open session, unless they still are. */
async function enter(actor: Actor, { users }: School): Promise<void> {
  mockRequest.client += 1;
  if (actor === "nobody") mockRequest.cookie = "";
  else if (mockRequest.cookie === "" || !(await getUser()))
    mockRequest.cookie = await encode({ token: { sid: await openSession(users[actor].id) }, secret: SECRET });
}

const digestOf = (error: unknown): string =>
  error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : "";

/** What an action answered; throws for anything that would be an error page. */
async function answerOf(call: () => Promise<unknown>): Promise<unknown> {
  try {
    return await call();
  } catch (error) {
    const digest = digestOf(error);
    if (digest === "NEXT_HTTP_ERROR_FALLBACK;404") return "not found";
    if (!digest.startsWith("NEXT_REDIRECT;")) throw error;
    const to = digest.split(";").slice(2, -2).join(";");
    expect(to).toMatch(/^\/(?![/\\])/);
    return `redirect to ${to}`;
  }
}

/** All that is stored of what is none of the actor's business: other people, and classes that they do not teach. */
async function storedBeyond(actor: Actor, { users, own, foreign }: School): Promise<unknown> {
  const self = actor === "nobody" ? "" : users[actor].id;
  const teaches = actor === "the instructor" || actor === "a co-instructor";
  const closed = actor === "an instructor of another class" ? [own] : teaches ? [foreign] : [own, foreign];
  const ids = closed.map(({ classId }) => classId);
  const others = Object.values(users).flatMap(({ id }) => (id === self ? [] : [id]));
  const inClass = { classId: { in: ids } };
  const ordered = { orderBy: { id: "asc" } } as const;
  return Promise.all([
    db().class.findMany({
      where: { id: { in: ids } },
      include: { instructors: true, sections: true, invitations: true, mends: true, assignments: true },
      ...ordered,
    }),
    db().enrolment.findMany({ where: { ...inClass, userId: { not: self } }, orderBy: { userId: "asc" } }),
    db().auditEvent.findMany({ where: inClass, ...ordered }),
    db().attempt.findMany({
      where: { userId: { not: self }, OR: [inClass, { classId: null, userId: { in: others } }] },
      include: { responses: true, overrides: true },
      ...ordered,
    }),
    db().user.findMany({
      where: { id: { in: others } },
      omit: actor === "an administrator" ? { role: true } : {},
      include: { sessions: actor === "nobody" },
      ...ordered,
    }),
  ]);
}

/** A digest of every row but those that count tries and sessions. */
async function storedAtAll(): Promise<string> {
  const { prisma } = database();
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'
      AND table_name NOT IN ('RateLimiterFlexible', 'Session') ORDER BY 1`;
  const digests = tables.map(({ name }) =>
    prisma.$queryRawUnsafe(`SELECT md5(string_agg(t::text, '' ORDER BY t::text)) AS digest FROM "${name}" t`),
  );
  return JSON.stringify(await Promise.all(digests));
}

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = SECRET;
  await openTestDatabase();
});
afterAll(async () => {
  delete process.env.NEXTAUTH_SECRET;
  await closeTestDatabase();
});

describe("the app's actions", () => {
  it("all stand in files of their own, where they are found", () => {
    expect(FOUND.length).toBeGreaterThan(25);
    for (const path of sourcesWithActions())
      expect([path, readFileSync(path, "utf8").startsWith('"use server";')]).toEqual([path, true]);
  });

  it.each(FOUND.map(({ name, parameters }) => [name, parameters] as const))(
    "%s trusts nothing of what it is sent",
    (_, parameters) => {
      for (const declared of parameters) expect(declared).toMatch(/^\w+: unknown$/);
    },
  );
});

describe.each(FOUND.map((found) => [found.name, found] as const))("%s", (name, found) => {
  it("answers whatever anybody sends, and changes nothing that is not theirs", async () => {
    const school = await buildSchool();
    const before = await storedAtAll();
    for (const [place, actor] of ACTORS.entries()) {
      const beyond = await storedBeyond(actor, school);
      mockRequest.cookie = "";
      await db().rateLimiterFlexible.deleteMany();
      await fc.assert(
        fc.asyncProperty(argumentsOf(found, school), async (sent) => {
          await enter(actor, school);
          const answer = await answerOf(() => found.call(...sent));
          const said = JSON.stringify([answer]);
          expect(said).not.toMatch(/argon2|passwordHash|tokenHash/);
          expect(said).not.toContain(PASSPHRASE);
        }),
        { numRuns: RUNS, seed: SEED + place },
      );
      expect([actor, await storedBeyond(actor, school)]).toEqual([actor, beyond]);
    }
    // Where nobody got through, nothing was tried but the refusals.
    expect((await storedAtAll()) === before).toBe(name in WITHOUT_TRACE);
  });
});
