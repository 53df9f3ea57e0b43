import { CLAIM_MAPS } from "@/questions/bank/claim-maps";
import { ARTICLE_IDS, buildBank, DEFAULT_ARTICLE_ID, openBank } from "@/questions/bank/bank";
import { findDefects } from "@/questions/claims/defects";
import { parseClaimMap } from "@/questions/claims/parse-claim-map";
import { claimStatement } from "@/questions/claims/statement";
import { KINDS } from "@/questions/kinds/registry";
import { buildClaimMap, claimData, scenarioData } from "../../builders/build-claim-map";
import { realBank } from "../../builders/every-item";

const bank = realBank();

test("every article's map is whole: no defect in shape or reference", () => {
  for (const id of ARTICLE_IDS) expect(findDefects(parseClaimMap(CLAIM_MAPS[id]))).toEqual([]);
});

test("the map holds every paragraph and note, four scenarios, the tensions and over ninety claims", () => {
  const { map } = bank;
  expect(map.claims.length).toBeGreaterThanOrEqual(94);
  expect(map.paragraphs.map(({ number }) => number)).toEqual(Array.from({ length: 13 }, (_, index) => index + 1));
  expect(map.notes.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(map.scenarios.map(({ order }) => order)).toEqual([1, 2, 3, 4]);
  expect(map.tensions.length).toBeGreaterThanOrEqual(2);
});

test("every paragraph and every note has claims of its own", () => {
  const inParagraphs = new Set(bank.map.claims.map((claim) => claim.paragraph));
  const inNotes = new Set(bank.map.claims.map((claim) => claim.note));
  expect(bank.map.paragraphs.filter(({ number }) => !inParagraphs.has(number))).toEqual([]);
  expect(bank.map.notes.filter(({ number }) => !inNotes.has(number))).toEqual([]);
});

test("the article's England is the United Kingdom", () => {
  expect(bank.map.entities.filter(({ name, aliases }) => [name, ...aliases].includes("England"))).toEqual([
    expect.objectContaining({ id: "uk" }),
  ]);
});

test("no two claims say the same, and no slot is left open in a statement", () => {
  const statements = bank.map.claims.map((claim) => claimStatement(bank.map, claim));
  expect(new Set(statements.map((text) => text.toLowerCase())).size).toBe(statements.length);
  expect(statements.filter((text) => /[{}]/.test(text))).toEqual([]);
});

test("all natures of claim, and more than one voice and commitment, are in the map", () => {
  const { claims } = bank.map;
  expect(new Set(claims.map((claim) => claim.nature)).size).toBe(4);
  expect(new Set(claims.map((claim) => claim.voice)).size).toBeGreaterThanOrEqual(4);
  expect(new Set(claims.map((claim) => claim.commitment)).size).toBeGreaterThanOrEqual(4);
});

test("the bank holds hundreds of distinct items, some of every kind, over every claim and scenario", () => {
  const contents = new Set(bank.entries.map(({ draft }) => JSON.stringify([draft.stem, draft.context, draft.body])));
  expect(contents.size).toBeGreaterThanOrEqual(600);
  expect(contents.size).toBe(bank.entries.length);
  expect([...new Set(bank.entries.map(({ draft }) => draft.kind))].sort()).toEqual(Object.keys(KINDS).sort());
  const claims = new Set(bank.entries.flatMap(({ draft }) => draft.claims));
  const scenarios = new Set(bank.entries.flatMap(({ draft }) => draft.scenarios));
  expect(bank.map.claims.filter(({ id }) => !claims.has(id)).map(({ id }) => id)).toEqual([]);
  expect(bank.map.scenarios.filter(({ id }) => !scenarios.has(id)).map(({ id }) => id)).toEqual([]);
});

test("counted by what they ask, whatever the wrong options, there are six hundred questions and more", () => {
  const asked = bank.entries.map(({ id, draft: { family, stem, context, answer, body } }) => {
    if (body.type !== "choice" && body.type !== "verdict") return id;
    return [family, stem, context, answer, body.type === "verdict" ? body.statement : ""].join("\n");
  });
  expect(new Set(asked).size).toBeGreaterThanOrEqual(600);
  // Nor do wordings make the number: one of each question in all its wordings.
  const matters = bank.entries.map(({ id, draft: { family, context, answer, body } }) =>
    body.type === "assign" || body.type === "order" ? id : [family, context, answer].join("\n"),
  );
  expect(new Set(matters).size).toBeGreaterThanOrEqual(600);
});

test("ids are unique, stable from one build to the next, and found again", () => {
  const again = buildBank(parseClaimMap(CLAIM_MAPS[DEFAULT_ARTICLE_ID]));
  expect(again.entries.map(({ id }) => id)).toEqual(bank.entries.map(({ id }) => id));
  expect(again.version).toBe(bank.version);
  expect(new Set(bank.entries.map(({ id }) => id)).size).toBe(bank.entries.length);
  for (const { id } of bank.entries.slice(0, 50))
    expect(JSON.stringify(again.item(id))).toBe(JSON.stringify(bank.item(id)));
});

test("an unknown item or article is answered with null, also where its name is one of JavaScript's own", () => {
  expect([bank.item("none"), openBank("none"), openBank("toString"), openBank("__proto__")]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("a known article is opened once", () => {
  expect(openBank(DEFAULT_ARTICLE_ID)).toBe(bank);
});

test("families hold every entry once, each under its own name and of one kind", () => {
  const inFamilies = [...bank.families].flatMap(([family, entries]) =>
    entries.map((entry) => [family, entry] as const),
  );
  expect(inFamilies).toHaveLength(bank.entries.length);
  expect(inFamilies.filter(([family, { draft }]) => draft.family !== family)).toEqual([]);
  expect(
    [...bank.families.values()].filter((entries) => new Set(entries.map(({ draft }) => draft.kind)).size > 1),
  ).toEqual([]);
});

/** The version of a small bank with scenarios, after a change to its map. */
function versionOf(
  change: (evidence: { why: string }, claim: { about: string }, scenario: { title: string }) => void,
): string {
  const evidence = ["strengthens", "weakens", "neither"].map((bearing, index) => ({
    id: `e${String(index)}`,
    text: `News ${bearing}.`,
    bearing: bearing as "neither",
    why: `It ${bearing}.`,
  }));
  const weighed = [{ thought: "it comes about", commitment: "settled" as const, sign: "he says so" }];
  const [scenario, claim] = [scenarioData("s1", { evidence }), claimData("c1", { nature: "forecast", weighed })];
  change(evidence[0] ?? { why: "" }, claim, scenario);
  return buildBank(buildClaimMap({ claims: [claim], scenarios: [scenario] })).version;
}

test("the version changes with whatever can reach a form: words, feedback, marks of what gives what away", () => {
  const base = versionOf(() => undefined);
  expect(versionOf(() => undefined)).toBe(base);
  const changed = [
    versionOf((evidence) => (evidence.why = "For another reason.")),
    versionOf((_, claim) => Object.assign(claim, { clause: "the matter is another" })),
    versionOf((_, claim) => Object.assign(claim, { voice: "author", paragraph: 2 })),
    versionOf((_, __, scenario) => Object.assign(scenario, { title: "Another title" })),
    versionOf((_, __, scenario) => Object.assign(scenario, { paragraph: 2 })),
  ];
  expect(changed).not.toContain(base);
  expect(new Set(changed).size).toBe(changed.length);
});

test("a map of one bare claim makes a bank that is merely poor", () => {
  expect(() => buildBank(buildClaimMap({ claims: [claimData("c1")] }))).not.toThrow();
});
