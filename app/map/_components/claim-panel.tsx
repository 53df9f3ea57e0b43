import Link from "next/link";
import type { ReactNode } from "react";
import { PractiseForm } from "@/app/_components/practise-form";
import { Moment } from "@/components/dates";
import { MasteryBar } from "@/components/mastery-bar";
import { CommitmentScale } from "@/components/study/commitment-scale";
import { linkWords } from "@/components/study/link-words";
import { Badge } from "@/components/ui/badge";
import type { ArgumentMap } from "@/server/study/get-argument-map";
import { mapPath, type MapView } from "./map-path";
import { PanelFocus } from "./panel-focus";

type Opened = NonNullable<ArgumentMap["opened"]>;

const OUTCOMES = {
  right: { label: "right", tone: "right" },
  partly: { label: "partly right", tone: "partly" },
  wrong: { label: "wrong", tone: "wrong" },
} as const;

/** Answers shown at first; the others are a tap away. */
const SHOWN = 3;

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="grid gap-2 border-t border-line pt-3">
      <h3 className="text-base">{title}</h3>
      {children}
    </div>
  );
}

function Answer({ answer }: { readonly answer: Opened["answers"][number] }) {
  const { label, tone } = OUTCOMES[answer.outcome];
  return (
    <li className="grid gap-1 text-sm">
      <Link href={`/attempts/${answer.attemptId}#${answer.itemId}`} className="underline underline-offset-4">
        {answer.stem}
      </Link>
      <span className="flex flex-wrap items-center gap-2 text-quiet">
        <Badge tone={tone}>{label}</Badge>
        <Moment at={answer.answeredAt} />
      </span>
    </li>
  );
}

function Answers({ answers }: Pick<Opened, "answers">) {
  if (answers.length === 0)
    return <p className="text-sm text-quiet">No question about it answered yet, or none whose answers are out.</p>;
  const later = answers.slice(SHOWN);
  return (
    <>
      <ul className="grid gap-3">
        {answers.slice(0, SHOWN).map((answer) => (
          <Answer key={`${answer.attemptId} ${answer.itemId}`} answer={answer} />
        ))}
      </ul>
      {later.length > 0 ? (
        <details>
          <summary className="flex min-h-11 items-center text-sm text-accent">{later.length} earlier</summary>
          <ul className="grid gap-3">
            {later.map((answer) => (
              <Answer key={`${answer.attemptId} ${answer.itemId}`} answer={answer} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function Links({ opened, view }: { readonly opened: Opened; readonly view: MapView }) {
  return (
    <ul className="grid gap-1.5 text-sm">
      {opened.links.map(({ type, reversed, to, statement }) => (
        <li key={`${type} ${String(reversed)} ${to}`}>
          <span className="text-quiet">{linkWords(type, reversed)}:</span>{" "}
          <Link
            href={mapPath(view, to)}
            scroll={false}
            prefetch={false}
            className="underline decoration-line-strong underline-offset-4"
          >
            {statement}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** One claim, opened: what it states, what it is linked to, what was answered about it, and practice on it. */
export function ClaimPanel({ map, view }: { readonly map: ArgumentMap; readonly view: MapView }) {
  const { opened, scenarios } = map;
  if (!opened) return null;
  const resting = scenarios.filter(({ id }) => opened.scenarios.includes(id));
  return (
    <section aria-labelledby="opened" className="grid gap-4 rounded-card border border-accent bg-surface p-4 sm:p-5">
      <PanelFocus claimId={opened.id} />
      <div className="grid gap-2">
        <div className="flex items-start justify-between gap-3">
          <p className="text-sm text-quiet">
            Paragraph {opened.paragraph}, {opened.nature}
          </p>
          <Link
            href={mapPath(view)}
            scroll={false}
            prefetch={false}
            className="-mt-2 -mr-2 flex min-h-11 min-w-11 items-center justify-center rounded-lg text-accent hover:bg-sunken"
          >
            Close
          </Link>
        </div>
        <h2 id="opened" tabIndex={-1} className="font-read text-lg font-semibold outline-none">
          {opened.statement}
        </h2>
        <p className="flex flex-wrap items-center gap-x-4 text-sm">
          <span className={opened.voice === null ? "text-quiet" : "font-semibold"}>
            {opened.voice === null ? "The author" : `Voice: ${opened.voice}`}
          </span>
          <CommitmentScale level={opened.commitment} />
        </p>
      </div>
      <MasteryBar label="What your answers show" mastery={opened.mastery} />
      <PractiseForm focus={`claim:${opened.id}`} label={`Practise: ${opened.statement}`} look="primary">
        Practise this claim
      </PractiseForm>
      {opened.links.length > 0 ? (
        <Part title="Linked to">
          <Links opened={opened} view={view} />
        </Part>
      ) : null}
      {resting.length > 0 ? (
        <Part title="What rests on it">
          <ul className="text-sm">
            {resting.map(({ id, order, title }) => (
              <li key={id}>
                <Link href={`/study#scenario-${id}`} className="underline underline-offset-4">
                  Scenario {order}: {title}
                </Link>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Part title="What you answered about it">
        <Answers answers={opened.answers} />
      </Part>
      <p className="border-t border-line pt-3 text-sm">
        <Link href={`/study#claim-${opened.id}`} className="underline underline-offset-4">
          Read it in the study guide
        </Link>
      </p>
    </section>
  );
}
