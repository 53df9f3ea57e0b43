import { parseArgs } from "node:util";
import { ARTICLE_IDS, DEFAULT_ARTICLE_ID, openBank, type Bank } from "../bank/bank";
import { PART_NAMES, partSchema } from "../claims/part-schemas";
import { claimStatement } from "../claims/statement";
import { voiceName } from "../claims/wording";
import { drawItems } from "../forms/draw-items";
import { KIND_NAMES, type KindName } from "../view/kind-name";
import { DEFAULT_REQUEST } from "../quality/measures";
import { reportOn } from "../quality/report";
import { exportItem } from "./export-item";
import { reportLines } from "./report-lines";
import { simulate } from "./simulate";
import { tellProof } from "./tell-proof";

const USAGE = `usage: npm run -s questions -- <command> [--article ID] [--json]
  claims                                    the claim map
  generate [--seed S] [--count N] [--kinds a,b]   items drawn by seed
  families                                  question families and how many items each holds
  schema PART                               the JSON Schema of a part of a claim map, for editors
  proof ITEM_ID                             what makes the key, and what refutes each distractor
  report [--seed S] [--items N]             the quality of the bank; ends with status 1 where a line is missed
  simulate [--seed S]                       what the estimates make of learners of known truth; status 1 where a limit is missed`;

/** Said to whoever called the command wrongly; the process ends with status 2. */
class UsageError extends Error {}

interface Options {
  readonly seed: string;
  readonly count: number;
  /** How many drawn items the report's guessers sit. */
  readonly items: number;
  readonly kinds: readonly KindName[] | undefined;
  readonly argument: string | undefined;
}

/** What a command prints: a value for --json, and lines for people. */
interface Output {
  readonly value: unknown;
  readonly lines: readonly string[];
  /** Said beside the output, on standard error: what the caller should know of it. */
  readonly warning?: string;
  /** Set where the output is a verdict; a failed one ends the process with status 1. */
  readonly passed?: boolean;
}

type Command = (bank: Bank, options: Options) => Output;

const COMMANDS: Readonly<Record<string, Command>> = {
  claims: ({ map }) => {
    const claims = map.claims.map((claim) => ({
      ...claim,
      statement: claimStatement(map, claim),
      voice: voiceName(map, claim),
    }));
    return {
      value: {
        claims,
        scenarios: map.scenarios,
        tensions: map.tensions,
        paragraphs: map.paragraphs,
        entities: map.entities,
      },
      lines: claims.map(
        (claim) =>
          `${claim.id}  p${String(claim.paragraph)}  ${claim.statement} [${claim.voice}; ${claim.nature}; ${claim.commitment}]`,
      ),
    };
  },
  generate: (bank, { seed, count, kinds }) => {
    const items = drawItems(bank, { seed, count, ...(kinds ? { kinds } : {}) }).map(exportItem);
    const warning =
      items.length < count
        ? `The article can give ${String(items.length)} of the ${String(count)} items asked for; here are those.`
        : undefined;
    return {
      ...(warning === undefined ? {} : { warning }),
      value: { article: bank.articleId, bankVersion: bank.version, seed, items },
      lines: items.flatMap((item, index) => [
        `${String(index + 1)}. [${item.kind}] ${item.stem}`,
        ...(item.options ?? []).map((option) => `   ${option.correct ? "*" : " "} ${option.id}) ${option.text}`),
        `   Key: ${item.answer}`,
        `   ${item.explanation}`,
        "",
      ]),
    };
  },
  families: (bank) => {
    const families = [...bank.families].map(([family, entries]) => ({
      family,
      kind: entries[0]?.draft.kind,
      capacity: entries.length,
    }));
    return {
      value: { article: bank.articleId, bankVersion: bank.version, items: bank.entries.length, families },
      lines: families.map(({ family, capacity }) => `${String(capacity).padStart(4)}  ${family}`),
    };
  },
  schema: (_bank, { argument }) => {
    const part = PART_NAMES.find((name) => name === argument);
    if (!part) throw new UsageError(`schema needs the name of a part: ${PART_NAMES.join(", ")}.`);
    const schema = partSchema(part);
    return { value: schema, lines: [JSON.stringify(schema, null, 2)] };
  },
  proof: (bank, { argument }) => {
    if (argument === undefined) throw new UsageError("proof needs the id of an item.");
    const item = bank.item(argument);
    if (!item) throw new UsageError(`There is no item "${argument}" in this bank (version ${bank.version}).`);
    const { id, stem, answer, proof } = item;
    return {
      value: { id, stem, answer, proof },
      lines: tellProof(bank, item),
    };
  },
  simulate: (bank, { seed }) => simulate(bank, seed),
  report: (bank, { seed, items }) => {
    const report = reportOn(bank, { seed, items });
    return { value: report, lines: reportLines(report), passed: report.passed };
  },
};

function parseKinds(text: string | undefined): readonly KindName[] | undefined {
  if (text === undefined) return undefined;
  return text.split(",").map((name) => {
    const kind = KIND_NAMES.find((known) => known === name.trim());
    if (!kind) throw new UsageError(`There is no kind "${name.trim()}". Kinds: ${KIND_NAMES.join(", ")}.`);
    return kind;
  });
}

function parseCount(name: "--count" | "--items", text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new UsageError(`${name} must be a whole number from 1, not "${text}".`);
  return count;
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      article: { type: "string", default: DEFAULT_ARTICLE_ID },
      seed: { type: "string", default: "1" },
      count: { type: "string", default: "20" },
      items: { type: "string", default: String(DEFAULT_REQUEST.items) },
      kinds: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const [name = "", argument] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(USAGE);
  const options = {
    seed: values.seed,
    count: parseCount("--count", values.count),
    items: parseCount("--items", values.items),
    kinds: parseKinds(values.kinds),
    argument,
  };
  const bank = openBank(values.article);
  if (!bank) throw new UsageError(`There is no article "${values.article}". Articles: ${ARTICLE_IDS.join(", ")}.`);
  const { value, lines, warning, passed = true } = command(bank, options);
  process.stdout.write(values.json ? `${JSON.stringify(value, null, 2)}\n` : `${lines.join("\n")}\n`);
  if (warning !== undefined) process.stderr.write(`${warning}\n`);
  if (!passed) process.exitCode = 1;
}

try {
  main();
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof TypeError && "code" in error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
