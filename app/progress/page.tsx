import type { Metadata } from "next";
import Link from "next/link";
import { CalibrationCard } from "@/components/progress/calibration-card";
import { WithheldNotice } from "@/components/progress/withheld-notice";
import { MasteryBar } from "@/components/mastery-bar";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { formatPercent } from "@/components/score";
import { getProgress, type Progress } from "@/server/progress/get-progress";
import type { ClaimProgress } from "@/server/progress/mastery-of-map";
import { requireUser } from "@/server/session";

import { Misreadings } from "./_components/misreadings";

export const metadata: Metadata = { title: "Progress" };

/** How much of what was asked is known, guessing taken off. */
function Overall({ overall }: Pick<Progress, "overall">) {
  return (
    <Card aria-labelledby="overall" className="grid gap-2">
      <h2 id="overall" className="text-xl">
        {overall ? (
          <>
            You know about <span className="whitespace-nowrap">{formatPercent(overall.estimate)}</span> of what was
            asked
          </>
        ) : (
          "Not enough evidence yet"
        )}
      </h2>
      <p className="text-quiet">
        {overall
          ? `Likely between ${formatPercent(overall.low)} and ${formatPercent(overall.high)}, from ${String(overall.answers)} answers. What guessing would have earned is taken off, so this is lower than your score.`
          : "From ten answers on there is a figure for the whole article here."}
      </p>
      <p className="flex flex-wrap gap-x-5">
        <Link href="/practice" className="flex min-h-11 items-center text-accent underline underline-offset-4">
          Practise what is due
        </Link>
        <Link href="/map" className="flex min-h-11 items-center text-accent underline underline-offset-4">
          See it in the argument
        </Link>
        <Link href="/attempts" className="flex min-h-11 items-center text-accent underline underline-offset-4">
          Every attempt
        </Link>
      </p>
    </Card>
  );
}

/** Weakest first; claims that were never asked are counted, not listed. */
function Paragraph({ number, claims }: { readonly number: number; readonly claims: readonly ClaimProgress[] }) {
  const asked = claims
    .filter((claim) => claim.mastery.estimate !== null)
    .sort((a, b) => (a.mastery.estimate ?? 0) - (b.mastery.estimate ?? 0));
  const open = claims.length - asked.length;
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby={`p${String(number)}`} className="grid gap-4 border-t border-line pt-5">
      <h3 id={`p${String(number)}`} className="text-lg">
        Paragraph {number}
      </h3>
      <ul className="grid gap-5">
        {asked.map((claim) => (
          <li key={claim.id}>
            <MasteryBar
              label={
                <Link href={`/study#claim-${claim.id}`} className="underline-offset-4 hover:underline">
                  {claim.statement}
                </Link>
              }
              mastery={claim.mastery}
            />
          </li>
        ))}
      </ul>
      {open > 0 ? (
        <p className="text-sm text-quiet">
          {open} further {open === 1 ? "claim" : "claims"} of this paragraph not asked yet.
        </p>
      ) : null}
    </section>
  );
}

export default async function ProgressPage() {
  const progress = await getProgress(await requireUser("/progress"));
  const paragraphs = [...new Set(progress.claims.map((claim) => claim.paragraph))].sort((a, b) => a - b);
  return (
    <div className="page-narrow grid gap-6">
      <PageHeading
        title="Your progress"
        lead="What your answers show so far: for each scenario and each claim of the article."
      />
      <WithheldNotice attempts={progress.withheld} />
      {progress.attempts === 0 ? (
        <Card className="grid justify-items-start gap-4">
          <p>There is nothing to show before the first quiz is submitted.</p>
          <ButtonLink href="/">Pick a quiz</ButtonLink>
        </Card>
      ) : (
        <>
          <Overall overall={progress.overall} />
          <Misreadings misreadings={progress.misreadings} />
          <Card className="grid gap-5" aria-labelledby="scenarios">
            <h2 id="scenarios" className="text-xl">
              The four scenarios
            </h2>
            <ul className="grid gap-5 sm:grid-cols-2">
              {progress.scenarios.map((scenario) => (
                <li key={scenario.id}>
                  <MasteryBar label={`${String(scenario.order)}. ${scenario.title}`} mastery={scenario.mastery} />
                </li>
              ))}
            </ul>
          </Card>
          <CalibrationCard calibration={progress.calibration} />
          <Card className="grid gap-5" aria-labelledby="claims">
            <h2 id="claims" className="text-xl">
              The claims
            </h2>
            <p className="text-quiet">
              The weakest of each paragraph stand first. The band shows how sure the figure is: it narrows with each
              answer.
            </p>
            {paragraphs.map((number) => (
              <Paragraph
                key={number}
                number={number}
                claims={progress.claims.filter((claim) => claim.paragraph === number)}
              />
            ))}
          </Card>
        </>
      )}
    </div>
  );
}
