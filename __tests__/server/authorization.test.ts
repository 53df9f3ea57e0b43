import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ASSIGNMENT_TEXTS } from "../builders/assignment-texts";
import { buildAttempt, NOON } from "../builders/build-attempt";
import { buildClass } from "../builders/build-class";
import { buildUser } from "../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../builders/database";
import { DEFAULT_ARTICLE_ID } from "@/questions/bank/bank";
import { USUAL_RULES } from "@/questions/gradebook/course-score";
import { hashToken } from "@/server/accounts/one-time-token";
import { acceptInvitation } from "@/server/invitations/accept-invitation";
import { renewInvitation } from "@/server/invitations/renew-invitation";
import { withdrawInvitation } from "@/server/invitations/withdraw-invitation";
import { applyRoster } from "@/server/roster/apply-roster";
import { previewRoster } from "@/server/roster/preview-roster";
import { deleteAccount } from "@/server/accounts/delete-account";
import { exportOwnData } from "@/server/accounts/export-own-data";
import { getAccountEnd } from "@/server/accounts/get-account-end";
import { changePassword } from "@/server/accounts/change-password";
import type { User } from "@/server/accounts/find-session-user";
import { listAccounts } from "@/server/accounts/list-accounts";
import { copyAssignment } from "@/server/assignments/copy-assignment";
import { createAssignment } from "@/server/assignments/create-assignment";
import { getAssignment } from "@/server/assignments/get-assignment";
import { listAssignments } from "@/server/assignments/list-assignments";
import { listOwnAssignments } from "@/server/assignments/list-own-assignments";
import { previewAssignment } from "@/server/assignments/preview-assignment";
import { extendAttempts } from "@/server/assignments/extend-attempts";
import { getLiveView } from "@/server/assignments/get-live-view";
import { removeAssignment } from "@/server/assignments/remove-assignment";
import { setAssignmentStatus } from "@/server/assignments/set-assignment-status";
import { updateAssignment } from "@/server/assignments/update-assignment";
import { setRole } from "@/server/accounts/set-role";
import { signOutEverywhere } from "@/server/accounts/sign-out-everywhere";
import { checkAnswer } from "@/server/attempts/check-answer";
import { getAttemptView } from "@/server/attempts/get-attempt-view";
import { keepSeen } from "@/server/attempts/keep-seen";
import { listAttempts } from "@/server/attempts/list-attempts";
import { movePlace } from "@/server/attempts/move-place";
import { saveResponse } from "@/server/attempts/save-response";
import { startAttempt } from "@/server/attempts/start-attempt";
import { startLikeAttempt } from "@/server/attempts/start-like-attempt";
import { submitIfTimeIsUp } from "@/server/attempts/submit-if-time-is-up";
import { submitAttempt } from "@/server/attempts/submit-attempt";
import { addInstructor } from "@/server/classes/add-instructor";
import { archiveClass } from "@/server/classes/archive-class";
import { listInstructors } from "@/server/classes/list-instructors";
import { removeInstructor } from "@/server/classes/remove-instructor";
import { renewClassCode } from "@/server/classes/renew-class-code";
import { setTimeZone } from "@/server/classes/set-time-zone";
import { bringBackStudent } from "@/server/roster/bring-back-student";
import { getRoster } from "@/server/roster/get-roster";
import { makeSection } from "@/server/roster/make-section";
import { placeStudents } from "@/server/roster/place-students";
import { removeSection } from "@/server/roster/remove-section";
import { removeStudent } from "@/server/roster/remove-student";
import { setAccommodations } from "@/server/roster/set-accommodations";
import { renameSection } from "@/server/roster/rename-section";
import { createClass } from "@/server/classes/create-class";
import { exportScores } from "@/server/classes/export-scores";
import { getAttemptReview } from "@/server/classes/get-attempt-review";
import { getClassScores } from "@/server/classes/get-class-scores";
import { joinClass } from "@/server/classes/join-class";
import { listJoinedClasses, listTaughtClasses } from "@/server/classes/list-classes";
import { updateClass } from "@/server/classes/update-class";
import { db } from "@/server/db";
import { getDue } from "@/server/practice/get-due";
import { getPracticeOutcome } from "@/server/practice/get-practice-outcome";
import { getPractice } from "@/server/practice/get-practice";
import { startPractice } from "@/server/practice/start-practice";
import { listClassEvents } from "@/server/audit/list-class-events";
import { findTaughtClass } from "@/server/classes/find-taught-class";
import { exportClass } from "@/server/export/export-class";
import { getAttention } from "@/server/gradebook/get-attention";
import { getGradebook } from "@/server/gradebook/get-gradebook";
import { getHeatmap } from "@/server/gradebook/get-heatmap";
import { getStudentRecord } from "@/server/gradebook/get-student-record";
import { updateCourseRules } from "@/server/gradebook/update-course-rules";
import { getMending } from "@/server/marking/get-mending";
import { previewMend } from "@/server/marking/preview-mend";
import { setMark } from "@/server/marking/set-mark";
import { takeMendStep } from "@/server/marking/take-mend-step";
import { getAttemptsBehind } from "@/server/statistics/get-attempts-behind";
import { getQuizStatistics } from "@/server/statistics/get-quiz-statistics";
import { getArgumentMap } from "@/server/study/get-argument-map";
import { getProgress } from "@/server/progress/get-progress";
import { countOptions } from "@/server/quality/count-options";
import { getQualityReport } from "@/server/quality/get-quality-report";

