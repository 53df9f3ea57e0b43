import { clsx } from "clsx";
import Link from "next/link";
import type { CSSProperties } from "react";
import type { ArgumentMap } from "@/server/study/get-argument-map";
import { lookOf } from "./edge-looks";
import { mapPath, openerId } from "./map-path";
import { MASTERY_STEPS, MasteryMark, masteryStep } from "./mastery-mark";

type Layout = ArgumentMap["layout"];
type Box = Layout["boxes"][number];
type Edge = Layout["edges"][number];

/** The layout's pixels are those of the usual size of letters: in rem they grow with the reader's own. */
const rem = (pixels: number): string => `${String(Math.round((pixels / 16) * 1000) / 1000)}rem`;

const boxStyle = ({ x, y, width, height }: Box): CSSProperties => ({
  left: rem(x),
  top: rem(y),
  width: rem(width),
  height: rem(height),
});

const at = ({ x, y }: { readonly x: number; readonly y: number }): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** A line through the points, rounded at each bend. */
export function pathThrough(points: Edge["points"]): string {
  const [first, ...rest] = points;
  const last = rest.pop();
  if (!first || !last) return "";
  const bends = rest.map((bend, index) => {
    const next = rest[index + 1] ?? last;
    const end = index === rest.length - 1 ? last : { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 };
    return `Q${at(bend)} ${at(end)}`;
  });
  return [`M${at(first)}`, ...(bends.length > 0 ? bends : [`L${at(last)}`])].join("");
}

function Lines({ layout, openedId }: { readonly layout: Layout; readonly openedId: string | null }) {
  const isOpened = ({ from, to }: Edge): boolean => from === openedId || to === openedId;
  const drawn = layout.edges
    .map((edge) => ({ edge, opened: isOpened(edge) }))
    // What the opened claim is linked to lies above everything else.
    .sort((a, b) => Number(a.opened) - Number(b.opened));
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${String(layout.width)} ${String(layout.height)}`}
      style={{ width: rem(layout.width), height: rem(layout.height) }}
      className="absolute inset-0 overflow-visible"
      fill="none"
    >
      {drawn.map(({ edge, opened }) => {
        const look = lookOf(edge.type);
        return (
          <path
            key={`${edge.type} ${edge.from} ${edge.to}`}
            d={pathThrough(edge.points)}
            stroke="currentColor"
            strokeWidth={opened ? 2.5 : 1.25}
            strokeDasharray={look?.dash}
            markerEnd={look?.head ? `url(#${look.head})` : undefined}
            markerStart={look?.tail ? `url(#${look.tail})` : undefined}
            className={clsx(opened ? "text-accent" : edge.across ? "text-line" : "text-line-strong")}
          />
        );
      })}
    </svg>
  );
}

const BOX = "absolute flex gap-2 rounded-lg border px-2 py-1.5 text-sm leading-tight";

function ClaimBox({
  claim,
  box,
  state,
}: {
  readonly claim: ArgumentMap["claims"][number];
  readonly box: Box;
  readonly state: "opened" | "linked" | "other";
}) {
  const step = masteryStep(claim.mastery);
  return (
    <Link
      id={openerId(claim.id)}
      href={mapPath("picture", state === "opened" ? null : claim.id)}
      scroll={false}
      prefetch={false}
      aria-current={state === "opened" ? "true" : undefined}
      style={boxStyle(box)}
      className={clsx(
        BOX,
        "items-center hover:outline-2 hover:outline-accent",
        MASTERY_STEPS[step].box,
        claim.voice === null ? "" : "border-l-4",
        state === "opened" && "outline-3 outline-accent",
        state === "linked" && "outline-2 outline-offset-2 outline-accent outline-dashed",
      )}
    >
      <MasteryMark step={step} />
      <span className="min-w-0">
        {claim.voice === null ? null : (
          <span className="block truncate font-semibold first-letter:uppercase">{claim.voice}:</span>
        )}
        <span className="line-clamp-2">{claim.topic}</span>
        <span className="sr-only">
          ({MASTERY_STEPS[step].label}
          {state === "linked" ? ", linked to the claim that is open" : ""})
        </span>
      </span>
    </Link>
  );
}

function ScenarioBox({ scenario, box }: { readonly scenario: ArgumentMap["scenarios"][number]; readonly box: Box }) {
  const step = masteryStep(scenario.mastery);
  return (
    <Link
      href={`/study#scenario-${scenario.id}`}
      prefetch={false}
      style={boxStyle(box)}
      className={clsx(
        BOX,
        "flex-col justify-center border-2 font-semibold hover:outline-2 hover:outline-accent",
        MASTERY_STEPS[step].box,
      )}
    >
      <span className="flex items-center gap-2">
        <MasteryMark step={step} />
        Scenario {scenario.order}
      </span>
      <span className="line-clamp-2">{scenario.title}</span>
      <span className="sr-only">({MASTERY_STEPS[step].label})</span>
    </Link>
  );
}

/** The article's argument as a picture: its paragraphs below one another, in each the claims with their links. */
export function ArgumentPicture({ map }: { readonly map: ArgumentMap }) {
  const { layout, claims, scenarios, paragraphs, opened } = map;
  const boxes = new Map(layout.boxes.map((box) => [box.id, box]));
  const linked = new Set(opened?.links.map(({ to }) => to));
  const stateOf = (id: string) => (id === opened?.id ? "opened" : linked.has(id) ? "linked" : "other");
  return (
    <div
      role="region"
      aria-label="The argument as a picture"
      tabIndex={0}
      className="relative overflow-x-auto rounded-card border border-line bg-ground p-4"
    >
      <div className="relative" style={{ width: rem(layout.width), height: rem(layout.height) }}>
        <Lines layout={layout} openedId={opened?.id ?? null} />
        {layout.paragraphs.map(({ number, y, height }) => (
          <section
            key={number}
            aria-labelledby={`map-${String(number)}`}
            className="absolute w-full"
            style={{ top: rem(y), height: rem(height) }}
          >
            <h2 id={`map-${String(number)}`} className="sticky left-0 w-max max-w-[min(80vw,40rem)] truncate text-lg">
              <span className="text-quiet tabular-nums">{number}. </span>
              {paragraphs.find((paragraph) => paragraph.number === number)?.title}
            </h2>
            {claims
              .filter(({ paragraph }) => paragraph === number)
              .map((claim) => {
                const box = boxes.get(claim.id);
                return box ? (
                  <ClaimBox key={claim.id} claim={claim} box={{ ...box, y: box.y - y }} state={stateOf(claim.id)} />
                ) : null;
              })}
            {scenarios
              .filter(({ paragraph }) => paragraph === number)
              .map((scenario) => {
                const box = boxes.get(scenario.id);
                return box ? (
                  <ScenarioBox key={scenario.id} scenario={scenario} box={{ ...box, y: box.y - y }} />
                ) : null;
              })}
          </section>
        ))}
      </div>
    </div>
  );
}
