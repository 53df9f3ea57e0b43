import type { ClaimMap } from "./claim-map";

/** What the links between claims amount to: causes, order in time, and who is near whom. */
export interface ClaimGraph {
  /** Direct causes as [cause, effect], in the map's order. */
  readonly causes: readonly (readonly [string, string])[];
  /** Points that the article offers in support, as [point, what it supports], in the map's order. */
  readonly supports: readonly (readonly [string, string])[];
  readonly isSupport: (point: string, of: string) => boolean;
  readonly isCause: (cause: string, effect: string) => boolean;
  /** Whether a chain of causes leads from one to the other. */
  readonly leadsTo: (from: string, to: string) => boolean;
  /** Whether a chain of "comes before" leads from one to the other. */
  readonly isBefore: (first: string, second: string) => boolean;
  /** Whether any links join the two, over at most one claim between them. */
  readonly areNear: (one: string, other: string) => boolean;
}

type Edges = ReadonlyMap<string, ReadonlySet<string>>;

function collect(pairs: Iterable<readonly [string, string]>): Edges {
  const edges = new Map<string, Set<string>>();
  for (const [from, to] of pairs) edges.set(from, (edges.get(from) ?? new Set()).add(to));
  return edges;
}

/** Everything reachable from each node, worked out once per node on first use. */
function reachability(edges: Edges): (from: string, to: string) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  return (from, to) => {
    let reached = known.get(from);
    if (!reached) {
      const found = new Set<string>();
      const open = [...(edges.get(from) ?? [])];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (found.has(next)) continue;
        found.add(next);
        open.push(...(edges.get(next) ?? []));
      }
      reached = found;
      known.set(from, reached);
    }
    return reached.has(to);
  };
}

export function buildGraph(map: ClaimMap): ClaimGraph {
  const causes: [string, string][] = [];
  const order: [string, string][] = [];
  const supports: [string, string][] = [];
  const any: [string, string][] = [];
  for (const { id, links } of map.claims) {
    for (const { type, to } of links) {
      any.push([id, to], [to, id]);
      if (type === "because") causes.push([to, id]);
      if (type === "leads to") causes.push([id, to]);
      if (type === "supports") supports.push([id, to]);
      if (type === "comes before") order.push([id, to]);
    }
  }
  const direct = collect(causes);
  const neighbours = collect(any);
  const unique = [...direct].flatMap(([cause, effects]) => [...effects].map((effect) => [cause, effect] as const));
  return {
    causes: unique,
    supports,
    isSupport: (point, of) => supports.some(([from, to]) => from === point && to === of),
    isCause: (cause, effect) => direct.get(cause)?.has(effect) ?? false,
    leadsTo: reachability(direct),
    isBefore: reachability(collect(order)),
    areNear: (one, other) => {
      const near = neighbours.get(one) ?? new Set<string>();
      return near.has(other) || [...near].some((between) => neighbours.get(between)?.has(other) ?? false);
    },
  };
}
