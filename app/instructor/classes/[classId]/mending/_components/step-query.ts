type Query = Readonly<Record<string, string | string[] | undefined>>;

function one(value: Query[string]): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

function many(value: Query[string]): string[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

function changeFrom(query: Query): unknown {
  switch (one(query.change)) {
    case "withdraw":
      return { type: "withdraw" };
    case "re-key":
      return { type: "re-key", accepted: many(query.accepted) };
    case "accept-typed":
      return { type: "accept-typed", gapId: one(query.gap), text: one(query.text) };
    default:
      return null;
  }
}

/** The step that the page's address asks to preview, not yet checked; null where it asks for none. */
export function stepFrom(query: Query): unknown {
  if (query.undo !== undefined) return { type: "undo", mendId: one(query.undo) };
  if (query.change === undefined) return null;
  return {
    type: "make",
    itemId: one(query.item),
    change: changeFrom(query),
    onlyIfImproves: one(query.improves) === "on",
  };
}
