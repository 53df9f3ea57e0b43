import { z } from "zod";

/** What a session's token carries: which row of ours it is for. Without that row it opens nothing. */
const tokenSchema = z.object({ sid: z.uuid() });

export type SessionToken = z.infer<typeof tokenSchema>;

export function parseSessionToken(token: unknown): SessionToken | null {
  const parsed = tokenSchema.safeParse(token);
  return parsed.success ? parsed.data : null;
}
