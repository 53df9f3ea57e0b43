import { z } from "zod";
import { claimMapSchema } from "./claim-map";

const { domains, relations, claims, scenarios, sets, tensions } = claimMapSchema.shape;

/** The parts of a claim map as an article's folder holds them, one kind of file each. */
const PARTS = {
  article: claimMapSchema.pick({ article: true, paragraphs: true, notes: true, entities: true }),
  claims,
  domains,
  relations,
  scenarios,
  sets,
  tensions,
} as const;

export type PartName = keyof typeof PARTS;
export const PART_NAMES = Object.keys(PARTS) as readonly PartName[];

/** The JSON Schema (draft 2020-12) of one part, for editors: what may be typed, not what is filled in. */
export function partSchema(name: PartName): object {
  return z.toJSONSchema(PARTS[name], { io: "input" });
}
