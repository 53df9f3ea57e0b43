import { z } from "zod";
import { DEFAULT_ARTICLE_ID, openBank, type Bank } from "@/questions/bank/bank";
import { drawPractice, type PracticeFocus } from "@/questions/forms/draw-practice";
import { MISCONCEPTIONS, type Item } from "@/questions/kinds/item";
import { planPractice, SESSION_ITEMS } from "@/questions/scheduling/plan-practice";
import type { User } from "../accounts/find-session-user";
import { closeOverdue } from "../attempts/close-overdue";
import { newSeed } from "../attempts/new-seed";
import { pinAttempt } from "../attempts/pinned-items";
import { sealedItemIds } from "../attempts/sealed-items";
import { db } from "../db";
import { loadClaimStates } from "./load-claim-states";
import { seenItems } from "./seen-in-order";

/** "session" for what is due and weak, "claim:ID" for one claim, "misreading:CODE" for one misreading. */
const practiceFocusSchema = z.union([
  z.literal("session"),
  z.string().regex(/^claim:[a-z0-9.-]{1,60}$/),
  z.templateLiteral(["misreading:", z.enum(MISCONCEPTIONS)]),
]);

export type StartPractice =
  | { readonly ok: true; readonly attemptId: string }
  | { readonly ok: false; readonly reason: "not-found" | "used-up" | "sealed"; readonly message: string };

/** Items of a practice on one claim or one misreading. */
const FOCUSED_ITEMS = { claim: 4, misreading: 8 } as const;

/** What the practice is about; null where there is no such claim. */
async function focusOf(userId: string, bank: Bank, focus: string, now: Date): Promise<PracticeFocus | null> {
  const [type, subject = ""] = focus.split(":");
  if (type === "claim") return bank.map.claims.some(({ id }) => id === subject) ? { type, claimId: subject } : null;
  if (type === "misreading") {
    const misconception = MISCONCEPTIONS.find((code) => code === subject);
    return misconception ? { type, misconception } : null;
  }
  const plan = planPractice(await loadClaimStates(userId, bank, now), now);
  return { type: "session", claims: plan.map(({ claimId }) => claimId) };
}

/** Pins the items; an open practice of the same focus is gone on with instead. */
async function pin(userId: string, bank: Bank, focus: string, seed: string, items: readonly Item[], now: Date) {
  return db().$transaction(async (transaction) => {
    // The user's row is locked, so that two clicks at once start one practice.
    await transaction.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${userId} FOR UPDATE`;
    const open = await transaction.attempt.findFirst({
      where: { userId, quiz: "PRACTICE", focus, submittedAt: null },
      select: { id: true },
    });
    if (open) return open.id;
    const { articleId, version: bankVersion } = bank;
    const about = { userId, articleId, quiz: "PRACTICE", focus, bankVersion, seed, startedAt: now } as const;
    return pinAttempt(transaction, about, items);
  });
}

/** Why there is nothing to practise: everything that there is would help with a class's quiz, or there is nothing. */
function nothingLeft(sealed: ReadonlySet<string>): StartPractice {
  if (sealed.size === 0) return { ok: false, reason: "used-up", message: "There is nothing to practise here." };
  return {
    ok: false,
    reason: "sealed",
    message: "What there is to practise here would help with a class quiz whose answers are not shown yet.",
  };
}

/**
 * Starts a practice of the user's own, outside any class and without a deadline: a session of about five minutes, or one
 * claim or misreading. Questions not seen before come first; those that would help with a class's quiz do not come.
 */
export async function startPractice(user: User, focus: string, now: Date = new Date()): Promise<StartPractice> {
  const bank = openBank(DEFAULT_ARTICLE_ID);
  const parsed = practiceFocusSchema.safeParse(focus);
  if (!bank || !parsed.success) return { ok: false, reason: "not-found", message: "There is no such practice." };
  await closeOverdue({ userId: user.id }, now);
  const about = await focusOf(user.id, bank, parsed.data, now);
  if (!about) return { ok: false, reason: "not-found", message: "The article has no such claim." };
  const seed = newSeed();
  const count = about.type === "session" ? SESSION_ITEMS : FOCUSED_ITEMS[about.type];
  const [seen, sealed] = await Promise.all([
    seenItems(user.id, bank.articleId, null),
    sealedItemIds(user.id, bank.articleId, now),
  ]);
  const items = drawPractice(bank, { focus: about, count, seed, seen, sealed });
  if (items.length === 0) return nothingLeft(sealed);
  return { ok: true, attemptId: await pin(user.id, bank, parsed.data, seed, items, now) };
}
