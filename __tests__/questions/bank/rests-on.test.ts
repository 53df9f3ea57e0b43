import { buildBank, type Bank } from "@/questions/bank/bank";
import type { ClaimMap } from "@/questions/claims/claim-map";
import { clauseOf } from "@/questions/claims/statement";
import type { Item } from "@/questions/kinds/item";
import { withoutClaim, withoutLink } from "../../builders/cut-map";
import { everyItem, realBank } from "../../builders/every-item";

const bank = realBank();
const items = everyItem(bank);
/** Each item in the bank's standard layout, as bytes. */
const bytesOf = (of: Bank): ReadonlyMap<string, string> =>
  new Map(of.entries.map(({ id }) => [id, JSON.stringify(of.item(id))]));
const before = bytesOf(bank);
const after = (map: ClaimMap): ReadonlyMap<string, string> => bytesOf(buildBank(map));

/** Claims and links to cut, from all over the article. */
const CLAIMS = bank.map.claims.filter((_, index) => index % 19 === 4).map(({ id }) => id);

function restsOn({ claims, proof }: Item, id: string): boolean {
  return claims.includes(id) || proof.some(({ from }) => from.includes(id));
}

/** Whether the item's words, feedback included, repeat those of the claim. */
function quotes(item: Item, id: string): boolean {
  const claim = bank.oracle.claim(id);
  const text = JSON.stringify(item).toLowerCase();
  return [clauseOf(bank.map, claim), claim.about, claim.nominal ?? claim.about].some((words) =>
    text.includes(JSON.stringify(words).slice(1, -1).toLowerCase()),
  );
}
const CAUSES = bank.oracle.graph.causes.filter((_, index) => index % 29 === 3);

describe.each(CLAIMS)("without claim %s", (id) => {
  const left = after(withoutClaim(bank.map, id));
  const resting = items.filter((item) => restsOn(item, id));
  const others = items.filter((item) => !restsOn(item, id));

  test("every item that rests on it is gone or changed", () => {
    expect(resting.length).toBeGreaterThan(0);
    expect(resting.filter((item) => left.get(item.id) === before.get(item.id)).map((item) => item.id)).toEqual([]);
  });

  test("an item that neither rests on it nor repeats its words is the same to the byte, or has made room for another", () => {
    const changed = others.filter(
      (item) => left.has(item.id) && left.get(item.id) !== before.get(item.id) && !quotes(item, id),
    );
    expect(changed.map((item) => item.id)).toEqual([]);
  });

  test("nearly all other items are still there", () => {
    const gone = others.filter((item) => !left.has(item.id) && !quotes(item, id));
    expect(gone.length / others.length).toBeLessThan(0.08);
  });
});

describe.each(CAUSES)("without the link from %s to %s", (cause, effect) => {
  const cut = withoutLink(withoutLink(bank.map, cause, effect), effect, cause);
  const left = after(cut);
  const resting = items.filter(({ proof }) =>
    proof.some(
      ({ verdict, rule, from }) =>
        verdict === "holds" && rule.includes("cause to effect") && from.join() === [cause, effect].join(),
    ),
  );

  test("every item that is proven by it is gone", () => {
    expect(resting.length).toBeGreaterThan(0);
    expect(resting.filter(({ id }) => left.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test("items on other claims are the same to the byte where they are still there, and nearly all are", () => {
    const others = items.filter((item) => !restsOn(item, cause) && !restsOn(item, effect));
    const changed = others.filter(
      (item) =>
        left.has(item.id) && left.get(item.id) !== before.get(item.id) && !quotes(item, cause) && !quotes(item, effect),
    );
    expect(changed.map(({ id }) => id)).toEqual([]);
    expect(others.filter(({ id }) => !left.has(id)).length / others.length).toBeLessThan(0.08);
  });
});

test("without a link of earlier and later, every ordering whose chain ran over it is gone", () => {
  const steps = bank.map.claims.flatMap(({ id, links }) =>
    links.filter(({ type }) => type === "comes before").map(({ to }) => [id, to] as const),
  );
  const only = steps.filter(([from, to]) => !steps.some(([other, end]) => end === to && other !== from));
  const [first = "", second = ""] =
    only.find(([from, to]) =>
      items.some(({ kind, claims }) => kind === "ordering" && claims.join().includes(`${from},${to}`)),
    ) ?? [];
  const left = after(withoutLink(bank.map, first, second));
  const resting = items.filter(
    ({ kind, claims }) =>
      kind === "ordering" && claims.indexOf(second) === claims.indexOf(first) + 1 && claims.includes(first),
  );
  expect(resting.length).toBeGreaterThan(0);
  expect(resting.filter(({ id }) => left.has(id)).map(({ id }) => id)).toEqual([]);
});

test("without a scenario, every item about it is gone", () => {
  const [gone] = bank.map.scenarios;
  const left = after({ ...bank.map, scenarios: bank.map.scenarios.filter(({ id }) => id !== gone?.id) });
  const resting = items.filter(({ scenarios }) => scenarios.includes(gone?.id ?? ""));
  expect(resting.length).toBeGreaterThan(20);
  expect(resting.filter(({ id }) => left.get(id) === before.get(id)).map(({ id }) => id)).toEqual([]);
});

test("items that name one relation's value vanish when the relation is opened to many values", () => {
  const relation = "baghdad-pact.year";
  const claims = bank.map.claims.filter(({ slots }) => Object.values(slots).some((slot) => slot.relation === relation));
  const left = after({
    ...bank.map,
    relations: bank.map.relations.map((each) => (each.id === relation ? { ...each, values: "many" } : each)),
  });
  const resting = items.filter(({ family }) =>
    claims.some(({ id, slots }) =>
      Object.entries(slots).some(
        ([name, slot]) =>
          slot.relation === relation && [`single-choice/${id}.${name}`, `short-answer/${id}.${name}`].includes(family),
      ),
    ),
  );
  expect(resting.length).toBeGreaterThan(3);
  expect(resting.filter(({ id }) => left.has(id)).map(({ id }) => id)).toEqual([]);
});