/** Measuring a bank takes a process of its own many seconds; here it is asked only who may see what came of it. */
jest.mock("@/server/quality/measure-bank", () => {
  const nothing = { guessers: [], flaws: [], kinds: [], depth: [], paragraphs: [], families: [] };
  return {
    measureBank: () => Promise.resolve({ measures: { bankVersion: "v1", ...nothing }, lines: [], passed: true }),
  };
});

/** The first report of a bank is measured by a process of its own, which takes seconds. */
jest.setTimeout(60_000);

/** A class with a student's open and submitted attempts: what the actors reach for. */
interface Target {
  readonly classId: string;
  /** Nobody has begun it. */
  readonly assignmentId: string;
  readonly student: User;
  readonly openAttempt: string;
  readonly doneAttempt: string;
  /** Open, with an answer that its class lets be checked at once. */
  readonly checkable: string;
  /** A submitted practice of the student's own. */
  readonly donePractice: string;
  readonly sectionId: string;
  readonly invitationId: string;
  /** Has left the class. */
  readonly former: User;
  /** Teaches the class in name only. */
  readonly formerInstructor: User;
}

/** Everybody who may try, by how they stand to the target. */
const ACTORS = [
  "the student",
  "a classmate",
  "another student",
  "a student who has left the class",
  "the class's instructor",
  "another instructor",
  "an instructor of the class who is no instructor any more",
  "an administrator",
] as const;
type Actor = (typeof ACTORS)[number];

interface Rule {
  /** Who is let in. Everybody else must get `refusal`, and the database must stay as it was. */
  readonly allowed: readonly Actor[];
  readonly attempt: (actor: User, target: Target) => Promise<unknown>;
  readonly refusal: unknown;
}

const NOT_FOUND = expect.objectContaining({ ok: false, reason: "not-found" }) as unknown;
const NOBODY: readonly Actor[] = [];
const SETTINGS = { name: "Taken over" };
const SAVE = { itemId: "q1", response: null, flagged: true, sequence: 1 };

/** No mend at all: whoever is let in is told so, and nobody else is. */
const NO_MEND = {};
const REASON = { reason: "A test." };
const MARK = { itemId: "q1", earned: "1", comment: "", reason: "A test.", version: "0" };

