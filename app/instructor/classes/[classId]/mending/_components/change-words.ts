import type { ListedMend } from "@/server/marking/get-mending";

/** A change of a key in words. */
export function changeWords({ change, onlyIfImproves }: Pick<ListedMend, "change" | "onlyIfImproves">): string {
  const only = onlyIfImproves ? ", only where it improves" : "";
  switch (change.type) {
    case "withdraw":
      return `Withdrawn from the marks${only}`;
    case "re-key":
      return `New key: ${change.accepted.map((text) => `“${text}”`).join(" or ")}${only}`;
    case "accept-typed":
      return `“${change.text}” accepted as well${only}`;
  }
}
