import { CsvError, parse } from "csv-parse/sync";

/** A line of a roster as it stands there, not yet checked. */
export interface RosterLine {
  /** Of the text, counted from 1. */
  readonly line: number;
  readonly email: string;
  /** Empty where the list has none. */
  readonly name: string;
  /** Empty where the list has none. */
  readonly section: string;
  /** Why the line cannot be read; null where it can. */
  readonly problem: string | null;
}

export type ParseRoster =
  | {
      readonly ok: true;
      readonly lines: readonly RosterLine[];
      /** Heads of columns that are not read. */
      readonly ignored: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

const MAX_ROSTER_LINES = 2_000;

const DELIMITERS = [",", ";", "\t"] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** What a column can mean, by the spellings of its head without spaces, hyphens and case. */
const HEADS = {
  email: ["email", "emailaddress", "mail", "studentemail", "emailid"],
  name: ["name", "fullname", "student", "studentname", "displayname"],
  first: ["firstname", "first", "givenname", "given", "forename"],
  last: ["lastname", "last", "surname", "familyname", "family"],
  section: ["section", "sections", "group", "seminar", "tutorial", "lab", "laboratory"],
} as const;
type Meaning = keyof typeof HEADS;
const isMeaning = (name: string): name is Meaning => Object.hasOwn(HEADS, name);
const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  Object.keys(HEADS)
    .filter(isMeaning)
    .flatMap((meaning) => HEADS[meaning].map((spelling): [string, Meaning] => [spelling, meaning])),
);

const HEAD_HINT = "The first line has to name the columns, such as: email,name,section";

function meaningOf(head: string): Meaning | undefined {
  return MEANINGS.get(
    head
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ""),
  );
}

interface CsvRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function readRows(text: string, delimiter: Delimiter): CsvRow[] {
  // With `info` each record comes with its place, which the library's types do not say.
  return parse(text, {
    delimiter,
    info: true,
    record_delimiter: "\n",
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as CsvRow[];
}

/** The separator by which most heads are known; where none is, the one that parts the line most. */
function delimiterOf(head: string): Delimiter {
  const score = (delimiter: Delimiter): number => {
    const cells = head.split(delimiter).map((cell) => cell.replaceAll('"', ""));
    return 100 * cells.filter((cell) => meaningOf(cell)).length + cells.length;
  };
  return DELIMITERS.reduce((best, each) => (score(each) > score(best) ? each : best));
}

/** A list without heads is read where it is nothing but addresses. */
function addressesOnly(rows: readonly CsvRow[]): ParseRoster {
  const lines = rows.map(({ record, info }) => ({
    line: info.lines,
    email: record[0] ?? "",
    name: "",
    section: "",
    problem: null,
  }));
  return { ok: true, lines, ignored: [] };
}

function readColumns(heads: readonly string[], rows: readonly CsvRow[]): ParseRoster {
  const meanings = heads.map(meaningOf);
  if (!meanings.includes("email")) return { ok: false, message: `No column is called “email”. ${HEAD_HINT}` };
  const known = meanings.filter((meaning) => meaning !== undefined);
  const double = known.find((meaning, at) => known.indexOf(meaning) !== at);
  if (double) {
    const both = heads.filter((_, at) => meanings[at] === double).map((head) => `“${head}”`);
    return { ok: false, message: `${both.join(" and ")} mean the same. Leave one of these columns out.` };
  }
  const lines = rows.map(({ record, info }): RosterLine => {
    const cell = (meaning: Meaning): string => record[meanings.indexOf(meaning)] ?? "";
    const surplus = record.slice(heads.length).some((text) => text !== "");
    const wrong = surplus || record.length < heads.length;
    return {
      line: info.lines,
      email: cell("email"),
      name: cell("name") || [cell("first"), cell("last")].filter(Boolean).join(" "),
      section: cell("section"),
      problem: wrong
        ? `It has ${String(record.length)} ${record.length === 1 ? "cell" : "cells"}, the first line has ${String(heads.length)}`
        : null,
    };
  });
  return { ok: true, lines, ignored: heads.filter((head, at) => head !== "" && meanings[at] === undefined) };
}

function readRoster(text: string): ParseRoster {
  const first = text.split("\n").find((line) => line.trim() !== "") ?? "";
  const rows = readRows(text, delimiterOf(first));
  const filled = rows.filter(({ record }) => record.some((cell) => cell !== ""));
  const [head, ...rest] = filled;
  if (!head) return { ok: false, message: "The list is empty." };
  if (filled.length > MAX_ROSTER_LINES + 1)
    return { ok: false, message: `A list can have ${String(MAX_ROSTER_LINES)} lines at most. Import it in parts.` };
  const isHead = head.record.some((cell) => meaningOf(cell));
  if (!isHead && filled.every(({ record }) => record.length === 1) && head.record[0]?.includes("@"))
    return addressesOnly(filled);
  if (!isHead) return { ok: false, message: `The columns have no names. ${HEAD_HINT}` };
  return rest.length === 0
    ? { ok: false, message: "There is no line under the names of the columns." }
    : readColumns(head.record, rest);
}

/** Reads a roster from CSV with commas, semicolons or tabs; columns may be in any order. Never throws. */
export function parseRoster(given: string): ParseRoster {
  // Spreadsheet programs of some countries put the separator in a line of its own first.
  const text = given
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/^sep=.\n/i, "\n");
  try {
    return readRoster(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = "lines" in error && typeof error.lines === "number" ? ` near line ${String(error.lines)}` : "";
    return { ok: false, message: `A quotation mark${line} has no partner, so the columns cannot be told apart.` };
  }
}
