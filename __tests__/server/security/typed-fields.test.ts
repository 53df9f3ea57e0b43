import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";
import { ASSIGNMENT_TEXTS } from "../../builders/assignment-texts";
import { buildAttempt, NOON } from "../../builders/build-attempt";
import { buildClass, type BuiltClass } from "../../builders/build-class";
import { buildSchool, type School } from "../../builders/build-school";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { PROBES } from "../../builders/hostile";
import { PASSPHRASE } from "../../builders/passphrase";
import { changePassword } from "@/server/accounts/change-password";
import { deleteAccount } from "@/server/accounts/delete-account";
import { hashToken } from "@/server/accounts/one-time-token";
import { listAccounts } from "@/server/accounts/list-accounts";
import { signUp } from "@/server/accounts/sign-up";
import { createAssignment } from "@/server/assignments/create-assignment";
import { extendAttempts } from "@/server/assignments/extend-attempts";
import { loadOwnItems, publicIdAt } from "@/server/attempts/pinned-items";
import { saveResponse } from "@/server/attempts/save-response";
import { submitAttempt } from "@/server/attempts/submit-attempt";
import { hashPassword } from "@/server/auth/password";
import { signInWithPassword } from "@/server/auth/sign-in-with-password";
import { addInstructor } from "@/server/classes/add-instructor";
import { archiveClass } from "@/server/classes/archive-class";
import { createClass } from "@/server/classes/create-class";
import { exportScores } from "@/server/classes/export-scores";
import { joinClass } from "@/server/classes/join-class";
import { setTimeZone } from "@/server/classes/set-time-zone";
import { updateClass } from "@/server/classes/update-class";
import { db } from "@/server/db";
import { exportClass } from "@/server/export/export-class";
import { signUpInvited } from "@/server/invitations/sign-up-invited";
import { setMark } from "@/server/marking/set-mark";
import { applyRoster } from "@/server/roster/apply-roster";
import { invitationFile } from "@/server/roster/invitation-file";
import { makeSection } from "@/server/roster/make-section";
import { previewRoster } from "@/server/roster/preview-roster";
import { setAccommodations } from "@/server/roster/set-accommodations";
import { renameSection } from "@/server/roster/rename-section";
import { toStorable } from "@/server/storage/storable";

/** What became of a typed text: stored as it stands here, taken without a trace, refused, or the key to what is closed. */
type Fate = { readonly stored: string | null | undefined } | "taken" | "refused" | "let in";

type Field = (probe: string, school: School) => Promise<Fate>;

let made = 0;
/** An address of nobody yet. */
function newAddress(): string {
  made += 1;
  return `typed${String(made)}@example.org`;
}

/** The fate of a text that is refused, or can be read back. */
async function fateOf(ok: boolean, readBack: () => Promise<string | null | undefined>): Promise<Fate> {
  return ok ? { stored: await readBack() } : "refused";
}

async function stored(id: string): Promise<string | undefined> {
  return (await db().class.findUnique({ where: { id } }))?.name;
}

async function lastReason(classId: string): Promise<string | null | undefined> {
  const where = { classId, reason: { not: null } };
  return (await db().auditEvent.findFirst({ where, orderBy: { id: "desc" } }))?.reason;
}

/** Numbers of questions, as an assignment's form asks for them. */
const QUESTIONS = ["items", "reasoning", "understanding", "recall"];

