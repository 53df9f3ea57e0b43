import { stringify } from "csv-stringify/sync";
import { harmless } from "../export/harmless";

interface Row {
  readonly email: string;
  readonly name: string;
  readonly section: string;
  readonly link: string;
}

/** The links of invitations as CSV that a spreadsheet reads without running anything; null for none. */
export function invitationFile(rows: readonly Row[]): { readonly name: string; readonly text: string } | null {
  if (rows.length === 0) return null;
  const cells = rows.map(({ email, name, section, link }) => [email, name, section, link].map(harmless));
  const text = stringify([["E-mail", "Name", "Section", "Link"], ...cells], { bom: true, record_delimiter: "windows" });
  return { name: "invitations.csv", text };
}
