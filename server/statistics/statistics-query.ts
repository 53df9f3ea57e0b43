import { z } from "zod";
import { ATTEMPT_CHOICES } from "@/questions/statistics/sitting";

/** What figures are counted by. */
export const GROUPINGS = ["item", "family", "kind"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The page's filters as its address has them; what makes no sense counts as not given. */
export const statisticsQuerySchema = z.object({
  quiz: z.string().max(80).optional().catch(undefined),
  attempt: z.enum(ATTEMPT_CHOICES).catch("first"),
  by: z.enum(GROUPINGS).optional().catch(undefined),
});