/** Every field that a person types into, by the name that its form gives it. */
const TYPED: Readonly<Record<string, Readonly<Record<string, Field>>>> = {
  name: {
    "a new account's": async (probe) => {
      const email = newAddress();
      const { ok } = await signUp({ name: probe, email, password: PASSPHRASE }, email);
      return fateOf(ok, async () => (await db().user.findUnique({ where: { email } }))?.name);
    },
    "an invited person's": async (probe, { own }) => {
      const email = newAddress();
      await db().invitation.create({ data: { classId: own.classId, email, name: "", tokenHash: hashToken(email) } });
      const { ok } = await signUpInvited(email, { name: probe, password: PASSPHRASE }, email);
      return fateOf(ok, async () => (await db().user.findUnique({ where: { email } }))?.name);
    },
    "a new class's": async (probe, { users }) => {
      const result = await createClass(users["the instructor"], { name: probe });
      return fateOf(result.ok, () => stored(result.ok ? result.classId : ""));
    },
    "a class's": async (probe, { users, own }) => {
      const { ok } = await updateClass(users["the instructor"], own.classId, { name: probe });
      return fateOf(ok, () => stored(own.classId));
    },
    "a new section's": async (probe) => {
      const { instructor, id } = await buildClass();
      const { ok } = await makeSection(instructor, id, { name: probe });
      return fateOf(ok, async () => (await db().section.findFirst({ where: { classId: id } }))?.name);
    },
    "a section's": async (probe, { users, own }) => {
      const { ok } = await renameSection(users["the instructor"], own.classId, own.sectionId, { name: probe });
      return fateOf(ok, async () => (await db().section.findUnique({ where: { id: own.sectionId } }))?.name);
    },
  },
  reason: {
    "a class's change": async (probe) => {
      const { instructor, id } = await buildClass();
      const { ok } = await archiveClass(instructor, id, true, { reason: probe });
      return fateOf(ok, () => lastReason(id));
    },
    "a mark's": async (probe, school) => {
      const { ok } = await mark(school, { earned: "0.5", comment: "", reason: probe });
      return fateOf(ok, () => lastReason(school.own.classId));
    },
  },
  comment: {
    "a mark's": async (probe, school) => {
      const { ok } = await mark(school, { earned: "", comment: probe, reason: "" });
      const where = { attemptId: school.own.doneAttempt };
      return fateOf(ok, async () => (await db().markOverride.findFirst({ where }))?.comment);
    },
  },
  earned: {
    "a mark's": async (probe, school) => {
      // Nothing typed is the key's mark.
      const { ok } = await mark(school, { earned: probe || "x", comment: "", reason: "A test." });
      return ok ? "taken" : "refused";
    },
  },
  email: {
    "a new account's": async (probe) => {
      const { ok } = await signUp({ name: "Somebody", email: probe, password: PASSPHRASE }, newAddress());
      return fateOf(ok, async () => (await db().user.findUnique({ where: { email: probe.trim() } }))?.email);
    },
    "another instructor's": async (probe, { users, own }) =>
      (await addInstructor(users["the instructor"], own.classId, { email: probe, reason: "" })).ok
        ? "let in"
        : "refused",
    "a sign-in's": async (probe) =>
      (await signInWithPassword(probe, PASSPHRASE, newAddress())).ok ? "let in" : "refused",
  },
  password: {
    "a sign-in's": async (probe, { users }) =>
      (await signInWithPassword(users["a student"].email, probe, newAddress())).ok ? "let in" : "refused",
  },
  current: {
    "a new password's form": async (probe) => {
      const user = await buildUser();
      await db().user.update({ where: { id: user.id }, data: { passwordHash: await passphraseHash } });
      const { ok } = await changePassword(user, { current: probe, next: "a quiet kettle in the orchard" });
      return ok ? "let in" : "refused";
    },
  },
  next: {
    "a new password's form": async (probe) => {
      const user = await buildUser();
      await db().user.update({ where: { id: user.id }, data: { passwordHash: await passphraseHash } });
      const { ok } = await changePassword(user, { current: PASSPHRASE, next: probe });
      const signedIn = ok && (await signInWithPassword(user.email, probe, newAddress())).ok;
      return ok ? { stored: signedIn ? probe.trim() : "nothing that signs in" } : "refused";
    },
  },
  word: {
    "a deletion's": async (probe) =>
      (await deleteAccount(await buildUser(), { password: "", word: probe })).ok ? "let in" : "refused",
  },
  code: {
    "a class's": async (probe) => ((await joinClass(await buildUser(), probe)).ok ? "let in" : "refused"),
  },
  classCode: {
    "a new account's": async (probe) => {
      const input = { name: "Somebody", email: newAddress(), password: PASSPHRASE, classCode: probe || "x" };
      const result = await signUp({ ...input, classCode: probe.trim() === "" ? "x" : probe }, newAddress());
      return result.ok ? "let in" : "refused";
    },
  },
  timeZone: {
    "a class's": async (probe, { users, own }) =>
      (await setTimeZone(users["the instructor"], own.classId, { timeZone: probe })).ok ? "let in" : "refused",
  },
  title: {
    "an assignment's": async (probe, { users, own }) => {
      const { classId } = own;
      const { ok } = await createAssignment(users["the instructor"], classId, { ...ASSIGNMENT_TEXTS, title: probe });
      const made = () => db().assignment.findFirst({ where: { classId }, orderBy: { id: "desc" } });
      return fateOf(ok, async () => (await made())?.title);
    },
  },
  ...Object.fromEntries(
    ["opensAt", "dueAt", "closesAt", "timeLimit", "graceSeconds", "attemptsAllowed", ...QUESTIONS].map((name) => [
      name,
      { "an assignment's": (probe: string, school: School) => assignmentWith({ [name]: probe }, school) },
    ]),
  ),
  ...Object.fromEntries(
    ["extraTimePercent", "extraAttempts", "dueShiftHours"].map((name) => [
      name,
      { "a student's": (probe: string, school: School) => accommodationsWith({ [name]: probe }, school) },
    ]),
  ),
  minutes: {
    "an assignment's attempts": async (probe, { users, own }) => {
      const input = { minutes: probe, reason: "A test.", attemptId: "" };
      return (await extendAttempts(users["the instructor"], own, input)).ok ? "taken" : "refused";
    },
  },
  text: {
    "a roster's name": async (probe) => {
      const [built, email] = [await buildClass(), newAddress()];
      const done = await importLine(built, { email, name: probe, section: "" });
      return fateOf(done, async () => (await db().invitation.findFirst({ where: { email } }))?.name);
    },
    "a roster's section": async (probe) => {
      const [built, email] = [await buildClass(), newAddress()];
      const done = await importLine(built, { email, name: "", section: probe });
      return fateOf(done, async () => (await db().section.findFirst({ where: { classId: built.id } }))?.name ?? "");
    },
    "a roster as a whole": async (probe, { users, own }) => {
      const shown = await previewRoster(users["the instructor"], own.classId, { text: probe });
      return shown.ok ? { stored: shown.preview.text.trim() } : "refused";
    },
  },
  search: {
    "among accounts": async (probe, { users }) => {
      const found = await listAccounts(users["an administrator"], probe);
      const all = await listAccounts(users["an administrator"], "");
      return probe.trim() === "" || (found?.length ?? 0) < (all?.length ?? 0) ? "refused" : "let in";
    },
  },
  typed: {
    "an answer": async (probe, { users }) => {
      const { attemptId, itemId, gapId } = await typedItem(users["another student"]);
      const response = { interaction: "text", typed: { [gapId]: probe.slice(0, LONGEST) } } as const;
      made += 1;
      const saved = { attemptId, itemId, response, flagged: false, sequence: made };
      const { ok } = await saveResponse(users["another student"], saved, NOON);
      const row = await db().response.findUnique({ where: { attemptId_itemId: { attemptId, itemId } } });
      const value = row?.value as { typed?: Record<string, string> } | undefined;
      return fateOf(ok, () => Promise.resolve(value?.typed?.[gapId]));
    },
  },
};

