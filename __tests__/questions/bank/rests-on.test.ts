import fc from "fast-check";
import { buildBank, type Bank } from "@/questions/bank/bank";
import type { Claim, ClaimMap } from "@/questions/claims/claim-map";
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

/** Every text of each item, in lower case, to look for a claim's words in. */
const textOf = new Map(items.map((item) => [item.id, JSON.stringify(item).toLowerCase()]));
/** Whether an item was drawn from a set that the claim is a member of: its pieces are the set's. */
function isOfSetWith({ family }: Item, id: string): boolean {
  return bank.map.sets.some(
    (set) => family === `matching/${set.id}` && set.members.some((member) => member.claim === id),
  );
}

function restsOn(item: Item, id: string): boolean {
  return item.claims.includes(id) || item.proof.some(({ from }) => from.includes(id)) || isOfSetWith(item, id);
}

/** Whether the item's words, feedback included, repeat those of the claim. */
function quotes(item: Item, claim: Claim): boolean {
  const words = [clauseOf(bank.map, claim), claim.about, claim.nominal ?? claim.about];
  return words.some((text) => textOf.get(item.id)?.includes(JSON.stringify(text).slice(1, -1).toLowerCase()));
}

/** Whether a decision about this claim can lean on the other one: near it, or on one chain of reasons or time with it. */
function leansOn(one: string, other: string): boolean {
  const { areNear, leadsTo, isBefore } = bank.oracle.graph;
  return (
    one === other ||
    areNear(one, other) ||
    [leadsTo, isBefore].some((reaches) => reaches(one, other) || reaches(other, one))
  );
}

/** A word's rarity in the map decides whether it is a clue; a cut can so make a few items choose other wrong options. */
const MOST_DISTURBED = 0.01;
const changedIn = (left: ReadonlyMap<string, string>, some: readonly Item[]): Item[] =>
  some.filter(({ id }) => left.get(id) !== before.get(id));
const keptIn = (left: ReadonlyMap<string, string>, some: readonly Item[]): Item[] =>
  some.filter(({ id }) => left.get(id) === before.get(id));

test("without any one claim, every item that rests on it is gone or changed, and the items far from it are the same", () => {
  fc.assert(
    fc.property(fc.constantFrom(...bank.map.claims), (claim) => {
      const left = after(withoutClaim(bank.map, claim.id));
      const resting = items.filter((item) => restsOn(item, claim.id));
      const far = items.filter(
        (item) => !restsOn(item, claim.id) && !quotes(item, claim) && !item.claims.some((id) => leansOn(id, claim.id)),
      );
      expect(resting.length).toBeGreaterThan(0);
      expect(far.length).toBeGreaterThan(items.length / 3);
      expect(keptIn(left, resting).map(({ id }) => id)).toEqual([]);
      expect(changedIn(left, far).length / far.length).toBeLessThan(MOST_DISTURBED);
    }),
    { numRuns: 6 },
  );
});

test("without any one cause, every item that is proven by it is gone, and the items far from both ends are the same", () => {
  fc.assert(
    fc.property(fc.constantFrom(...bank.oracle.graph.causes), ([cause, effect]) => {
      const left = after(withoutLink(withoutLink(bank.map, cause, effect), effect, cause));
      const resting = items.filter(({ proof }) =>
        proof.some(
          ({ verdict, rule, from }) =>
            verdict === "holds" && rule.includes("cause to effect") && from.join() === [cause, effect].join(),
        ),
      );
      const far = items.filter(({ claims }) => !claims.some((id) => leansOn(id, cause) || leansOn(id, effect)));
      expect(resting.length).toBeGreaterThan(0);
      expect(resting.filter(({ id }) => left.has(id)).map(({ id }) => id)).toEqual([]);
      expect(far.length).toBeGreaterThan(items.length / 4);
      expect(changedIn(left, far).length / far.length).toBeLessThan(MOST_DISTURBED);
    }),
    { numRuns: 5 },
  );
});

test("without any one link of support, every item that asks for it is gone", () => {
  fc.assert(
    fc.property(fc.constantFrom(...bank.oracle.graph.supports), ([point, held]) => {
      const left = after(withoutLink(withoutLink(bank.map, point, held), held, point));
      const resting = items.filter(
        ({ kind, proof }) =>
          kind === "evidence" && proof.some(({ rule, from }) => rule === "a link of support" && from[0] === point),
      );
      const asked = resting.filter(({ claims }) => claims.includes(held));
      expect(asked.filter(({ id }) => left.has(id)).map(({ id }) => id)).toEqual([]);
    }),
    { numRuns: 4 },
  );
});

test("without any one tension, every item that asks for it is gone, and no other", () => {
  for (const { id } of bank.map.tensions.slice(0, 2)) {
    const left = after({ ...bank.map, tensions: bank.map.tensions.filter((tension) => tension.id !== id) });
    const [asked, others] = [true, false].map((wanted) =>
      items.filter(({ family }) => (family === `single-choice/tension-${id}`) === wanted),
    );
    expect(asked?.length).toBeGreaterThan(0);
    expect(keptIn(left, asked ?? [])).toEqual([]);
    expect(changedIn(left, others ?? []).map((item) => item.id)).toEqual([]);
  }
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
