"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { formValues } from "@/app/_components/sent-values";
import { setRole } from "@/server/accounts/set-role";
import { requireUser } from "@/server/session";

const roleSchema = z.object({
  userId: z.string().min(1).max(64),
  role: z.enum(["STUDENT", "INSTRUCTOR", "ADMINISTRATOR"]),
});

export async function setRoleAction(data: unknown): Promise<void> {
  const user = await requireUser("/admin");
  const input = roleSchema.safeParse(formValues(data, ["userId", "role"]));
  if (!input.success) redirect("/admin?problem=invalid");
  const result = await setRole(user, input.data.userId, input.data.role);
  if (!result.ok) redirect(`/admin?problem=${result.reason}`);
  revalidatePath("/admin");
}
