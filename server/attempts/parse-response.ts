import { responseSchema, type Response } from "@/questions/view/response";

/** The stored answer; one that no longer parses counts as none, and stays stored as it is. */
export function parseStoredResponse(value: unknown): Response | null {
  const parsed = responseSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