/** One rule a use case, by its name. */
const RULES: Readonly<Record<string, Rule>> = {
  getAttemptView: {
    allowed: ["the student"],
    attempt: (actor, { doneAttempt }) => getAttemptView(actor, doneAttempt, NOON),
    refusal: null,
  },
  saveResponse: {
    allowed: ["the student"],
    attempt: (actor, { openAttempt }) => saveResponse(actor, { ...SAVE, attemptId: openAttempt }, NOON),
    refusal: NOT_FOUND,
  },
  checkAnswer: {
    allowed: ["the student"],
    attempt: (actor, { checkable }) => checkAnswer(actor, { attemptId: checkable, itemId: "q1" }, NOON),
    refusal: NOT_FOUND,
  },
  movePlace: {
    allowed: ["the student"],
    attempt: (actor, { openAttempt }) => movePlace(actor, { attemptId: openAttempt, place: 2, sequence: 9 }),
    refusal: NOT_FOUND,
  },
  submitAttempt: {
    allowed: ["the student"],
    attempt: (actor, { openAttempt }) => submitAttempt(actor, openAttempt, NOON),
    refusal: NOT_FOUND,
  },
  submitIfTimeIsUp: {
    allowed: ["the student"],
    attempt: (actor, { openAttempt }) => submitIfTimeIsUp(actor, openAttempt, NOON),
    refusal: NOT_FOUND,
  },
  setAccommodations: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId, student }) =>
      setAccommodations(actor, classId, student.id, {
        ...REASON,
        extraTimePercent: "50",
        extraAttempts: "0",
        dueShiftHours: "0",
        seen: "0/0/0",
      }),
    refusal: NOT_FOUND,
  },
  startAttempt: {
    allowed: ["the student", "a classmate"],
    attempt: (actor, { classId }) => startAttempt(actor, { quiz: "SCENARIOS", classId }, NOON),
    refusal: NOT_FOUND,
  },
  startLikeAttempt: {
    allowed: ["the student"],
    attempt: (actor, { doneAttempt }) => startLikeAttempt(actor, { attemptId: doneAttempt, itemId: "q1" }, NOON),
    refusal: NOT_FOUND,
  },
  listAttempts: {
    allowed: ["the student"],
    attempt: async (actor, target) => (await listAttempts(actor, NOON)).filter(({ id }) => id === target.doneAttempt),
    refusal: [],
  },
  exportOwnData: {
    allowed: ["the student"],
    attempt: async (actor, target) =>
      (await exportOwnData(actor, NOON)).attempts.filter(({ id }) => id === target.doneAttempt),
    refusal: [],
  },
  getArgumentMap: {
    allowed: ["the student"],
    attempt: async (actor) =>
      (await getArgumentMap(actor, null, NOON))?.claims.filter(({ mastery }) => mastery.evidence > 0),
    refusal: [],
  },
  getProgress: {
    allowed: ["the student"],
    attempt: async (actor) => (await getProgress(actor, NOON)).claims.filter(({ mastery }) => mastery.evidence > 0),
    refusal: [],
  },
  startPractice: {
    // Everybody practises on their own; what they get is never the target's.
    allowed: ["the student"],
    attempt: async (actor, { student }) => {
      const started = await startPractice(actor, "session", NOON);
      const where = { id: started.ok ? started.attemptId : "", userId: student.id };
      return (await db().attempt.count({ where })) === 1;
    },
    refusal: false,
  },
  getDue: {
    allowed: ["the student"],
    attempt: async (actor, { student }) => {
      // A month on, what the student has answered is due; of nobody else is anything.
      const month = new Date(NOON.getTime() + 31 * 86_400_000);
      return (await getDue(actor, month)).claims > 0 && actor.id === student.id;
    },
    refusal: false,
  },
  getPracticeOutcome: {
    allowed: ["the student"],
    attempt: (actor, { donePractice }) => getPracticeOutcome(actor, donePractice, NOON),
    refusal: null,
  },
  getPractice: {
    allowed: ["the student"],
    attempt: async (actor) => (await getPractice(actor, NOON))?.rhythm.activeDays,
    refusal: 0,
  },
  getClassScores: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => getClassScores(actor, classId, NOON),
    refusal: null,
  },
  countOptions: {
    allowed: ["the class's instructor"],
    attempt: (actor) => countOptions(actor, DEFAULT_ARTICLE_ID),
    refusal: [],
  },
  getQualityReport: {
    allowed: ["the class's instructor", "another instructor", "an administrator"],
    attempt: (actor) => getQualityReport(actor),
    refusal: null,
  },
  exportClass: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => exportClass(actor, classId, { what: "scores", format: "csv" }),
    refusal: null,
  },
  findTaughtClass: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => findTaughtClass(actor, classId),
    refusal: null,
  },
  getAttemptsBehind: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => getAttemptsBehind(actor, classId, { quiz: "QUICK_CHECK", attempt: "first" }),
    refusal: null,
  },
  getAttention: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => getAttention(actor, classId),
    refusal: null,
  },
  getGradebook: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => getGradebook(actor, classId, "quizzes"),
    refusal: null,
  },
  getHeatmap: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => getHeatmap(actor, classId, "claims"),
    refusal: null,
  },
  listAssignments: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => listAssignments(actor, classId),
    refusal: null,
  },
  getAssignment: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId, assignmentId }) => getAssignment(actor, classId, assignmentId),
    refusal: null,
  },
  getLiveView: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId, assignmentId }) => getLiveView(actor, classId, assignmentId, NOON),
    refusal: null,
  },
  extendAttempts: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId, assignmentId }) =>
      extendAttempts(actor, { classId, assignmentId }, { minutes: "5", reason: "", attemptId: "" }, NOON),
    refusal: NOT_FOUND,
  },
  keepSeen: {
    allowed: ["the student"],
    attempt: (actor, { openAttempt }) => keepSeen(actor, openAttempt, NOON),
    refusal: NOT_FOUND,
  },
  previewAssignment: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId, assignmentId }) => previewAssignment(actor, classId, assignmentId, 1),
    refusal: null,
  },
  listOwnAssignments: {
    allowed: ["the student", "a classmate"],
    attempt: async (actor, target) =>
      (await listOwnAssignments(actor, NOON)).filter(({ classId }) => classId === target.classId),
    refusal: [],
  },
  createAssignment: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => createAssignment(actor, classId, ASSIGNMENT_TEXTS),
    refusal: NOT_FOUND,
  },
  updateAssignment: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId, assignmentId }) =>
      updateAssignment(actor, { classId, assignmentId, version: 1 }, ASSIGNMENT_TEXTS),
    refusal: NOT_FOUND,
  },
  setAssignmentStatus: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId, assignmentId }) =>
      setAssignmentStatus(actor, { classId, assignmentId, version: 1 }, "CLOSED"),
    refusal: NOT_FOUND,
  },
  copyAssignment: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId, assignmentId }) => copyAssignment(actor, { classId, assignmentId, version: 1 }),
    refusal: NOT_FOUND,
  },
  removeAssignment: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId, assignmentId }) => removeAssignment(actor, { classId, assignmentId, version: 1 }),
    refusal: NOT_FOUND,
  },
  getMending: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => getMending(actor, classId, undefined),
    refusal: null,
  },
  getRoster: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => getRoster(actor, classId),
    refusal: null,
  },
  previewRoster: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => previewRoster(actor, classId, { text: "a@example.org" }),
    refusal: NOT_FOUND,
  },
  applyRoster: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => applyRoster(actor, classId, { text: "a@example.org", digest: "", reason: "x" }),
    refusal: NOT_FOUND,
  },
  renewInvitation: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId, invitationId }) => renewInvitation(actor, classId, invitationId),
    refusal: NOT_FOUND,
  },
  withdrawInvitation: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId, invitationId }) => withdrawInvitation(actor, classId, invitationId),
    refusal: NOT_FOUND,
  },
  acceptInvitation: {
    // An invitation's id is not its token, and what is stored of the token is not the token either.
    allowed: NOBODY,
    attempt: (actor, { invitationId }) => acceptInvitation(actor, invitationId),
    refusal: NOT_FOUND,
  },
  makeSection: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => makeSection(actor, classId, { name: "A section" }),
    refusal: NOT_FOUND,
  },
  renameSection: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId, sectionId }) => renameSection(actor, classId, sectionId, { name: "Another name" }),
    refusal: NOT_FOUND,
  },
  removeSection: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId, sectionId }) => removeSection(actor, classId, sectionId),
    refusal: NOT_FOUND,
  },
  placeStudents: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId, student, sectionId }) =>
      placeStudents(actor, classId, { studentIds: [student.id], sectionId, reason: "" }),
    refusal: NOT_FOUND,
  },
  removeStudent: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId, student }) => removeStudent(actor, classId, student.id, REASON, NOON),
    refusal: NOT_FOUND,
  },
  bringBackStudent: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId, former }) => bringBackStudent(actor, classId, former.id, { reason: "" }),
    refusal: NOT_FOUND,
  },
  listInstructors: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => listInstructors(actor, classId),
    refusal: null,
  },
  addInstructor: {
    allowed: ["the class's instructor"],
    attempt: async (actor, { classId }) => {
      const { email } = await buildUser({ role: "INSTRUCTOR" });
      return addInstructor(actor, classId, { email, reason: "" });
    },
    refusal: NOT_FOUND,
  },
  removeInstructor: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId, formerInstructor }) => removeInstructor(actor, classId, formerInstructor.id, REASON),
    refusal: NOT_FOUND,
  },
  renewClassCode: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => renewClassCode(actor, classId, { reason: "" }),
    refusal: NOT_FOUND,
  },
  archiveClass: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => archiveClass(actor, classId, true, REASON, NOON),
    refusal: NOT_FOUND,
  },
  setTimeZone: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => setTimeZone(actor, classId, { timeZone: "Asia/Karachi" }),
    refusal: NOT_FOUND,
  },
  getQuizStatistics: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => getQuizStatistics(actor, classId, {}),
    refusal: null,
  },
  getStudentRecord: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId, student }) => getStudentRecord(actor, classId, student.id),
    refusal: null,
  },
  listClassEvents: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => listClassEvents(actor, classId, undefined),
    refusal: null,
  },
  previewMend: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => previewMend(actor, classId, NO_MEND),
    refusal: NOT_FOUND,
  },
  setMark: {
    allowed: ["the class's instructor"],
    attempt: (actor, { doneAttempt }) => setMark(actor, doneAttempt, MARK),
    refusal: NOT_FOUND,
  },
  takeMendStep: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => takeMendStep(actor, classId, NO_MEND),
    refusal: NOT_FOUND,
  },
  updateCourseRules: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => updateCourseRules(actor, classId, USUAL_RULES),
    refusal: NOT_FOUND,
  },
  exportScores: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => exportScores(actor, classId),
    refusal: null,
  },
  getAttemptReview: {
    allowed: ["the class's instructor"],
    attempt: (actor, { doneAttempt }) => getAttemptReview(actor, doneAttempt, NOON),
    refusal: null,
  },
  updateClass: {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => updateClass(actor, classId, SETTINGS),
    refusal: NOT_FOUND,
  },
  "updateClass with wrong input": {
    allowed: ["the class's instructor"],
    attempt: (actor, { classId }) => updateClass(actor, classId, {}),
    refusal: NOT_FOUND,
  },
  listTaughtClasses: {
    allowed: ["the class's instructor"],
    attempt: async (actor, { classId }) => (await listTaughtClasses(actor)).filter(({ id }) => id === classId),
    refusal: [],
  },
  listJoinedClasses: {
    allowed: ["the student", "a classmate"],
    attempt: async (actor, { classId }) => (await listJoinedClasses(actor)).filter(({ id }) => id === classId),
    refusal: [],
  },
  createClass: {
    allowed: ["the class's instructor", "another instructor", "an administrator"],
    attempt: (actor) => createClass(actor, { name: "A class" }),
    refusal: NOT_FOUND,
  },
  joinClass: {
    // A class's id is no code: nobody joins by it.
    allowed: NOBODY,
    attempt: (actor, { classId }) => joinClass(actor, classId),
    refusal: expect.objectContaining({ ok: false, reason: "unknown-code" }) as unknown,
  },
  listAccounts: {
    allowed: ["an administrator"],
    attempt: (actor) => listAccounts(actor, ""),
    refusal: null,
  },
  setRole: {
    allowed: ["an administrator"],
    attempt: (actor, { student }) => setRole(actor, student.id, "INSTRUCTOR"),
    refusal: NOT_FOUND,
  },
};

