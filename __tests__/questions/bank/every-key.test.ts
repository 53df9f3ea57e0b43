import { isDeepStrictEqual } from "node:util";
import { acceptedTexts } from "@/questions/claims/wording";
import { gradeResponse } from "@/questions/kinds/grade";
import type { Item, KeyedInteraction } from "@/questions/kinds/item";
import { itemSchema } from "@/questions/kinds/item-schema";
import { isAccepted } from "@/questions/kinds/typed-answer";
import { responseSchema } from "@/questions/view/response";
import { everyItem, failing, realBank } from "../../builders/every-item";
import { keyResponse } from "../../builders/key-response";

const bank = realBank();
const items = everyItem(bank, ["one", "two"]);

function only<T extends KeyedInteraction["type"]>(
  type: T,
): { id: string; item: Item; interaction: Extract<KeyedInteraction, { type: T }> }[] {
  return items.flatMap((item) =>
    item.interaction.type === type
      ? [{ id: item.id, item, interaction: item.interaction as Extract<KeyedInteraction, { type: T }> }]
      : [],
  );
}

test("the key of every item is a well-shaped response and earns the full mark", () => {
  expect(failing(items, (item) => !responseSchema.safeParse(keyResponse(item)).success)).toEqual([]);
  const full = JSON.stringify({ type: "points", earned: 1, total: 1 });
  expect(failing(items, (item) => JSON.stringify(gradeResponse(item, keyResponse(item))) !== full)).toEqual([]);
});

test("an item left alone earns nothing and is not invalid", () => {
  const nothing = JSON.stringify({ type: "points", earned: 0, total: 1 });
  expect(failing(items, (item) => JSON.stringify(gradeResponse(item, null)) !== nothing)).toEqual([]);
});

test("every item comes back from its stored form as it was", () => {
  expect(
    failing(items, (item) => !isDeepStrictEqual(itemSchema.parse(JSON.parse(JSON.stringify(item))), item)),
  ).toEqual([]);
});

test("every assignment has a target for each row, in its own group, and one row for each piece unless it may be used again", () => {
  const assigns = only("assign");
  expect(assigns.length).toBeGreaterThan(100);
  const flaw = ({ key, prompts, targets, shown }: (typeof assigns)[number]["interaction"]): string | null => {
    if (prompts.some(({ id }) => !targets.some((target) => target.id === key[id]))) return "a row without a target";
    if (Object.keys(key).length !== prompts.length) return "a key for no row";
    if (prompts.some(({ id, group }) => targets.find((target) => target.id === key[id])?.group !== group))
      return "a target of another group";
    if (!shown.reusable && new Set(Object.values(key)).size !== prompts.length) return "one piece for two rows";
    if (new Set(targets.map(({ text, group }) => `${group ?? ""}>${text}`)).size !== targets.length)
      return "two pieces read alike";
    if (new Set(prompts.map(({ text, group }) => `${group ?? ""}>${text}`)).size !== prompts.length)
      return "two rows read alike";
    return null;
  };
  expect(
    assigns.flatMap(({ id, interaction }) => (flaw(interaction) ? [`${id}: ${flaw(interaction) ?? ""}`] : [])),
  ).toEqual([]);
});

test("a scenario table has one surplus piece in each group, and keeps pieces to their group", () => {
  const tables = only("assign").filter(({ item }) => item.kind === "scenario-table");
  expect(tables.length).toBeGreaterThan(0);
  for (const { interaction } of tables) {
    const groups = [...new Set(interaction.prompts.map(({ group }) => group))];
    expect(groups.length).toBe(2);
    for (const name of groups) {
      const count = (list: readonly { group?: string }[]): number => list.filter(({ group }) => group === name).length;
      expect(count(interaction.targets)).toBe(count(interaction.prompts) + 1);
    }
  }
});

test("the order shown is never the answer, and the key names every piece once", () => {
  const orders = only("order");
  expect(orders.length).toBeGreaterThan(0);
  expect(
    orders
      .filter(({ interaction }) => interaction.key.join() === interaction.shown.pieces.map(({ id }) => id).join())
      .map(({ id }) => id),
  ).toEqual([]);
  expect(
    orders
      .filter(
        ({ interaction }) =>
          [...interaction.key].sort().join() !==
          interaction.shown.pieces
            .map(({ id }) => id)
            .sort()
            .join(),
      )
      .map(({ id }) => id),
  ).toEqual([]);
});

test("a gap accepts every writing of its key, in any case and with or without a full stop", () => {
  const refused = only("text").flatMap(({ id, interaction }) =>
    interaction.gaps.flatMap(({ accepted }) =>
      accepted.flatMap((text) =>
        [text, text.toUpperCase(), ` ${text}. `]
          .filter((typed) => !isAccepted(typed, accepted))
          .map((typed) => `${id}: ${typed}`),
      ),
    ),
  );
  expect(refused).toEqual([]);
});

test("a gap refuses every sibling of its key, under each name that the sibling has", () => {
  const wrong = only("text").flatMap(({ id, item, interaction }) => {
    const slots = item.claims.flatMap((claim) => Object.values(bank.oracle.claim(claim).slots));
    return interaction.gaps.flatMap(({ accepted }) => {
      const slot = slots.find(({ domain, value }) =>
        bank.map.domains.some(
          (each) => each.id === domain && each.terms.some((term) => term.id === value && term.text === accepted[0]),
        ),
      );
      const terms = bank.map.domains.find((each) => each.id === slot?.domain)?.terms ?? [];
      const own = terms.find((term) => term.text === accepted[0]);
      const siblings = terms.filter(
        (term) => term.id !== own?.id && (term.entity === undefined || term.entity !== own?.entity),
      );
      expect(siblings.length).toBeGreaterThan(0);
      return siblings
        .flatMap((term) => acceptedTexts(bank.map, term))
        .filter((text) => isAccepted(text, accepted))
        .map((text) => `${id}: ${text}`);
    });
  });
  expect(wrong).toEqual([]);
});

test("every gap has its place in the text, a hint of what to type, and no sign of the answer beside it", () => {
  const bad = only("text").filter(({ interaction }) => {
    const gaps = interaction.shown.segments.flatMap((segment) => (segment.type === "gap" ? [segment] : []));
    const text = interaction.shown.segments
      .map((segment) => (segment.type === "text" ? segment.text : ""))
      .join(" ")
      .toLowerCase();
    const shownBeside = interaction.gaps.some(({ accepted }) =>
      new RegExp(`\\b${accepted[0].replace(/^the /, "").toLowerCase()}\\b`).test(text),
    );
    return (
      gaps.map(({ id }) => id).join() !== interaction.gaps.map(({ id }) => id).join() ||
      gaps.some(({ hint }) => hint.length < 3) ||
      shownBeside
    );
  });
  expect(bad.map(({ id }) => id)).toEqual([]);
});
