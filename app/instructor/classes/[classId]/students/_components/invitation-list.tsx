"use client";

import { useActionState } from "react";
import { EMPTY_FORM } from "@/app/_components/form-state";
import { CopyButton } from "@/components/instructor/copy-button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { renewInvitationAction, withdrawInvitationAction } from "../actions";

interface ListedInvitation {
  readonly id: string;
  readonly email: string;
  /** Name and section, as far as the list had them. */
  readonly about: string;
  /** Until when its link works, or that it does not any more. */
  readonly until: string;
}

interface InvitationListProps {
  readonly classId: string;
  readonly invitations: readonly ListedInvitation[];
  readonly readOnly: boolean;
}

function Invitation({ classId, invitation }: { readonly classId: string; readonly invitation: ListedInvitation }) {
  const { id, email, about, until } = invitation;
  const [renewed, renew] = useActionState(renewInvitationAction.bind(null, classId, id), EMPTY_FORM);
  const [withdrawn, withdraw] = useActionState(withdrawInvitationAction.bind(null, classId, id), EMPTY_FORM);
  const problem = renewed.message ?? withdrawn.message;
  return (
    <>
      <p>
        <span className="block wrap-anywhere">{email}</span>
        <span className="block text-sm text-quiet">{[about, until].filter(Boolean).join(", ")}</span>
      </p>
      <div className="flex flex-wrap gap-2">
        {renewed.values.link ? (
          <CopyButton text={renewed.values.link} label="Copy the new link" about={`of ${email}`} />
        ) : (
          <form action={renew}>
            <SubmitButton busy="Making" look="secondary">
              New link<span className="sr-only"> for {email}</span>
            </SubmitButton>
          </form>
        )}
        <form action={withdraw}>
          <SubmitButton busy="Withdrawing" look="secondary">
            Withdraw<span className="sr-only"> the invitation of {email}</span>
          </SubmitButton>
        </form>
      </div>
      {problem ? <Notice tone="problem">{problem}</Notice> : null}
    </>
  );
}

/** Who is invited and has not come yet. */
export function InvitationList({ classId, invitations, readOnly }: InvitationListProps) {
  return (
    <ul>
      {invitations.map((invitation) => (
        <li key={invitation.id} className="grid gap-2 border-b border-line py-3 last:border-b-0">
          {readOnly ? (
            <p className="wrap-anywhere">{invitation.email}</p>
          ) : (
            <Invitation classId={classId} invitation={invitation} />
          )}
        </li>
      ))}
    </ul>
  );
}