/** Use cases that reach for nobody's things but the user's own: what they must leave alone is everybody else. */
const OWN_ONLY: Readonly<Record<string, (actor: User) => Promise<unknown>>> = {
  changePassword: (actor) => changePassword(actor, { current: "", next: "" }),
  signOutEverywhere: (actor) => signOutEverywhere(actor),
  getAccountEnd: (actor) => getAccountEnd(actor),
  deleteAccount: (actor) => deleteAccount(actor, { password: "", word: "" }),
};

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

async function buildFormerInstructor(classId: string): Promise<User> {
  const former = await buildUser();
  await db().classInstructor.create({ data: { classId, userId: former.id } });
  return former;
}

async function buildFormerStudent(classId: string): Promise<User> {
  const former = await buildUser();
  await db().enrolment.create({ data: { classId, userId: former.id, leftAt: NOON } });
  return former;
}

async function buildTarget(): Promise<{ target: Target; actors: Record<Actor, User> }> {
  const { id: classId, instructor, students } = await buildClass({ students: 2 });
  const [student, classmate] = students;
  if (!student || !classmate) throw new Error("no students");
  const doneAttempt = await buildAttempt(student, { classId, right: 5 });
  const openAttempt = await buildAttempt(student, { classId, quiz: "FULL", submitted: false });
  const untouched = { where: { classId_key: { classId, key: "SCENARIOS" } } };
  const { id: assignmentId } = await db().assignment.findUniqueOrThrow(untouched);
  const { id: atOnce } = await buildClass({ feedbackPolicy: "AT_ONCE", students: 0 });
  await db().enrolment.create({ data: { classId: atOnce, userId: student.id } });
  const checkable = await buildAttempt(student, { classId: atOnce, right: 1, submitted: false });
  const [former, formerInstructor] = [await buildFormerStudent(classId), await buildFormerInstructor(classId)];
  const { id: sectionId } = await db().section.create({ data: { classId, name: "A seminar" } });
  const practice = await startPractice(student, "session", NOON);
  const donePractice = practice.ok ? practice.attemptId : "";
  await submitAttempt(student, donePractice, NOON);
  const actors: Record<Actor, User> = {
    "the student": student,
    "a classmate": classmate,
    "another student": (await buildClass()).students[0] ?? (await buildUser()),
    "a student who has left the class": former,
    "the class's instructor": instructor,
    "another instructor": (await buildClass()).instructor,
    "an instructor of the class who is no instructor any more": formerInstructor,
    "an administrator": await buildUser({ role: "ADMINISTRATOR" }),
  };
  const invited = { classId, email: `${classId}@example.org`, name: "", tokenHash: hashToken(classId) };
  const { id: invitationId } = await db().invitation.create({ data: invited });
  const target = {
    invitationId,
    classId,
    assignmentId,
    student,
    openAttempt,
    doneAttempt,
    checkable,
    donePractice,
    sectionId,
    former,
    formerInstructor,
  };
  return { target, actors };
}

