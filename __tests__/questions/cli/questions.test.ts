import { spawn } from "node:child_process";
import { realBank } from "../../builders/every-item";

interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as `npm run -s questions -- ...` does. */
function questions(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", "questions/cli/questions.ts", ...args]);
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
    child.on("error", reject);
    child.on("close", (status) => {
      resolve({ status, out, err });
    });
  });
}

type Json = Record<string, unknown>;
const parse = ({ out }: Run): Json => JSON.parse(out) as Json;
const list = (value: unknown): Json[] => value as Json[];

jest.setTimeout(60_000);

test("claims --json prints every claim with statement, voice, nature and commitment, and the four scenarios in all parts", async () => {
  const run = await questions("claims", "--article", "pakistan-russia-china", "--json");
  const { claims, scenarios } = parse(run);
  expect([run.status, run.err]).toEqual([0, ""]);
  expect(list(claims).length).toBeGreaterThanOrEqual(50);
  for (const claim of list(claims)) {
    expect(claim).toMatchObject({
      id: expect.any(String) as string,
      statement: expect.stringMatching(/^[A-Z].*[.]$/) as string,
      voice: expect.any(String) as string,
      nature: expect.any(String) as string,
      commitment: expect.any(String) as string,
    });
  }
  expect(new Set(list(claims).map(({ paragraph }) => paragraph)).size).toBe(13);
  const parts = [
    "id",
    "order",
    "paragraph",
    "title",
    "condition",
    "development",
    "obstacle",
    "consequence",
    "commitment",
  ];
  expect(list(scenarios).map((scenario) => parts.filter((part) => scenario[part] === undefined))).toEqual([
    [],
    [],
    [],
    [],
  ]);
});

test("generate --json prints items in the documented shape, and the same seed prints the same bytes", async () => {
  const ask = (seed: string): Promise<Run> =>
    questions("generate", "--article", "pakistan-russia-china", "--seed", seed, "--count", "32", "--json");
  const [one, again] = await Promise.all([ask("7"), ask("7")]);
  expect(again.out).toBe(one.out);
  const { article, bankVersion, seed, items } = parse(one);
  expect({ article, seed, version: typeof bankVersion, count: list(items).length }).toEqual({
    article: "pakistan-russia-china",
    seed: "7",
    version: "string",
    count: 32,
  });
  const fields = [
    "id",
    "family",
    "kind",
    "bloom",
    "stem",
    "answer",
    "explanation",
    "claims",
    "scenarios",
    "paragraphs",
    "voice",
  ];
  for (const item of list(items)) {
    expect(fields.filter((field) => item[field] === undefined)).toEqual([]);
    expect(item.options ?? item.parts).toBeDefined();
    for (const option of list(item.options ?? []))
      expect(Object.keys(option).sort()).toEqual(["correct", "feedback", "id", "misconception", "text"]);
  }
});

test("generate keeps to the kinds asked for, and prints lines for people without --json", async () => {
  const { status, out } = await questions("generate", "--kinds", "ordering,cloze", "--count", "6");
  expect(status).toBe(0);
  expect(out.match(/^\d+\. \[(ordering|cloze)\]/gm)).toHaveLength(6);
  expect(out.match(/^ {3}Key: /gm)).toHaveLength(6);
});

test("families --json counts the items of each family, and proof shows what makes and refutes each option", async () => {
  const id = realBank().entries.find(({ draft }) => draft.kind === "single-choice")?.id ?? "";
  const [families, proven] = await Promise.all([questions("families", "--json"), questions("proof", id, "--json")]);
  const { items, families: all } = parse(families);
  expect(list(all).reduce((sum, { capacity }) => sum + Number(capacity), 0)).toBe(items);
  const proof = parse(proven);
  expect(proof.id).toBe(id);
  expect(list(proof.proof).map(({ verdict }) => verdict)).toEqual(["holds", "fails", "fails", "fails"]);
});

test("generate gives what there is where more is asked for, and says how many that is", async () => {
  const { status, out, err } = await questions("generate", "--kinds", "ordering", "--count", "5000", "--json");
  const given = list((JSON.parse(out) as Json).items).length;
  const all = realBank().entries.filter(({ draft }) => draft.kind === "ordering").length;
  expect({ status, given, err }).toEqual({
    status: 0,
    given: all,
    err: `The article can give ${String(all)} of the 5000 items asked for; here are those.\n`,
  });
});

test("report prints every line with its limit and verdict, and ends with status 1 exactly where one is missed", async () => {
  const [text, json] = await Promise.all([
    questions("report", "--items", "200"),
    questions("report", "--items", "200", "--json"),
  ]);
  const { lines, passed } = parse(json) as { lines: { name: string; verdict: string }[]; passed: boolean };
  // 200 items are too few for the guessers, so that this line at least is missed.
  expect({ passed, text: text.status, json: json.status }).toEqual({ passed: false, text: 1, json: 1 });
  expect(lines.find(({ name }) => name === "items sat by every guesser")).toMatchObject({ verdict: "miss" });
  for (const { name } of lines) expect(text.out).toContain(name);
  expect(text.out).toMatch(/ MISS {2}items sat by every guesser +200 {2}\[>= 3000\]/);
});

const WRONG_CALLS: readonly (readonly [string, readonly string[], RegExp])[] = [
  ["an unknown command, were it named like a part of JavaScript", ["toString"], /^usage: /],
  [
    "an unknown article",
    ["claims", "--article", "nope"],
    /There is no article "nope"\. Articles: pakistan-russia-china/,
  ],
  ["an unknown kind", ["generate", "--kinds", "essay"], /There is no kind "essay"\. Kinds: single-choice/],
  ["a count that is no number", ["generate", "--count", "many"], /--count must be a whole number from 1, not "many"/],
  ["a number of items that is none", ["report", "--items", "0"], /--items must be a whole number from 1, not "0"/],
  ["an unknown option", ["claims", "--jsn"], /Unknown option '--jsn'/],
  ["a proof of an unknown item", ["proof", "nope"], /There is no item "nope"/],
];

describe("a wrong call ends with status 2 and plain words, and prints nothing else", () => {
  let runs: Run[] = [];
  // Together, since each is a process of its own.
  beforeAll(async () => {
    runs = await Promise.all(WRONG_CALLS.map(([, args]) => questions(...args)));
  });

  test.each(WRONG_CALLS.map(([name, , words], index) => [name, words, index] as const))("%s", (_, words, index) => {
    const { status, out, err } = runs[index] ?? { status: null, out: "", err: "" };
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(words);
    expect(err).not.toMatch(/\n\s+at |Error:/);
  });
});
