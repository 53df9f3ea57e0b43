import Link from "next/link";
import { linkWords } from "@/components/study/link-words";
import type { ArgumentMap } from "@/server/study/get-argument-map";
import { ClaimPanel } from "./claim-panel";
import { mapPath, openerId } from "./map-path";
import { MASTERY_STEPS, MasteryMark, masteryStep } from "./mastery-mark";

type Claim = ArgumentMap["claims"][number];

function Links({ links }: Pick<Claim, "links">) {
  const own = links.filter(({ reversed }) => !reversed);
  if (own.length === 0) return null;
  return (
    <ul className="ml-7 grid gap-1 border-l border-line pl-4 text-sm">
      {own.map(({ type, to, statement }) => (
        <li key={`${type} ${to}`}>
          <span className="text-quiet">{linkWords(type)}:</span>{" "}
          <a href={`#${openerId(to)}`} className="underline decoration-line-strong underline-offset-4">
            {statement}
          </a>
        </li>
      ))}
    </ul>
  );
}

function ClaimLine({ claim, map }: { readonly claim: Claim; readonly map: ArgumentMap }) {
  const step = masteryStep(claim.mastery);
  const isOpened = map.opened?.id === claim.id;
  return (
    <li className="grid gap-2">
      <div className="flex gap-3">
        <span className="pt-1">
          <MasteryMark step={step} />
        </span>
        <div className="min-w-0">
          <Link
            id={openerId(claim.id)}
            href={mapPath("list", isOpened ? null : claim.id)}
            scroll={false}
            prefetch={false}
            aria-expanded={isOpened}
            className="underline decoration-line-strong underline-offset-4 target:bg-accent-soft hover:decoration-accent"
          >
            {claim.statement}
          </Link>
          <p className="text-sm text-quiet">
            {claim.voice === null ? (
              "The author"
            ) : (
              <strong className="inline-block font-semibold text-ink first-letter:uppercase">{claim.voice}</strong>
            )}
            , {claim.nature}, {claim.commitment}; {MASTERY_STEPS[step].label}
          </p>
        </div>
      </div>
      {isOpened ? <ClaimPanel map={map} view="list" /> : <Links links={claim.links} />}
    </li>
  );
}

function ScenarioLine({
  scenario,
  map,
}: {
  readonly scenario: ArgumentMap["scenarios"][number];
  readonly map: ArgumentMap;
}) {
  const step = masteryStep(scenario.mastery);
  return (
    <li className="grid gap-1">
      <p className="flex items-center gap-3 font-semibold">
        <MasteryMark step={step} />
        <Link href={`/study#scenario-${scenario.id}`} className="underline decoration-line-strong underline-offset-4">
          Scenario {scenario.order}: {scenario.title}
        </Link>
      </p>
      <p className="text-sm text-quiet">{MASTERY_STEPS[step].label}; it rests on</p>
      <ul className="grid gap-1 border-l border-line pl-4 text-sm">
        {map.claims
          .filter(({ id }) => scenario.claims.includes(id))
          .map(({ id, statement }) => (
            <li key={id}>
              <a href={`#${openerId(id)}`} className="underline decoration-line-strong underline-offset-4">
                {statement}
              </a>
            </li>
          ))}
      </ul>
    </li>
  );
}

/** The same as the picture, as a nested list: paragraphs, their claims, and what each is linked to. */
export function ArgumentList({ map }: { readonly map: ArgumentMap }) {
  return (
    <ol className="grid gap-8">
      {map.paragraphs.map(({ number, title }) => (
        <li key={number} className="grid gap-4 rounded-card border border-line bg-surface p-5 sm:p-6">
          <h2 className="text-xl">
            <span className="text-quiet tabular-nums">{number}. </span>
            {title}
          </h2>
          <ul className="grid gap-5">
            {map.claims
              .filter(({ paragraph }) => paragraph === number)
              .map((claim) => (
                <ClaimLine key={claim.id} claim={claim} map={map} />
              ))}
            {map.scenarios
              .filter(({ paragraph }) => paragraph === number)
              .map((scenario) => (
                <ScenarioLine key={scenario.id} scenario={scenario} map={map} />
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
