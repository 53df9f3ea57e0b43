import { ClaimMapError, parseClaimMap } from "@/questions/claims/parse-claim-map";

/** What an editor is told about a broken map: each place with its problem. */
export function placesOf(data: unknown): readonly string[] {
  try {
    parseClaimMap(data);
  } catch (error) {
    if (error instanceof ClaimMapError) return error.places;
    throw error;
  }
  return [];
}

/** A broken map by name, the place that the error must name, and the advice that it must give. */
export type Broken = readonly [string, unknown, string, RegExp];

/** What is told of one place. */
export function toldOf(data: unknown, place: string): string[] {
  return placesOf(data).filter((line) => line.startsWith(`${place}: `) || line.startsWith(`${place}, `));
}
