import { buildGraph } from "@/questions/claims/graph";
import { buildClaimMap, claimData } from "../../builders/build-claim-map";

type Link = readonly [string, "because" | "leads to" | "contrasts with" | "supports" | "comes before", string];

/** A graph of the claims c1 to c5 with these links. */
function graphOf(...links: readonly Link[]) {
  const claims = ["c1", "c2", "c3", "c4", "c5"].map((id) =>
    claimData(id, { links: links.filter(([from]) => from === id).map(([, type, to]) => ({ type, to })) }),
  );
  return buildGraph(buildClaimMap({ claims }));
}

test("'because' points at the cause and 'leads to' at the effect, and one cause told both ways is one cause", () => {
  const graph = graphOf(["c2", "because", "c1"], ["c1", "leads to", "c2"], ["c2", "leads to", "c3"]);
  expect(graph.causes).toEqual([
    ["c1", "c2"],
    ["c2", "c3"],
  ]);
  expect(graph.isCause("c1", "c2")).toBe(true);
  expect(graph.isCause("c2", "c1")).toBe(false);
  expect(graph.isCause("c1", "c3")).toBe(false);
});

test("causes chain over any number of steps, and never backwards", () => {
  const graph = graphOf(["c1", "leads to", "c2"], ["c3", "because", "c2"], ["c3", "leads to", "c4"]);
  expect(graph.leadsTo("c1", "c4")).toBe(true);
  expect(graph.leadsTo("c4", "c1")).toBe(false);
  expect(graph.leadsTo("c1", "c5")).toBe(false);
});

test("earlier and later chain, and order in time is no cause", () => {
  const graph = graphOf(["c1", "comes before", "c2"], ["c2", "comes before", "c3"]);
  expect(graph.isBefore("c1", "c3")).toBe(true);
  expect(graph.isBefore("c3", "c1")).toBe(false);
  expect(graph.causes).toEqual([]);
});

test("a circle of causes is walked once, not for ever", () => {
  const graph = graphOf(["c1", "leads to", "c2"], ["c2", "leads to", "c1"]);
  expect(graph.leadsTo("c1", "c1")).toBe(true);
});

test("two claims are near over one link of any type or over one claim between them, not over two", () => {
  const graph = graphOf(["c1", "supports", "c2"], ["c3", "contrasts with", "c2"], ["c3", "comes before", "c4"]);
  expect([graph.areNear("c1", "c2"), graph.areNear("c2", "c1"), graph.areNear("c1", "c3")]).toEqual([true, true, true]);
  expect([graph.areNear("c1", "c4"), graph.areNear("c1", "c5")]).toEqual([false, false]);
});