/** Fields of forms that hold what a page put there, or what was chosen from a list. */
const CHOSEN = [
  ...["attemptId", "classId", "digest", "feedbackPolicy", "focus", "intent", "itemId", "quiz", "role"],
  ...["section", "sectionId", "step", "token", "userId", "studentId"],
  ...["articleId", "certaintyMarks", "counts", "form", "kinds", "scenarios", "seen", "version"],
];

/** Fields that are read elsewhere than from an action's form. */
const ELSEWHERE = ["search", "typed"];

/** As much of a probe is typed into an answer, which no other field takes whole. */
const LONGEST = 1_000;

const passphraseHash = hashPassword(PASSPHRASE);

async function mark({ users, own }: School, typed: Readonly<Record<"earned" | "comment" | "reason", string>>) {
  const before = await db().markOverride.findFirst({ where: { attemptId: own.doneAttempt } });
  const input = { ...typed, itemId: "q1", version: before?.version ?? 0 };
  return setMark(users["the instructor"], own.doneAttempt, input);
}

async function assignmentWith(typed: object, { users, own }: School): Promise<Fate> {
  const texts = { ...ASSIGNMENT_TEXTS, ...typed };
  return (await createAssignment(users["the instructor"], own.classId, texts)).ok ? "taken" : "refused";
}

async function accommodationsWith(typed: object, { users, own }: School): Promise<Fate> {
  const texts = {
    extraTimePercent: "0",
    extraAttempts: "0",
    dueShiftHours: "0",
    reason: "A test.",
    seen: "0/0/0",
    ...typed,
  };
  const result = await setAccommodations(users["the instructor"], own.classId, own.studentId, texts);
  return result.ok ? "taken" : "refused";
}

async function importLine({ instructor, id }: BuiltClass, cells: Readonly<Record<string, string>>): Promise<boolean> {
  const quoted = Object.values(cells).map((cell) => `"${cell.replaceAll('"', '""')}"`);
  const shown = await previewRoster(instructor, id, { text: `email,name,section\n${quoted.join(",")}` });
  if (!shown.ok || shown.preview.plan.lines.some(({ outcome }) => outcome.type === "refused")) return false;
  const { text, plan } = shown.preview;
  return (await applyRoster(instructor, id, { text, digest: plan.digest, reason: "A test." })).ok;
}

