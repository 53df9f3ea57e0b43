"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { formValues } from "@/app/_components/sent-values";
import { startPractice } from "@/server/practice/start-practice";
import { requireUser } from "@/server/session";

const startSchema = z.object({ focus: z.string().max(80) });

/** Opens a practice: `focus` is "session", "claim:ID" or "misreading:CODE". */
export async function startPracticeAction(data: unknown): Promise<void> {
  const user = await requireUser("/practice");
  const input = startSchema.safeParse(formValues(data, ["focus"]));
  if (!input.success) redirect("/practice?problem=not-found");
  const result = await startPractice(user, input.data.focus);
  redirect(result.ok ? `/attempts/${result.attemptId}` : `/practice?problem=${result.reason}`);
}
