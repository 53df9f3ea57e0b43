import { hashPassword } from "../auth/password";
import { takeTry } from "../auth/rate-limit";
import { db } from "../db";
import { parseAccount, type FieldErrors } from "./account-input";
import { drawToken, hashToken } from "./one-time-token";
import type { SignUpInput } from "./sign-up";

const PURPOSE = "first-instructor";

async function hasInstructor(): Promise<boolean> {
  return (await db().user.count({ where: { role: { in: ["INSTRUCTOR", "ADMINISTRATOR"] } } })) > 0;
}

/** A fresh one-time token while there is no instructor yet, replacing earlier ones; null once there is one. */
export async function issueFirstInstructorToken(): Promise<string | null> {
  if (await hasInstructor()) return null;
  const { token, tokenHash } = drawToken();
  await db().oneTimeToken.deleteMany({ where: { purpose: PURPOSE, usedAt: null } });
  await db().oneTimeToken.create({ data: { tokenHash, purpose: PURPOSE } });
  return token;
}

/** Whether a link can still be used. */
export async function firstInstructorLinkState(token: string): Promise<"open" | "closed"> {
  const found = await db().oneTimeToken.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { usedAt: true, purpose: true },
  });
  return found?.purpose === PURPOSE && found.usedAt === null ? "open" : "closed";
}

export type FirstInstructor =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "invalid"; readonly fields: FieldErrors }
  | { readonly ok: false; readonly reason: "closed" | "too-many-tries"; readonly message: string };

const CLOSED =
  "This link has been used or replaced. Start the server again for a new one while there is no instructor.";

/** Makes the first account: an administrator, who may open classes too. The link works once, also for two at a time. */
export async function createFirstInstructor(
  token: string,
  input: SignUpInput,
  client: string,
): Promise<FirstInstructor> {
  if (!(await takeTry("setup", client))) {
    return { ok: false, reason: "too-many-tries", message: "Too many tries. Wait ten minutes." };
  }
  if ((await firstInstructorLinkState(token)) === "closed") return { ok: false, reason: "closed", message: CLOSED };
  const parsed = parseAccount(input);
  if (!parsed.ok) return { ok: false, reason: "invalid", fields: parsed.fields };
  const { name, email, password } = parsed.account;
  const passwordHash = await hashPassword(password);
  return db().$transaction(async (transaction): Promise<FirstInstructor> => {
    const used = await transaction.oneTimeToken.updateMany({
      where: { tokenHash: hashToken(token), purpose: PURPOSE, usedAt: null },
      data: { usedAt: new Date() },
    });
    if (used.count === 0) return { ok: false, reason: "closed", message: CLOSED };
    const user = await transaction.user.upsert({
      where: { email },
      create: { name, email, passwordHash, role: "ADMINISTRATOR" },
      update: { name, passwordHash, role: "ADMINISTRATOR", sessions: { deleteMany: {} } },
    });
    await transaction.auditEvent.create({
      data: { actorId: user.id, action: "account.first-administrator", subject: `user:${user.id}`, detail: {} },
    });
    return { ok: true };
  });
}
