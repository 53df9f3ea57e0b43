import { Oracle } from "@/questions/claims/oracle";
import type { Item } from "@/questions/kinds/item";
import { everyItem, failing, realBank } from "../../builders/every-item";
import { readOptions, readStances, type Reading } from "../../builders/read-statements";

const bank = realBank();
const items = everyItem(bank);
/** Built anew from the map: it has seen no item. */
const oracle = new Oracle(bank.map);

/** Texts that a proof must settle, each with the verdict that the item needs. */
function toProve({ interaction }: Item): (readonly [string, "holds" | "fails"])[] {
  const options =
    interaction.type === "choice" ? interaction.options : interaction.type === "verdict" ? interaction.reasons : [];
  const settled = options.map(({ text, correct }) => [text, correct ? "holds" : "fails"] as const);
  if (interaction.type !== "verdict") return settled;
  return [[interaction.shown.statement, interaction.verdict ? "holds" : "fails"], ...settled];
}

function misread(readings: readonly Reading[] | null): string | undefined {
  return readings?.find(
    ({ statement, right }) => !statement || oracle.decide(statement).verdict !== (right ? "holds" : "fails"),
  )?.text;
}

test("every choice is proven: one step that holds for the key, one that fails for each distractor, and no more", () => {
  const choices = items.filter(({ interaction }) => interaction.type === "choice" || interaction.type === "verdict");
  expect(choices.length).toBeGreaterThan(1000);
  expect(
    failing(choices, (item) => {
      const proof = new Map(item.proof.map(({ about, verdict }) => [about, verdict]));
      const wanted = toProve(item);
      return (
        (proof.size !== wanted.length ||
          item.proof.length !== wanted.length ||
          wanted.some(([text, verdict]) => proof.get(text) !== verdict)) &&
        wanted.join(" | ")
      );
    }),
  ).toEqual([]);
});

test("every row, gap and step of the other kinds is proven", () => {
  const parts = ({ interaction }: Item): number => {
    if (interaction.type === "assign") return interaction.prompts.length;
    if (interaction.type === "order") return interaction.key.length - 1;
    return interaction.type === "text" ? interaction.gaps.length : 0;
  };
  expect(
    failing(
      items.filter((item) => parts(item) > 0),
      (item) => item.proof.length !== parts(item) && item.proof.length,
    ),
  ).toEqual([]);
});

test("every step of a proof names a rule and the claims or scenarios that it rests on", () => {
  const known = new Set([...bank.map.claims, ...bank.map.scenarios].map(({ id }) => id));
  expect(
    failing(
      items,
      ({ proof }) =>
        proof.find(({ rule, from }) => rule === "" || from.length === 0 || from.some((id) => !known.has(id)))?.about,
    ),
  ).toEqual([]);
});

test("what the options say, read back from their words, is decided the same by an oracle that saw only the map", () => {
  const readable = items.filter((item) => readOptions(bank, item));
  expect(readable.length).toBeGreaterThan(800);
  expect(failing(readable, (item) => misread(readOptions(bank, item)))).toEqual([]);
});

test("what each placing of a stance sort says is decided the same by that oracle", () => {
  const sorts = items.filter(({ kind }) => kind === "stance-sort");
  expect(sorts.length).toBeGreaterThan(20);
  expect(failing(sorts, (item) => misread(readStances(bank, item)))).toEqual([]);
});

test("the only point between the ends of a missing link is the key", () => {
  const idOf = new Map(bank.map.claims.map(({ id, nominal = "" }) => [nominal.toLowerCase(), id]));
  const links = items.filter(({ kind }) => kind === "missing-link");
  expect(links.length).toBeGreaterThan(10);
  const isBetween = (item: Item, text: string): boolean => {
    const [from = "", , to = ""] = item.claims;
    const middle = idOf.get(text.toLowerCase()) ?? "";
    return oracle.graph.leadsTo(from, middle) && oracle.graph.leadsTo(middle, to);
  };
  expect(
    failing(
      links,
      (item) =>
        item.interaction.type === "choice" &&
        item.interaction.options.find(({ text, correct }) => correct !== isBetween(item, text))?.text,
    ),
  ).toEqual([]);
});

test("an ordering has one valid order: each piece provably before the next", () => {
  const idOf = new Map(bank.map.claims.map(({ id, nominal = "" }) => [nominal.toLowerCase(), id]));
  const orders = items.filter(({ kind }) => kind === "ordering");
  expect(orders.length).toBeGreaterThan(10);
  const chain = ({ interaction }: Item): string[] =>
    interaction.type === "order"
      ? interaction.key.map(
          (id) => idOf.get(interaction.shown.pieces.find((piece) => piece.id === id)?.text.toLowerCase() ?? "") ?? "",
        )
      : [];
  expect(
    failing(orders, (item) =>
      chain(item).some((id, at, all) => at > 0 && !oracle.graph.isBefore(all[at - 1] ?? "", id)),
    ),
  ).toEqual([]);
});
