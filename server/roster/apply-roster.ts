import { z } from "zod";
import { fieldErrors } from "../accounts/account-input";
import type { User } from "../accounts/find-session-user";
import { reasonSchema } from "../audit/reason";
import { recordEvent } from "../audit/record-event";
import type { Prisma } from "../generated/prisma/client";
import { carryOutPlan, type MadeInvitation } from "./carry-out-plan";
import { changeRoster, type RosterRefusal } from "./change-roster";
import { MAX_ROSTER_BYTES } from "./decode-roster";
import { parseRoster } from "./parse-roster";
import { planRoster, type RosterPlan } from "./plan-roster";

const inputSchema = z.object({
  text: z.string().max(MAX_ROSTER_BYTES),
  digest: z.string().max(100),
  reason: reasonSchema,
});

export type ApplyRoster =
  | {
      readonly ok: true;
      /** Students enrolled, taken back and moved. */
      readonly changed: number;
      readonly invitations: readonly MadeInvitation[];
    }
  | RosterRefusal;

/** What the log keeps of a line: who and where; nothing of lines that change nothing. */
function logged({ lines, newSections }: RosterPlan): Prisma.InputJsonObject {
  const changes = lines.flatMap(({ email, name, outcome }) =>
    "section" in outcome ? [{ what: outcome.type, who: name || email, section: outcome.section }] : [],
  );
  return { newSections: [...newSections], changes };
}

/**
 * Carries a previewed roster out, in a class that the user teaches: every line that the preview did not refuse, or,
 * where the class has changed since so that the roster would do something else, nothing.
 */
export async function applyRoster(
  user: User,
  classId: string,
  input: unknown,
  now: Date = new Date(),
): Promise<ApplyRoster> {
  return changeRoster(user, classId, async (transaction): Promise<ApplyRoster> => {
    const given = inputSchema.safeParse(input);
    if (!given.success) return { ok: false, reason: "invalid", fields: fieldErrors(given.error) };
    const { text, digest, reason } = given.data;
    const parsed = parseRoster(text);
    const plan = parsed.ok ? await planRoster(transaction, classId, parsed.lines, now) : null;
    if (plan?.digest !== digest)
      return {
        ok: false,
        reason: "conflict",
        message: "The class has changed since this preview, so nothing was done. Look at the new preview below.",
      };
    const invitations = await carryOutPlan(transaction, classId, plan, now);
    await recordEvent(transaction, user, { action: "roster.imported", classId, detail: logged(plan), reason });
    const changed = plan.lines.filter(({ outcome: { type } }) => ["enrolled", "returns", "moved"].includes(type));
    return { ok: true, changed: changed.length, invitations };
  });
}
