import type { ClaimMap } from "./claim-map";
import type { Defect } from "./defect";

/** Each claim's steps forward in time; a link to the claim itself is told as its own defect. */
function stepsOf({ claims }: ClaimMap): ReadonlyMap<string, readonly string[]> {
  return new Map(
    claims.map(({ id, links }) => [
      id,
      links.filter(({ type, to }) => type === "comes before" && to !== id).map(({ to }) => to),
    ]),
  );
}

/** The first circle found, as the ids along it with the first again at the end; null where there is none. */
function circleIn(steps: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const path: string[] = [];
  const walk = (id: string): readonly string[] | null => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    if (done.has(id)) return null;
    path.push(id);
    for (const to of steps.get(id) ?? []) {
      const circle = walk(to);
      if (circle) return circle;
    }
    path.pop();
    done.add(id);
    return null;
  };
  for (const start of steps.keys()) {
    const circle = walk(start);
    if (circle) return circle;
  }
  return null;
}

/** Events that come before one another in a circle. Reasons may: two developments can feed each other. */
export function* circleDefects(map: ClaimMap): Generator<Defect> {
  const circle = circleIn(stepsOf(map));
  if (circle)
    yield {
      place: `claims ${circle.join(" > ")}`,
      problem: `"comes before" runs in a circle: take one of these links out.`,
    };
}
