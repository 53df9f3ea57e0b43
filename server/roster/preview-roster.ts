import type { User } from "../accounts/find-session-user";
import { findTaughtClass } from "../classes/find-taught-class";
import { db } from "../db";
import { NO_CLASS } from "./change-roster";
import { decodeRoster, MAX_ROSTER_BYTES, type Encoding } from "./decode-roster";
import { parseRoster } from "./parse-roster";
import { planRoster, type RosterPlan } from "./plan-roster";

/** A roster as it was given: pasted text, or a file's bytes. */
export type RosterSource = { readonly text: string } | { readonly bytes: Uint8Array };

export interface RosterPreview {
  /** The roster as text: what has to be handed back to carry the plan out. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly plan: RosterPlan;
  /** Heads of columns that are not read. */
  readonly ignored: readonly string[];
}

export type PreviewRoster =
  | { readonly ok: true; readonly preview: RosterPreview }
  | { readonly ok: false; readonly reason: "not-found" | "unreadable"; readonly message: string };

const TOO_LONG = "This list is longer than any roster (500 kB). Import it in parts.";

/** What a roster would do to a class that the user teaches, line by line; nothing is changed. */
export async function previewRoster(
  user: User,
  classId: string,
  source: RosterSource,
  now: Date = new Date(),
): Promise<PreviewRoster> {
  if (!(await findTaughtClass(user, classId))) return NO_CLASS;
  const unreadable = (message: string): PreviewRoster => ({ ok: false, reason: "unreadable", message });
  const decoded =
    "bytes" in source
      ? decodeRoster(source.bytes)
      : { ok: true as const, text: source.text, encoding: "UTF-8" as const };
  if (!decoded.ok) return unreadable(decoded.message);
  const { text, encoding } = decoded;
  if (text.length > MAX_ROSTER_BYTES) return unreadable(TOO_LONG);
  const parsed = parseRoster(text);
  if (!parsed.ok) return unreadable(parsed.message);
  const plan = await db().$transaction((transaction) => planRoster(transaction, classId, parsed.lines, now));
  return { ok: true, preview: { text, encoding, plan, ignored: parsed.ignored } };
}
