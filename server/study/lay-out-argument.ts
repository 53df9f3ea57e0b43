import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from "@dagrejs/dagre";
import type { Claim, ClaimMap } from "@/questions/claims/claim-map";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A claim's or a scenario's box, from its upper left corner. */
export interface PlacedBox extends Point {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** "rests on": from a claim to the scenario that rests on it. */
type EdgeType = Claim["links"][number]["type"] | "rests on";

interface PlacedEdge {
  readonly type: EdgeType;
  readonly from: string;
  readonly to: string;
  /** Whether it leads to another paragraph. */
  readonly across: boolean;
  /** Where the line runs, beginning and end at the boxes' borders. */
  readonly points: readonly Point[];
}

interface PlacedParagraph {
  readonly number: number;
  /** Where its heading begins, and how far down it reaches. */
  readonly y: number;
  readonly height: number;
}

/** The argument as a picture: units are pixels at the usual size of letters, from the upper left corner. */
export interface ArgumentLayout {
  readonly width: number;
  readonly height: number;
  readonly paragraphs: readonly PlacedParagraph[];
  readonly boxes: readonly PlacedBox[];
  readonly edges: readonly PlacedEdge[];
}

/** Two lines of a claim's topic; with its voice above, three. */
const CLAIM = { width: 188, height: 56 } as const;
const VOICED_CLAIM = { width: 188, height: 74 } as const;
const SCENARIO = { width: 188, height: 92 } as const;
const HEADING = 44;
const GAP = 36;
const SPACING = { rankdir: "LR", nodesep: 14, ranksep: 34, marginx: 2, marginy: 2 } as const;

type Edge = Omit<PlacedEdge, "points">;

/** The map's links as arrows: a reason points to what it is the reason for. */
function edgesOf(map: ClaimMap): Edge[] {
  const links = map.claims.flatMap(({ id, links: own }) =>
    own.map(({ type, to }) => (type === "because" ? { type, from: to, to: id } : { type, from: id, to })),
  );
  const rests = map.scenarios.flatMap(({ id, claims }) =>
    claims.map((claim) => ({ type: "rests on" as const, from: claim, to: id })),
  );
  const paragraphs = new Map([...map.claims, ...map.scenarios].map(({ id, paragraph }) => [id, paragraph]));
  return [...links, ...rests].map((edge) => ({
    ...edge,
    across: paragraphs.get(edge.from) !== paragraphs.get(edge.to),
  }));
}

/** From one box to another of a different paragraph, out of the side that faces it and into the one that faces back. */
function acrossPoints(from: PlacedBox, to: PlacedBox): Point[] {
  const down = from.y < to.y;
  const [begin, end] = [
    { x: from.x + from.width / 2, y: down ? from.y + from.height : from.y },
    { x: to.x + to.width / 2, y: down ? to.y : to.y + to.height },
  ];
  const half = (begin.y + end.y) / 2;
  return [begin, { x: begin.x, y: half }, { x: end.x, y: half }, end];
}

/** Places one paragraph's boxes by their links, causes to the left of effects. */
function placeParagraph(map: ClaimMap, number: number, edges: readonly Edge[]) {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true });
  graph.setGraph({ ...SPACING });
  for (const { id, voice, paragraph } of map.claims)
    if (paragraph === number) graph.setNode(id, { ...(voice === "author" ? CLAIM : VOICED_CLAIM) });
  for (const { id, paragraph } of map.scenarios) if (paragraph === number) graph.setNode(id, { ...SCENARIO });
  const inside = edges.filter(({ from, to }) => graph.hasNode(from) && graph.hasNode(to));
  for (const { from, to, type } of inside) graph.setEdge(from, to, {}, type);
  layout(graph);
  const boxes = graph.nodes().map((id): PlacedBox => {
    const { x = 0, y = 0, width, height } = graph.node(id);
    return { id, x: x - width / 2, y: y - height / 2, width, height };
  });
  const placed = inside.map((edge): PlacedEdge => ({
    ...edge,
    points: graph.edge(edge.from, edge.to, edge.type).points ?? [],
  }));
  const { width = 0, height = 0 } = graph.graph();
  return { boxes, edges: placed, width, height };
}

function place(map: ClaimMap): ArgumentLayout {
  const edges = edgesOf(map);
  const paragraphs: PlacedParagraph[] = [];
  const boxes: PlacedBox[] = [];
  const lines: PlacedEdge[] = [];
  let [y, widest] = [0, 0];
  for (const { number } of map.paragraphs) {
    const own = placeParagraph(map, number, edges);
    const top = y + HEADING;
    const lower = <Placed extends Point>(placed: Placed): Placed => ({ ...placed, y: placed.y + top });
    boxes.push(...own.boxes.map(lower));
    lines.push(...own.edges.map((edge) => ({ ...edge, points: edge.points.map(lower) })));
    paragraphs.push({ number, y, height: HEADING + own.height });
    widest = Math.max(widest, own.width);
    y = top + own.height + GAP;
  }
  const byId = new Map(boxes.map((box) => [box.id, box]));
  for (const edge of edges.filter(({ across }) => across)) {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    if (from && to) lines.push({ ...edge, points: acrossPoints(from, to) });
  }
  return { width: widest, height: Math.max(0, y - GAP), paragraphs, boxes, edges: lines };
}

/** A map never changes while the process runs, and placing it takes a tenth of a second. */
const known = new WeakMap<ClaimMap, ArgumentLayout>();

/** Places an article's claims and scenarios: paragraphs below one another, in each the links from left to right. */
export function layOutArgument(map: ClaimMap): ArgumentLayout {
  const placed = known.get(map) ?? place(map);
  known.set(map, placed);
  return placed;
}
