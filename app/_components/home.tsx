import Link from "next/link";
import { startAction } from "@/app/actions";
import { Moment } from "@/components/dates";
import { Score } from "@/components/score";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { SubmitButton } from "@/components/ui/submit-button";
import { AssignmentCard } from "./assignment-card";
import { TodayCard } from "./today-card";
import type { OwnAssignment } from "@/server/assignments/list-own-assignments";
import type { AttemptSummary } from "@/server/attempts/list-attempts";
import type { Due } from "@/server/practice/get-due";
import type { JoinedClass } from "@/server/classes/list-classes";
import { problemText } from "./problem-text";

const QUIZZES = [
  {
    quiz: "QUICK_CHECK",
    title: "Quick check",
    items: 10,
    minutes: 10,
    text: "Ten questions of ten kinds, from all over the article.",
  },
  {
    quiz: "SCENARIOS",
    title: "The four scenarios",
    items: 8,
    minutes: 12,
    text: "Conditions, obstacles and outcomes, and new cases to judge by them.",
  },
  {
    quiz: "FULL",
    title: "Full quiz",
    items: 20,
    minutes: 30,
    text: "Twenty questions of sixteen kinds: facts, views, forecasts and the reasoning between.",
  },
] as const;

const PROBLEMS = {
  "not-found": "That class is not open to you any more.",
  "used-up": "You have answered everything that this quiz can ask. Look at your progress, or at the study guide.",
  "not-yet": "That assignment is not open yet.",
  closed: "That assignment is closed.",
  "no-attempts": "You have used all your attempts at that assignment.",
  start: "That quiz could not be started. Choose one below.",
};

interface HomeProps {
  /** Null for a guest. */
  readonly name: string | null;
  readonly attempts: readonly AttemptSummary[];
  readonly classes: readonly JoinedClass[];
  readonly assignments: readonly OwnAssignment[];
  /** What there is to practise today. */
  readonly due: Due;
  readonly joined: boolean;
  readonly problem: string | null;
}

