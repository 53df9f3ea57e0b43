"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { startAttempt } from "@/server/attempts/start-attempt";
import { requireUser } from "@/server/session";

const startSchema = z.object({
  quiz: z.enum(["QUICK_CHECK", "SCENARIOS", "FULL"]),
  classId: z
    .string()
    .max(64)
    .transform((id) => (id === "" ? null : id)),
});

export async function startAction(data: FormData): Promise<void> {
  const user = await requireUser("/");
  const input = startSchema.safeParse({ quiz: data.get("quiz"), classId: data.get("classId") ?? "" });
  if (!input.success) redirect("/?problem=start");
  const result = await startAttempt(user, input.data);
  redirect(result.ok ? `/attempts/${result.attemptId}` : `/?problem=${result.reason}`);
}
