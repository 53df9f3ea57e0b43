import type { ItemFeedback, PublicItem } from "@/questions/view/public-item";
import type { AttemptView, SavedResponse, Withheld } from "../attempts/attempt-view";
import { getAttemptView } from "../attempts/get-attempt-view";
import { listAttempts } from "../attempts/list-attempts";
import { db } from "../db";
import type { QuizKind, Role } from "../generated/prisma/enums";
import { ACCOMMODATION_COLUMNS, type Accommodations } from "../roster/accommodations";
import type { User } from "./find-session-user";

interface OwnQuestion {
  readonly question: PublicItem;
  /** The latest answer that was saved; null where there was none. */
  readonly answer: SavedResponse | null;
  /** Mark, key and feedback; null until they may be told. */
  readonly feedback: ItemFeedback | null;
}

interface OwnReview {
  readonly question: string;
  readonly article: string;
  readonly claim: string;
  /** FSRS: 1 again, 2 hard, 3 good, 4 easy. */
  readonly rating: number;
  readonly reviewedAt: Date;
}

interface OwnAttempt {
  readonly id: string;
  readonly quiz: QuizKind;
  readonly title: string;
  /** Null for practice outside a class. */
  readonly class: string | null;
  readonly startedAt: Date;
  readonly deadlineAt: Date | null;
  readonly submittedAt: Date | null;
  /** Whether marks count by how sure one said to be. */
  readonly certaintyMarks: boolean;
  /** Null while the attempt is open. */
  readonly score: { readonly earned: number | null; readonly total: number } | null;
  /** Why marks and feedback are not in the file yet; null where they are, or where the attempt is open. */
  readonly withheld: Withheld | null;
  readonly questions: readonly OwnQuestion[];
  /** What the answers count for in practice; empty until the feedback may be told, as they tell right from wrong. */
  readonly reviews: readonly OwnReview[];
}

/** Everything that is stored of one person, as far as it may be told them now. Dates are UTC. */
export interface OwnData {
  readonly format: "claimwise-own-data";
  readonly version: 1;
  readonly madeAt: Date;
  readonly account: {
    readonly id: string;
    readonly name: string;
    /** Null for a guest, who has none. */
    readonly email: string | null;
    readonly role: Role;
    readonly guest: boolean;
    readonly createdAt: Date;
    readonly hasPassword: boolean;
    /** Accounts elsewhere that sign in to this one. */
    readonly providers: readonly { readonly provider: string; readonly createdAt: Date }[];
  };
  /** Browsers that are signed in. */
  readonly sessions: readonly { readonly createdAt: Date; readonly expiresAt: Date }[];
  readonly classes: readonly (Accommodations & {
    readonly name: string;
    readonly section: string | null;
    readonly joinedAt: Date;
    readonly leftAt: Date | null;
  })[];
  readonly teaches: readonly { readonly name: string; readonly since: Date }[];
  readonly invitations: readonly { readonly class: string; readonly name: string; readonly createdAt: Date }[];
  /** Newest first. */
  readonly attempts: readonly OwnAttempt[];
  /** What the change log has of the user's own deeds, newest first; whom else they were about is theirs. */
  readonly deeds: readonly { readonly at: Date; readonly action: string; readonly reason: string | null }[];
}

const CLASS_NAME = { class: { select: { name: true } } } as const;

async function loadAccount({ id }: User) {
  return db().user.findUniqueOrThrow({
    where: { id },
    select: {
      createdAt: true,
      passwordHash: true,
      identities: { select: { provider: true, createdAt: true }, orderBy: { createdAt: "asc" } },
      sessions: { select: { createdAt: true, expiresAt: true }, orderBy: { createdAt: "desc" } },
      enrolments: {
        select: {
          ...CLASS_NAME,
          section: { select: { name: true } },
          createdAt: true,
          leftAt: true,
          ...ACCOMMODATION_COLUMNS,
        },
        orderBy: [{ createdAt: "asc" }, { classId: "asc" }],
      },
      teaches: { select: { ...CLASS_NAME, createdAt: true }, orderBy: [{ createdAt: "asc" }, { classId: "asc" }] },
      auditEvents: { select: { createdAt: true, action: true, reason: true }, orderBy: { id: "desc" } },
    },
  });
}

async function reviewsByAttempt(userId: string): Promise<Map<string, OwnReview[]>> {
  const byAttempt = new Map<string, OwnReview[]>();
  const rows = await db().review.findMany({
    where: { userId },
    orderBy: [{ attemptId: "asc" }, { itemId: "asc" }, { claimId: "asc" }],
    select: { attemptId: true, itemId: true, articleId: true, claimId: true, rating: true, reviewedAt: true },
  });
  for (const { attemptId, itemId, articleId, claimId, rating, reviewedAt } of rows) {
    const review = { question: itemId, article: articleId, claim: claimId, rating, reviewedAt };
    byAttempt.set(attemptId, [...(byAttempt.get(attemptId) ?? []), review]);
  }
  return byAttempt;
}

function ownAttempt({ result, ...view }: AttemptView, reviews: readonly OwnReview[]): OwnAttempt {
  const feedback = result ? result.feedback : view.checked;
  return {
    id: view.id,
    quiz: view.quiz,
    title: view.quizTitle,
    class: view.className,
    startedAt: view.startedAt,
    deadlineAt: view.deadlineAt,
    submittedAt: view.submittedAt,
    certaintyMarks: view.certaintyMarks,
    score: result && { earned: result.earned, total: result.total },
    withheld: result?.withheld ?? null,
    questions: view.items.map((question) => ({
      question,
      answer: view.saved[question.id] ?? null,
      feedback: feedback?.[question.id] ?? null,
    })),
    reviews: result?.feedback ? reviews : [],
  };
}

async function ownAttempts(user: User, now: Date): Promise<OwnAttempt[]> {
  const reviews = await reviewsByAttempt(user.id);
  const attempts: OwnAttempt[] = [];
  // One at a time: a long history must not hold up what a class is saving meanwhile.
  for (const { id } of await listAttempts(user, now)) {
    const view = await getAttemptView(user, id, now);
    if (view) attempts.push(ownAttempt(view, reviews.get(id) ?? []));
  }
  return attempts;
}

/** Everything stored of the user, for them to take along; keys and feedback as far as a class lets them go now. */
export async function exportOwnData(user: User, now: Date = new Date()): Promise<OwnData> {
  const stored = await loadAccount(user);
  const invitations = await db().invitation.findMany({
    where: { email: user.email },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { ...CLASS_NAME, name: true, createdAt: true },
  });
  return {
    format: "claimwise-own-data",
    version: 1,
    madeAt: now,
    account: {
      id: user.id,
      name: user.name,
      email: user.guest ? null : user.email,
      role: user.role,
      guest: user.guest,
      createdAt: stored.createdAt,
      hasPassword: stored.passwordHash !== null,
      providers: stored.identities,
    },
    sessions: stored.sessions,
    classes: stored.enrolments.map(({ class: { name }, section, createdAt, ...enrolment }) => ({
      name,
      section: section?.name ?? null,
      joinedAt: createdAt,
      ...enrolment,
    })),
    teaches: stored.teaches.map(({ class: { name }, createdAt }) => ({ name, since: createdAt })),
    invitations: invitations.map(({ class: { name: className }, ...rest }) => ({ class: className, ...rest })),
    attempts: await ownAttempts(user, now),
    deeds: stored.auditEvents.map(({ createdAt, ...deed }) => ({ at: createdAt, ...deed })),
  };
}