/** Everything stored that the target is about. */
async function storedOf({ classId, student }: Target): Promise<unknown> {
  return Promise.all([
    db().class.findUnique({
      where: { id: classId },
      include: { instructors: true, enrolments: true, sections: true, invitations: true, assignments: true },
    }),
    db().user.findUnique({ where: { id: student.id } }),
    db().attempt.findMany({ where: { userId: student.id }, include: { responses: true }, orderBy: { id: "asc" } }),
  ]);
}

/** Exported functions of server/ whose first parameter is a checked user. */
function useCases(): string[] {
  const folder = join(process.cwd(), "server");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.startsWith("generated"))
    .flatMap((path) => {
      const source = readFileSync(join(folder, path), "utf8");
      return [...source.matchAll(/export (?:async )?function (\w+)\(\s*user: User\b/g)].map(([, name]) => name ?? "");
    })
    .sort();
}

describe("what a user may do", () => {
  it("has a rule here for every use case that takes a user", () => {
    const ruled = [...Object.keys(RULES).filter((name) => !name.includes(" ")), ...Object.keys(OWN_ONLY)];
    expect(useCases()).toEqual(ruled.sort());
  });

  describe.each(Object.entries(RULES))("%s", (_, { allowed, attempt, refusal }) => {
    const refused = ACTORS.filter((actor) => !allowed.includes(actor));

    it(`refuses ${refused.join(", ")}, and changes nothing`, async () => {
      const { target, actors } = await buildTarget();
      const before = await storedOf(target);
      for (const actor of refused) expect([actor, await attempt(actors[actor], target)]).toEqual([actor, refusal]);
      expect(await storedOf(target)).toEqual(before);
    });

    for (const actor of allowed) {
      it(`lets in ${actor}`, async () => {
        const { target, actors } = await buildTarget();
        expect(await attempt(actors[actor], target)).not.toEqual(refusal);
      });
    }
  });

  it.each(Object.entries(OWN_ONLY))("%s touches nobody else", async (_, attempt) => {
    const { target, actors } = await buildTarget();
    const before = await storedOf(target);
    for (const actor of ACTORS.filter((each) => each !== "the student")) await attempt(actors[actor]);
    expect(await storedOf(target)).toEqual(before);
  });
});