function OpenAttempts({ attempts }: { readonly attempts: readonly AttemptSummary[] }) {
  if (attempts.length === 0) return null;
  return (
    <Card aria-labelledby="open" className="mb-8 border-accent/50">
      <h2 id="open" className="mb-3 text-xl">
        Go on where you were
      </h2>
      <ul className="grid gap-3">
        {attempts.map((attempt) => (
          <li key={attempt.id} className="flex flex-wrap items-center justify-between gap-3">
            <span>
              {attempt.quizTitle}
              {attempt.className ? ` for ${attempt.className}` : ""}{" "}
              <span className="text-quiet">
                ({attempt.answered} answered, begun <Moment at={attempt.startedAt} />)
              </span>
            </span>
            <ButtonLink href={`/attempts/${attempt.id}`} aria-label={`Go on with ${attempt.quizTitle}`}>
              Go on
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function QuizCard({ quiz, title, items, minutes, text }: (typeof QUIZZES)[number]) {
  return (
    <form
      action={startAction}
      aria-label={title}
      className="flex flex-col gap-4 rounded-card border border-line bg-surface p-6"
    >
      <input type="hidden" name="quiz" value={quiz} />
      <div className="grid gap-2">
        <h3 className="text-xl">{title}</h3>
        <p className="text-sm text-quiet">
          {items} questions, about {minutes} minutes
        </p>
        <p>{text}</p>
      </div>
      <div className="mt-auto grid gap-3">
        <SubmitButton busy="Starting">Start</SubmitButton>
      </div>
    </form>
  );
}

function Recent({ attempts }: { readonly attempts: readonly AttemptSummary[] }) {
  return (
    <Card aria-labelledby="recent">
      <h2 id="recent" className="mb-3 text-xl">
        Latest results
      </h2>
      {attempts.length === 0 ? (
        <p className="text-quiet">None yet. Start with the quick check: it takes about ten minutes.</p>
      ) : (
        <ul className="grid gap-2">
          {attempts.map((attempt) => (
            <li key={attempt.id} className="flex flex-wrap justify-between gap-x-4">
              <Link href={`/attempts/${attempt.id}`}>{attempt.quizTitle}</Link>
              <Score earned={attempt.earned ?? 0} total={attempt.total ?? 0} />
            </li>
          ))}
        </ul>
      )}
      {attempts.length > 0 ? (
        <Link href="/attempts" className="mt-2 flex min-h-11 items-center text-accent underline underline-offset-4">
          Every attempt
        </Link>
      ) : null}
    </Card>
  );
}

function OwnClasses({ classes }: { readonly classes: readonly JoinedClass[] }) {
  return (
    <Card aria-labelledby="class" className="grid content-start justify-items-start gap-3">
      <h2 id="class" className="text-xl">
        Your classes
      </h2>
      {classes.length === 0 ? (
        <p className="text-quiet">You practise on your own. With a code from your instructor you can join a class.</p>
      ) : (
        <ul className="grid gap-1">
          {classes.map((each) => (
            <li key={each.id}>{each.name}</li>
          ))}
        </ul>
      )}
      <ButtonLink href="/join" look="secondary">
        Join a class
      </ButtonLink>
    </Card>
  );
}

/** What a guest has instead of classes. */
function NoAccount() {
  return (
    <Card aria-labelledby="class" className="grid content-start justify-items-start gap-3">
      <h2 id="class" className="text-xl">
        Keep your answers
      </h2>
      <p className="text-quiet">
        With an account they are there on every device, and you can join a class with a code from your instructor.
      </p>
      <ButtonLink href="/sign-up" look="secondary">
        Make an account
      </ButtonLink>
    </Card>
  );
}

/** The student's start: what is open, what can be taken, what came of the last ones. */
export function Home({ name, attempts, classes, assignments, due, joined, problem }: HomeProps) {
  const open = attempts.filter((attempt) => attempt.submittedAt === null);
  const done = attempts.filter((attempt) => attempt.submittedAt !== null);
  return (
    <div className="page">
      <PageHeading
        title={name === null ? "Welcome" : `Welcome, ${name}`}
        lead="Pick a quiz on Pakistan's foreign policy between Russia and China."
      />
      <div className="mb-6 grid gap-3 empty:hidden">
        {joined ? <Notice>You have joined the class. Its assignments are below.</Notice> : null}
        {problem ? <Notice tone="problem">{problemText(PROBLEMS, problem, PROBLEMS.start)}</Notice> : null}
      </div>
      <TodayCard due={due.claims} minutes={due.minutes} openSession={due.openSession} className="mb-8">
        <Link href="/practice" className="justify-self-start text-sm text-accent underline underline-offset-4">
          What is in line
        </Link>
      </TodayCard>
      <OpenAttempts attempts={open.filter(({ id }) => id !== due.openSession?.attemptId)} />
      {assignments.length > 0 ? (
        <section aria-labelledby="assignments" className="mb-8">
          <h2 id="assignments" className="mb-4 text-2xl">
            For your classes
          </h2>
          <div className="grid gap-4 md:grid-cols-3">
            {assignments.map((assignment) => (
              <AssignmentCard key={`${assignment.classId}/${assignment.quiz}`} {...assignment} />
            ))}
          </div>
        </section>
      ) : null}
      <section aria-labelledby="own" className="mb-8">
        <h2 id="own" className={assignments.length > 0 ? "mb-4 text-2xl" : "sr-only"}>
          On your own
        </h2>
        <div className="grid gap-4 md:grid-cols-3">
          {QUIZZES.map((quiz) => (
            <QuizCard key={quiz.quiz} {...quiz} />
          ))}
        </div>
      </section>
      <div className="grid gap-4 md:grid-cols-2">
        <Recent attempts={done.slice(0, 4)} />
        {name === null ? <NoAccount /> : <OwnClasses classes={classes} />}
      </div>
    </div>
  );
}
