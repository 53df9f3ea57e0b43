export const MAP_VIEWS = [
  { id: "picture", label: "Picture" },
  { id: "list", label: "List" },
] as const;
export type MapView = (typeof MAP_VIEWS)[number]["id"];

/** Where a view of the map stands, with a claim opened or none. */
export function mapPath(view: MapView, claimId: string | null = null): string {
  const query = new URLSearchParams({
    ...(view === "picture" ? {} : { view }),
    ...(claimId === null ? {} : { claim: claimId }),
  }).toString();
  return query === "" ? "/map" : `/map?${query}`;
}

/** The id of the link that opens a claim, to which the focus comes back. */
export function openerId(claimId: string): string {
  return `open-${claimId}`;
}
