import { ACTORS, type Actor, type SchoolClass } from "../../builders/build-school";
import type { Sent } from "./wire";

/** Who is let in to a route, and what becomes of everybody else. */
export interface Row {
  /** Who is let in where the route's ids are of the first class, and where they are of the other one. */
  readonly own: readonly Actor[];
  readonly foreign: readonly Actor[];
  /** What those are answered; 200 where it is left out. */
  readonly given?: string;
  /** What the others are answered; 404 where it is left out: a foreign object is not there. */
  readonly refused?: string;
  /** What somebody without a session is answered: the way to the sign-in page where it is left out. */
  readonly nobody?: string;
  /** Whoever is answered in a way of their own. */
  readonly but?: Partial<Readonly<Record<Actor, string>>>;
  /** What an address needs beside its ids. */
  readonly query?: string;
  /** The attempt that an address names; the submitted one where it is left out. */
  readonly attempt?: "doneAttempt" | "openAttempt";
  readonly body?: Readonly<Record<string, unknown>> | string;
}

export const SIGN_IN = "307 /sign-in";

const EVERYBODY = ACTORS;
const SIGNED_IN = ACTORS.filter((actor) => actor !== "nobody");
const TEACHING: readonly Actor[] = ["a co-instructor", "the instructor"];
const TEACHING_ELSEWHERE: readonly Actor[] = ["an instructor of another class"];
const INSTRUCTORS: readonly Actor[] = [...TEACHING, ...TEACHING_ELSEWHERE, "an administrator"];

const open: Row = { own: EVERYBODY, foreign: EVERYBODY };
const personal: Row = { own: SIGNED_IN, foreign: SIGNED_IN };
const taught: Row = { own: TEACHING, foreign: TEACHING_ELSEWHERE };
const attempted: Row = { own: ["a student"], foreign: ["another class's student"] };
const called = { nobody: "401" } as const;

/** What every route answers whom. A route without a row fails the test, and so does a row without a route. */
export const ROWS: Readonly<Record<string, Row>> = {
  "GET /": open,
  "GET /account": personal,
  "GET /admin": { own: ["an administrator"], foreign: ["an administrator"] },
  "GET /api/account/export": { ...personal, ...called },
  "PUT /api/attempts/[attemptId]/place": {
    ...attempted,
    ...called,
    attempt: "openAttempt",
    body: { place: 1, sequence: 5 },
  },
  "PUT /api/attempts/[attemptId]/responses/[itemId]": {
    ...attempted,
    ...called,
    attempt: "openAttempt",
    body: { response: null, flagged: true, sequence: 50 },
  },
  "POST /api/attempts/[attemptId]/responses/[itemId]/check": {
    ...attempted,
    ...called,
    attempt: "openAttempt",
    // The save above has taken the answer back.
    given: "412",
    body: {},
  },
  "POST /api/attempts/[attemptId]/seen": { ...attempted, ...called, attempt: "openAttempt", body: {} },
  "POST /api/attempts/[attemptId]/submit": { ...attempted, ...called, attempt: "openAttempt", body: {} },
  "GET /api/auth/[...nextauth]": open,
  // Without next-auth's own token nobody signs anybody out.
  "POST /api/auth/[...nextauth]": { ...open, given: "302 /api/auth/signout", body: "csrfToken=guessed" },
  "GET /api/classes/[classId]/assignments/[assignmentId]/live": { ...taught, ...called },
  "GET /api/classes/[classId]/export": { ...taught, ...called, query: "what=scores&format=csv" },
  "GET /api/classes/[classId]/scores.csv": { ...taught, ...called },
  "GET /api/health": open,
  // For programs that have the token, not for people.
  "GET /api/metrics": { own: [], foreign: [], refused: "401", nobody: "401" },
  "GET /attempts": personal,
  "GET /attempts/[attemptId]": attempted,
  "GET /instructor": { own: INSTRUCTORS, foreign: INSTRUCTORS },
  "GET /instructor/attempts/[attemptId]": taught,
  "GET /instructor/classes/[classId]": taught,
  "GET /instructor/classes/[classId]/assignments": taught,
  "GET /instructor/classes/[classId]/assignments/[assignmentId]": taught,
  "GET /instructor/classes/[classId]/assignments/[assignmentId]/live": taught,
  "GET /instructor/classes/[classId]/assignments/[assignmentId]/paper": taught,
  "GET /instructor/classes/[classId]/assignments/[assignmentId]/preview": taught,
  "GET /instructor/classes/[classId]/assignments/new": taught,
  "GET /instructor/classes/[classId]/gradebook": taught,
  "GET /instructor/classes/[classId]/log": taught,
  "GET /instructor/classes/[classId]/mending": taught,
  "GET /instructor/classes/[classId]/settings": taught,
  "GET /instructor/classes/[classId]/statistics": taught,
  "GET /instructor/classes/[classId]/statistics/attempts": { ...taught, query: "quiz=QUICK_CHECK" },
  "GET /instructor/classes/[classId]/statistics/item": {
    ...taught,
    query: "quiz=QUICK_CHECK&by=kind&unit=single-choice",
  },
  "GET /instructor/classes/[classId]/students": taught,
  "GET /instructor/classes/[classId]/students/[studentId]": taught,
  "GET /instructor/classes/[classId]/students/import": taught,
  "GET /instructor/quality": { own: INSTRUCTORS, foreign: INSTRUCTORS },
  // Whoever has the link sees what it invites to; this one leads nowhere.
  "GET /invitations/[token]": open,
  "GET /join": { ...personal, but: { "a guest": "307 /sign-up" } },
  "GET /manifest.webmanifest": open,
  "GET /map": personal,
  "GET /practice": personal,
  "GET /progress": personal,
  "GET /setup/[token]": { own: [], foreign: [], nobody: "404" },
  "GET /sign-in": { own: ["nobody", "a guest"], foreign: ["nobody", "a guest"], refused: "307 /" },
  "GET /sign-up": open,
  "GET /study": personal,
};

/** What an actor has to be answered by a row. */
export function expectedOf(
  { given = "200", refused = "404", nobody = SIGN_IN, but = {}, ...row }: Row,
  actor: Actor,
  place: "own" | "foreign",
): string {
  const special = but[actor];
  if (special !== undefined) return special;
  if (row[place].includes(actor)) return given;
  return actor === "nobody" ? nobody : refused;
}

/** The request that a row is about, with the ids of one of the classes. */
export function requestOf(route: string, { query, attempt = "doneAttempt", body }: Row, place: SchoolClass): Sent {
  const [method = "GET", pattern = "/"] = route.split(" ");
  const ids: Readonly<Record<string, string>> = {
    "[classId]": place.classId,
    "[studentId]": place.studentId,
    "[assignmentId]": place.assignmentId,
    "[attemptId]": place[attempt],
    "[itemId]": "q1",
    "[token]": "no-such-token",
    "[...nextauth]": method === "GET" ? "session" : "signout",
  };
  const path = pattern.replace(/\[[^\]]+\]/g, (name) => ids[name] ?? name);
  const isForm = typeof body === "string";
  return {
    method,
    path: query === undefined ? path : `${path}?${query}`,
    headers:
      body === undefined ? {} : { "content-type": isForm ? "application/x-www-form-urlencoded" : "application/json" },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  };
}
