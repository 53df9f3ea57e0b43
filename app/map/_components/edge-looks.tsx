import type { ArgumentMap } from "@/server/study/get-argument-map";

type EdgeType = ArgumentMap["layout"]["edges"][number]["type"];

interface EdgeLook {
  readonly id: string;
  readonly types: readonly EdgeType[];
  readonly label: string;
  /** Dashes of the line; solid where it is left out. */
  readonly dash?: string;
  /** The markers at its ends. */
  readonly head?: string;
  readonly tail?: string;
}

const ARROW = "map-arrow";
const BAR = "map-bar";

/** How each kind of link is drawn. Shapes tell them apart, so that no colour has to. */
export const EDGE_LOOKS: readonly EdgeLook[] = [
  { id: "cause", types: ["because", "leads to"], label: "reason or result", head: ARROW },
  { id: "support", types: ["supports"], label: "supports", dash: "7 3", head: ARROW },
  { id: "order", types: ["comes before"], label: "comes before", dash: "1.5 3.5", head: ARROW },
  { id: "contrast", types: ["contrasts with"], label: "stands against", head: BAR, tail: BAR },
  { id: "near", types: ["goes with"], label: "goes with", dash: "1.5 3.5" },
  { id: "scenario", types: ["rests on"], label: "a scenario rests on it", dash: "12 3 2 3", head: ARROW },
];

export function lookOf(type: EdgeType): EdgeLook | undefined {
  return EDGE_LOOKS.find(({ types }) => types.includes(type));
}

/** The ends of lines: one for the page, drawn in the colour of the line that has it. */
export function EdgeMarkers() {
  return (
    <svg aria-hidden="true" className="absolute size-0">
      <defs>
        <marker id={ARROW} viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 1 10 5 0 9z" fill="context-stroke" />
        </marker>
        <marker id={BAR} viewBox="0 0 10 10" refX="5" refY="5" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M5 0v10" stroke="context-stroke" strokeWidth="3" />
        </marker>
      </defs>
    </svg>
  );
}
