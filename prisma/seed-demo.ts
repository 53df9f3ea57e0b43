import { DEFAULT_ARTICLE_ID } from "../questions/bank/bank";
import { seededRandom, type SeededRandom } from "../questions/forms/seeded-random";
import { gradeResponse } from "../questions/kinds/grade";
import { MISCONCEPTIONS, type Item } from "../questions/kinds/item";
import { simulateResponse, type SimulatedLearner } from "../questions/simulation/simulate-response";
import type { Confidence } from "../questions/view/confidence";
import type { Response } from "../questions/view/response";
import { USER_COLUMNS, type User } from "../server/accounts/find-session-user";
import { createAssignment } from "../server/assignments/create-assignment";
import { setAssignmentStatus } from "../server/assignments/set-assignment-status";
import { loadOwnItems, publicIdAt } from "../server/attempts/pinned-items";
import { saveResponse } from "../server/attempts/save-response";
import { startAttempt } from "../server/attempts/start-attempt";
import { submitAttempt } from "../server/attempts/submit-attempt";
import { hashPassword } from "../server/auth/password";
import { createClass } from "../server/classes/create-class";
import { db } from "../server/db";
import type { Role } from "../server/generated/prisma/enums";

const CLASS_NAME = "International relations (sample)";
const INSTRUCTOR = { name: "Dr Nadia Rahman", email: "instructor@demo.example" } as const;
/** The sample accounts' password: for a look around on one's own machine, never for a class. */
const PASSWORD = "amber canyon violin";
const STUDENTS = [
  "Aisha Siddiqui",
  "Bilal Ahmed",
  "Chandni Rao",
  "Daniyal Mirza",
  "Elif Demir",
  "Farid Noor",
  "Gulnaz Shah",
  "Hamza Iqbal",
  "Iman Haddad",
  "Junaid Malik",
  "Kiran Das",
  "Laila Osman",
  "Maria Lopez",
  "Nabeel Raza",
  "Omar Said",
  "Parveen Gill",
  "Qasim Butt",
  "Rabia Khalid",
  "Sami Aziz",
  "Tara Mehta",
  "Usman Tariq",
  "Vera Novak",
  "Wajid Ali",
  "Zoya Hussain",
];
const HOUR_MS = 3_600_000;
const SECOND_MS = 1_000;

/** Where each question counts by how sure the student was of it; key and title as a class numbers its assignments. */
const CERTAINTY_CHECK = {
  key: "a4",
  title: "How sure are you?",
  articleId: DEFAULT_ARTICLE_ID,
  quiz: "ASSIGNMENT",
  kinds: ["single-choice", "true-false", "attribution"],
  items: "8",
  counts: "BEST",
  attemptsAllowed: "1",
  form: "own",
  feedbackPolicy: "AFTER_SUBMITTING",
  certaintyMarks: "on",
} as const;

/** Quizzes in the order taken, with the hours that passed since then. Not everybody takes each. */
const SITTINGS = [
  { quiz: "QUICK_CHECK", hoursAgo: 120, of: 1 },
  { quiz: "SCENARIOS", hoursAgo: 72, of: 2 },
  { quiz: "FULL", hoursAgo: 30, of: 3 },
  { quiz: CERTAINTY_CHECK.key, hoursAgo: 6, of: 2 },
] as const;

function makeUser(name: string, email: string, role: Role, passwordHash: string): Promise<User> {
  return db().user.create({ data: { name, email, role, passwordHash, simulated: true }, select: USER_COLUMNS });
}

/** Knowledge spreads from near guessing to near mastery; every third student holds one misreading. */
function learnerAt(index: number): SimulatedLearner {
  const knowledge = 0.2 + (0.75 * index) / (STUDENTS.length - 1);
  return { knowledge, misconception: index % 3 === 0 ? (MISCONCEPTIONS[index % MISCONCEPTIONS.length] ?? null) : null };
}

/** Better readers are surer, and right answers more often sure ones; some are sure of what is wrong. */
function certaintyOf(item: Item, response: Response, learner: SimulatedLearner, random: SeededRandom): Confidence {
  const grade = gradeResponse(item, response);
  const felt = (grade.type === "invalid" ? 0 : 50 * grade.earned) + 35 * learner.knowledge + random.below(30);
  return felt > 75 ? 3 : felt > 40 ? 2 : 1;
}

async function publishCertaintyCheck(instructor: User, classId: string): Promise<void> {
  const made = await createAssignment(instructor, classId, CERTAINTY_CHECK);
  if (!made.ok) throw new Error("the sample assignment fits its form");
  const place = { classId, assignmentId: made.assignmentId, version: 1 };
  await setAssignmentStatus(instructor, place, "PUBLISHED");
}

async function sit(user: User, learner: SimulatedLearner, classId: string, quiz: string, start: Date): Promise<void> {
  const random = seededRandom(`${user.email}|${quiz}`);
  const started = await startAttempt(user, { quiz, classId }, start);
  if (!started.ok) return;
  const items = (await loadOwnItems(user.id, started.attemptId)) ?? [];
  let at = start.getTime();
  for (const [index, item] of items.entries()) {
    at += (15 + random.below(60)) * SECOND_MS;
    const response = simulateResponse(item, learner, random);
    if (!response) continue;
    const input = {
      attemptId: started.attemptId,
      itemId: publicIdAt(index),
      response,
      flagged: false,
      confidence: certaintyOf(item, response, learner, random),
      sequence: index + 1,
    };
    await saveResponse(user, input, new Date(at));
  }
  await submitAttempt(user, started.attemptId, new Date(at + 20 * SECOND_MS));
}

async function fillClass(now: Date): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  const instructor = await makeUser(INSTRUCTOR.name, INSTRUCTOR.email, "ADMINISTRATOR", passwordHash);
  const made = await createClass(instructor, { name: CLASS_NAME });
  if (!made.ok) throw new Error("the sample instructor may open a class");
  const { classId } = made;
  await publishCertaintyCheck(instructor, classId);
  for (const [index, name] of STUDENTS.entries()) {
    const number = String(index + 1).padStart(2, "0");
    const user = await makeUser(name, `student${number}@demo.example`, "STUDENT", passwordHash);
    await db().enrolment.create({ data: { classId, userId: user.id } });
    // Strong and weak students are mixed over the list of names.
    const learner = learnerAt((index * 7) % STUDENTS.length);
    for (const { quiz, hoursAgo, of } of SITTINGS) {
      const start = new Date(now.getTime() - hoursAgo * HOUR_MS + index * 90 * SECOND_MS);
      if (index % of === 0) await sit(user, learner, classId, quiz, start);
    }
  }
}

/**
 * Fills an empty database with a sample class of simulated students, and returns the lines that name its accounts.
 * A database that has the class is left as it is.
 */
export async function seedDemo(now: Date = new Date()): Promise<readonly string[]> {
  const known = await db().user.findUnique({ where: { email: INSTRUCTOR.email }, select: { id: true } });
  if (!known) {
    process.stdout.write("filling the sample class\n");
    await fillClass(now);
  }
  return [
    "sample accounts; every person and every answer in them is simulated:",
    `  instructor  ${INSTRUCTOR.email}  password: ${PASSWORD}`,
    `  students    student01@demo.example to student${String(STUDENTS.length)}@demo.example  password: ${PASSWORD}`,
  ];
}
