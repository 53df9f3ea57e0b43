"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { formValues } from "@/app/_components/sent-values";
import { startAttempt } from "@/server/attempts/start-attempt";
import { requireUser } from "@/server/session";

const startSchema = z.object({
  /** A quiz of the house, or the key of a class's assignment. */
  quiz: z.string().max(80),
  classId: z
    .string()
    .max(64)
    .transform((id) => (id === "" ? null : id)),
});

/** Opens the quick check of somebody who has just come in as a guest. */
export async function startAsGuestAction(): Promise<void> {
  const user = await requireUser("/");
  const result = await startAttempt(user, { quiz: "QUICK_CHECK", classId: null });
  // Every part of the page is to know who is there now.
  revalidatePath("/", "layout");
  redirect(result.ok ? `/attempts/${result.attemptId}` : `/?problem=${result.reason}`);
}

export async function startAction(data: unknown): Promise<void> {
  const user = await requireUser("/");
  const input = startSchema.safeParse(formValues(data, ["quiz", "classId"]));
  if (!input.success) redirect("/?problem=start");
  const result = await startAttempt(user, input.data);
  redirect(result.ok ? `/attempts/${result.attemptId}` : `/?problem=${result.reason}`);
}
