"use server";

import { revalidatePath } from "next/cache";
import { formFile, formValues, sentText } from "@/app/_components/sent-values";
import { siteAddress } from "@/server/http/site-address";
import { applyRoster } from "@/server/roster/apply-roster";
import type { MadeInvitation } from "@/server/roster/carry-out-plan";
import { invitationFile } from "@/server/roster/invitation-file";
import { previewRoster, type RosterSource } from "@/server/roster/preview-roster";
import { requireInstructor } from "@/server/session";
import type { ImportState, InvitationLink } from "./import-state";

/** The chosen file where there is one, else the pasted text. */
async function sourceOf(data: unknown): Promise<RosterSource> {
  const file = formFile(data, "file");
  if (file) return { bytes: new Uint8Array(await file.arrayBuffer()) };
  return { text: formValues(data, ["text"]).text };
}

function linksOf(invitations: readonly MadeInvitation[]): InvitationLink[] {
  return invitations.map(({ email, name, section, token }) => ({
    email,
    name,
    section: section ?? "",
    link: `${siteAddress()}/invitations/${token}`,
  }));
}

/** Shows what a list would do, does it, or goes back to the list; which of these, the pressed button says. */
export async function importRosterAction(classId: unknown, _previous: unknown, data: unknown): Promise<ImportState> {
  const user = await requireInstructor();
  const id = sentText(classId);
  const { intent, text, digest, reason } = formValues(data, ["intent", "text", "digest", "reason"]);
  if (intent === "back") return { step: "list", text, message: null };
  const done = intent === "apply" ? await applyRoster(user, id, { text, digest, reason }) : null;
  if (done?.ok) {
    revalidatePath(`/instructor/classes/${id}`, "layout");
    const invitations = linksOf(done.invitations);
    return { step: "done", changed: done.changed, invitations, file: invitationFile(invitations) };
  }
  const shown = await previewRoster(user, id, done ? { text } : await sourceOf(data));
  if (!shown.ok) return { step: "list", text, message: shown.message };
  const { preview } = shown;
  if (!done) return { step: "preview", preview, message: null, reason, reasonProblem: undefined };
  return done.reason === "invalid"
    ? { step: "preview", preview, message: null, reason, reasonProblem: done.fields.reason ?? "This cannot be read." }
    : { step: "preview", preview, message: done.message, reason, reasonProblem: undefined };
}
