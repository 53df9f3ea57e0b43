import { claimMapSchema, type ClaimMap } from "./claim-map";
import { findDefects } from "./defects";
import { shapeProblems } from "./shape-problems";

/** A claim map that cannot be used, with every place that must be mended. */
export class ClaimMapError extends Error {
  override readonly name = "ClaimMapError";
  readonly places: readonly string[];

  constructor(places: readonly string[]) {
    super(
      `The claim map has ${String(places.length)} defect${places.length === 1 ? "" : "s"}:\n- ${places.join("\n- ")}`,
    );
    this.places = places;
  }
}

/** Checks shape first, then references. Throws a ClaimMapError that lists every defect with its place. */
export function parseClaimMap(data: unknown): ClaimMap {
  const parsed = claimMapSchema.safeParse(data);
  const defects = parsed.success ? findDefects(parsed.data) : shapeProblems(data, parsed.error.issues);
  if (!parsed.success || defects.length > 0)
    throw new ClaimMapError(defects.map(({ place, problem }) => `${place}: ${problem}`));
  return parsed.data;
}
