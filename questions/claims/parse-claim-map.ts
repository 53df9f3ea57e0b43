import { claimMapSchema, type ClaimMap } from "./claim-map";
import { findDefects } from "./defects";

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
  if (!parsed.success) {
    throw new ClaimMapError(parsed.error.issues.map((issue) => `${issue.path.join(".") || "map"}: ${issue.message}`));
  }
  const defects = findDefects(parsed.data);
  if (defects.length > 0) throw new ClaimMapError(defects.map((defect) => `${defect.place}: ${defect.problem}`));
  return parsed.data;
}
