import { Oracle } from "@/questions/claims/oracle";
import { acceptedTexts } from "@/questions/claims/wording";
import { KINDS } from "@/questions/kinds/registry";
import type { Item } from "@/questions/kinds/item";
import { everyItem, failing, realBank } from "../../builders/every-item";

const bank = realBank();
const items = everyItem(bank);

/** The terms that a question on one slot may offer, by how they are worded in its options. */
function slotOptions({ family, stem }: Item): { readonly text: string; readonly names: readonly string[] }[] {
  const [, id = "", name = ""] = /^single-choice\/(c\d+)\.(?!why|result|pair)(\w+)$/.exec(family) ?? [];
  const slot = bank.map.claims.find((claim) => claim.id === id)?.slots[name];
  const ask = slot?.asks.find((each) => each.stem === stem);
  const terms = bank.map.domains.find((domain) => domain.id === slot?.domain)?.terms ?? [];
  return terms.map((term) => ({
    text: (ask?.option ?? "{}").replace("{}", term.text).toLowerCase(),
    names: acceptedTexts(bank.map, term),
  }));
}

test("no wrong answer is one that the question names itself", () => {
  const asked = items.filter((item) => slotOptions(item).length > 0);
  expect(asked.length).toBeGreaterThan(200);
  expect(
    failing(asked, (item) => {
      if (item.interaction.type !== "choice") return undefined;
      const known = slotOptions(item);
      return item.interaction.options.find(({ text, correct }) => {
        const names = known.find((option) => option.text === text.toLowerCase())?.names ?? [];
        return !correct && names.some((name) => new RegExp(`\\b${name.replace(/^the /, "")}\\b`).test(item.stem));
      })?.text;
    }),
  ).toEqual([]);
});

test("no list of statements holds two of which one is the other's ground, result or contrast", () => {
  const telling = new Set(["because", "leads to", "contrasts with"]);
  const linked = (one: string, other: string): boolean =>
    bank.oracle.claim(one).links.some(({ type, to }) => telling.has(type) && to === other);
  const lists = items.filter(({ kind }) => kind === "multiple-true-false");
  expect(lists.length).toBeGreaterThan(50);
  expect(
    failing(lists, ({ claims }) => claims.find((one) => claims.some((other) => one !== other && linked(one, other)))),
  ).toEqual([]);
});

test("news without bearing on a scenario comes from another scenario, and is told so", () => {
  const notes = items.flatMap(({ kind, interaction }) =>
    kind === "strengthen-weaken" && interaction.type === "assign"
      ? interaction.prompts
          .filter(({ id }) => interaction.key[id] === "t3")
          .map(({ id }) => interaction.notes[`${id}>t1`])
      : [],
  );
  expect(notes.length).toBeGreaterThan(20);
  expect(
    notes.filter(
      (note) => note?.misconception !== "scenario-swap" || !/(first|second|third|fourth) scenario/.test(note.feedback),
    ),
  ).toEqual([]);
});

/** What drafts on c13 call wrong of Russia as India's backer. */
function refutedOfRussia(oracle: Oracle): string[] {
  const drafts = [KINDS["single-choice"], KINDS["true-false"]]
    .flatMap((kind) => kind.generate(oracle))
    .filter(({ family }) => family === "single-choice/c13.backer" || family === "true-false/c13");
  const steps = drafts.flatMap(({ proof }) => proof.filter(({ verdict }) => verdict === "fails"));
  return steps.map(({ about }) => about).filter((about) => /^(From )?Russia( supports India.*)?$/.test(about));
}

test("a value that another claim gives for the relation is no wrong answer any more", () => {
  const claim = bank.oracle.claim("c13");
  const { backer } = claim.slots;
  if (!backer) throw new Error("the claim has a backer");
  const second = { ...claim, id: "x1", slots: { ...claim.slots, backer: { ...backer, value: "russia" } } };
  expect(refutedOfRussia(bank.oracle).length).toBeGreaterThan(0);
  expect(refutedOfRussia(new Oracle({ ...bank.map, claims: [...bank.map.claims, second] }))).toEqual([]);
});
