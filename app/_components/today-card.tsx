import { clsx } from "clsx";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PractiseForm } from "./practise-form";

interface TodayCardProps {
  /** Claims due today, and about how long they take. */
  readonly due: number;
  readonly minutes: number;
  readonly openSession: { readonly attemptId: string; readonly answered: number; readonly items: number } | null;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** What is due today, and the way into a session of five minutes. */
export function TodayCard({ due, minutes, openSession, className, children }: TodayCardProps) {
  return (
    <Card
      aria-labelledby="today"
      className={clsx(
        "grid justify-items-start gap-x-8 gap-y-4 border-accent/50 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center",
        className,
      )}
    >
      <div className="grid gap-1">
        <h2 id="today" className="text-xl">
          {due > 0 ? `${String(due)} ${due === 1 ? "claim is" : "claims are"} due today` : "Nothing is due today"}
        </h2>
        <p className="text-quiet">
          {due > 0
            ? `About ${String(minutes)} ${minutes === 1 ? "minute" : "minutes"}. A session has eight questions, and what you missed while sure comes first.`
            : "A session of five minutes takes up what is weak, and claims that are new to you."}
        </p>
        {children}
      </div>
      {openSession ? (
        <ButtonLink href={`/attempts/${openSession.attemptId}`}>
          Go on: {openSession.answered} of {openSession.items} answered
        </ButtonLink>
      ) : (
        <PractiseForm focus="session" label="Practice session" look="primary">
          Practise for 5 minutes
        </PractiseForm>
      )}
    </Card>
  );
}
