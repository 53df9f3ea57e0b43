import type { RosterPreview } from "@/server/roster/preview-roster";

/** An invitation with its link, which is shown this once. */
export interface InvitationLink {
  readonly email: string;
  readonly name: string;
  readonly section: string;
  readonly link: string;
}

/** Where the import of a roster stands: the list is typed, its preview shown, or it is done. */
export type ImportState =
  | { readonly step: "list"; readonly text: string; readonly message: string | null }
  | {
      readonly step: "preview";
      readonly preview: RosterPreview;
      readonly message: string | null;
      readonly reason: string;
      readonly reasonProblem: string | undefined;
    }
  | {
      readonly step: "done";
      readonly changed: number;
      readonly invitations: readonly InvitationLink[];
      /** The links as a file; null where nobody was invited. */
      readonly file: { readonly name: string; readonly text: string } | null;
    };

export const EMPTY_LIST: ImportState = { step: "list", text: "", message: null };