async function typedItem(user: School["users"]["a student"], classId: string | null = null) {
  const attemptId = await buildAttempt(user, { quiz: "FULL", classId, submitted: false });
  const items = (await loadOwnItems(user.id, attemptId)) ?? [];
  const at = items.findIndex(({ interaction }) => interaction.type === "text");
  const interaction = items[at]?.interaction;
  if (interaction?.type !== "text") throw new Error("the form has no item to type into");
  return { attemptId, itemId: publicIdAt(at), gapId: interaction.gaps[0]?.id ?? "" };
}

/** Names that the app's actions read from forms. */
function fieldNames(): string[] {
  const names = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("actions.ts"))
    .flatMap((path) => {
      const source = readFileSync(join("app", path), "utf8");
      // Lists of names stand in brackets, by themselves or where the form is read.
      const read = [...source.matchAll(/\[((?:\s*"\w+",?)+)\s*\]|formTexts\(data, "\w+"/g)].map(([all]) => all);
      return read.flatMap((list) => [...list.matchAll(/"([a-z]\w+)"/g)].map(([, name]) => name ?? ""));
    });
  return [...new Set(names)].sort();
}

let school: School;
beforeAll(async () => {
  await openTestDatabase();
  school = await buildSchool();
});
afterAll(closeTestDatabase);

test("every field of a form is typed into below, or is one that nobody types into", () => {
  const known = [...Object.keys(TYPED).filter((name) => !ELSEWHERE.includes(name)), ...CHOSEN];
  expect(fieldNames()).toEqual(known.sort());
});

const FIELDS = Object.entries(TYPED).flatMap(([name, fields]) =>
  Object.entries(fields).map(([of, field]) => [name, of, field] as const),
);

test.each(FIELDS)("%s, %s, is kept as it was typed or refused, whatever it is", async (_name, _of, field) => {
  const accounts = await db().user.count();
  for (const probe of PROBES) {
    await db().rateLimiterFlexible.deleteMany();
    const fate = await field(probe, school);
    expect([probe, fate]).not.toEqual([probe, "let in"]);
    const typed = toStorable(probe).trim();
    if (typeof fate === "object") expect([probe, fate.stored?.trim()]).toEqual([probe, typed.slice(0, LONGEST).trim()]);
  }
  // A statement that slipped through would have taken the table with it.
  expect(await db().user.count()).toBeGreaterThanOrEqual(accounts);
});

describe("a class in which everything that is typed is a formula", () => {
  const RUNS_IN_A_SPREADSHEET = /^[=+\-@\t\r\n＝＋－＠]/;
  const FORMULAS = PROBES.filter((probe) => RUNS_IN_A_SPREADSHEET.test(probe));
  let built: BuiltClass;

  beforeAll(async () => {
    built = await buildClass({ name: "=1+1", students: FORMULAS.length });
    for (const [place, student] of built.students.entries()) {
      const formula = FORMULAS[place] ?? "=1";
      await db().user.update({ where: { id: student.id }, data: { name: formula, email: `${formula}@example.org` } });
      const { attemptId, itemId, gapId } = await typedItem(student, built.id);
      const response = { interaction: "text", typed: { [gapId]: formula } } as const;
      await saveResponse(student, { attemptId, itemId, response, flagged: false, sequence: 1 }, NOON);
      await submitAttempt(student, attemptId, NOON);
    }
  });

  function cellsOf(text: string): string[] {
    const rows: string[][] = parse(text, { bom: true, relax_column_count: true });
    return rows.flat();
  }

  it.each(["scores", "items", "responses"])("exports its %s with every cell a text", async (what) => {
    const csv = await exportClass(built.instructor, built.id, { what, format: "csv" });
    const cells = cellsOf(String(csv?.body));
    // Numbers below nought are no formulas.
    expect(cells.filter((cell) => RUNS_IN_A_SPREADSHEET.test(cell) && !Number.isFinite(Number(cell)))).toEqual([]);
    const xlsx = await exportClass(built.instructor, built.id, { what, format: "xlsx" });
    const sheet = await readSheet(Buffer.from(xlsx?.body as Uint8Array));
    const texts = sheet.flat().filter((cell) => typeof cell === "string");
    expect(texts.filter((cell) => RUNS_IN_A_SPREADSHEET.test(cell))).toEqual([]);
    if (what === "scores") expect(cells).toEqual(expect.arrayContaining(FORMULAS.map((formula) => `'${formula}`)));
  });

  it("hands out scores and invitations that run nothing either", async () => {
    const scores = await exportScores(built.instructor, built.id);
    const rows = FORMULAS.map((formula) => ({ email: formula, name: formula, section: formula, link: formula }));
    const links = invitationFile(rows);
    for (const text of [scores?.text ?? "=", links?.text ?? "="])
      expect(cellsOf(text).filter((cell) => RUNS_IN_A_SPREADSHEET.test(cell))).toEqual([]);
  });
});
