"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { formValues } from "@/app/_components/sent-values";
import { startLikeAttempt } from "@/server/attempts/start-like-attempt";
import { requireUser } from "@/server/session";

const likeSchema = z.object({ attemptId: z.string().max(64), itemId: z.string().max(16) });

/** Opens a practice attempt with one question that is like the one named. */
export async function tryLikeAction(data: unknown): Promise<void> {
  const input = likeSchema.safeParse(formValues(data, ["attemptId", "itemId"]));
  if (!input.success) redirect("/attempts");
  const { attemptId, itemId } = input.data;
  const user = await requireUser(`/attempts/${attemptId}`);
  const result = await startLikeAttempt(user, input.data);
  if (result.ok) redirect(`/attempts/${result.attemptId}`);
  redirect(result.reason === "none-left" ? `/attempts/${attemptId}?like=none#${itemId}` : "/attempts");
}
