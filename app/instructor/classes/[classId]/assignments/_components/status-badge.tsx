import { Badge } from "@/components/ui/badge";

const WORDS: Readonly<Record<string, string>> = {
  DRAFT: "Draft: no student sees it",
  PUBLISHED: "Published",
  CLOSED: "Closed",
};

/** How an assignment stands. */
export function StatusBadge({ status }: { readonly status: string }) {
  return <Badge tone={status === "PUBLISHED" ? "right" : "plain"}>{WORDS[status] ?? status}</Badge>;
}
