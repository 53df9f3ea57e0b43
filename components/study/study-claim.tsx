import type { StudyClaimShown } from "./shown";
import { CommitmentScale } from "./commitment-scale";
import { linkWords } from "./link-words";

/** One claim: what is said, who says it, what kind of claim it is, how firmly, and what it is linked to. */
export function StudyClaim({ claim }: { readonly claim: StudyClaimShown }) {
  return (
    <li
      id={`claim-${claim.id}`}
      className="grid gap-1.5 border-l-2 border-line py-1 pl-4 target:border-accent target:bg-accent-soft"
    >
      <p className="font-read text-lg">{claim.statement}</p>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-0.5 text-sm text-quiet">
        <span className={claim.isAuthor ? undefined : "font-semibold text-ink"}>
          {claim.isAuthor ? "The author" : `Voice: ${claim.voice}`}
          {claim.alsoHeldBy.length > 0 ? `, and ${claim.alsoHeldBy.join(", ")} too` : ""}
        </span>
        <span>{claim.nature}</span>
        <CommitmentScale level={claim.commitment} />
        {claim.note === null ? null : <a href={`#note-${String(claim.note)}`}>note {claim.note}</a>}
      </p>
      {claim.links.length > 0 ? (
        <details>
          <summary className="flex min-h-9 items-center text-sm text-accent">
            {claim.links.length} {claim.links.length === 1 ? "link" : "links"} to other claims
          </summary>
          <ul className="grid gap-1 pb-1 text-sm">
            {claim.links.map((link) => (
              <li key={`${link.type}-${link.to}`}>
                <span className="text-quiet">{linkWords(link.type)}:</span>{" "}
                <a href={`#claim-${link.to}`}>{link.statement}</a>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}
