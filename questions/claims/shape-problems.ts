import type { z } from "zod";
import type { Defect } from "./defect";
import { capitalise } from "./wording";

type Issue = z.core.$ZodIssue;

/** What one member of each list is called. */
const MEMBERS: Readonly<Record<string, string>> = {
  paragraphs: "paragraph",
  notes: "note",
  entities: "entity",
  domains: "domain",
  terms: "term",
  relations: "relation",
  claims: "claim",
  links: "link",
  misreadings: "misreading",
  asks: "question",
  pairs: "pair",
  scenarios: "scenario",
  cases: "case",
  evidence: "evidence",
  sets: "set",
  members: "member",
  tensions: "tension",
  slots: "slot",
};

function field(value: unknown, key: PropertyKey): unknown {
  return value !== null && typeof value === "object" ? Reflect.get(value, key) : undefined;
}

/** A member's own id or number where it has one; else its place in the list, counted from 1. */
function nameOf(member: unknown, index: number): string {
  const name = field(member, "id") ?? field(member, "number");
  return typeof name === "string" || typeof name === "number" ? String(name) : `no. ${String(index + 1)}`;
}

/** A path into the data as an editor would say it: "claim c4, slot leader, value". */
function placeOf(data: unknown, path: readonly PropertyKey[]): string {
  const parts: string[] = [];
  let at = data;
  let list: string | null = null;
  for (const key of path) {
    at = field(at, key);
    const member = list === null ? undefined : MEMBERS[list];
    if (member !== undefined) parts.push(`${member} ${typeof key === "number" ? nameOf(at, key) : String(key)}`);
    else parts.push(String(key));
    // The list's own name stands only where the path ends at it.
    if (MEMBERS[String(key)] !== undefined && (Array.isArray(at) || key === "slots")) list = String(key);
    else list = null;
  }
  const lists = new Set(Object.keys(MEMBERS));
  const told = parts.filter((part, index) => !lists.has(part) || index === parts.length - 1);
  return told.join(", ") || "map";
}

/** What is amiss with a value, and how to mend it. */
function problemOf({ code, message: full, ...issue }: Issue, value: unknown): string {
  if (value === undefined) return "It is missing: write it.";
  const message = capitalise(full.replace(/^(?:Invalid input|Invalid option|Too small|Too big): /, ""));
  switch (code) {
    case "invalid_type":
      return `${message}: write it in that form.`;
    case "too_small":
      if (typeof value === "string") return "It is empty or too short: write the phrase.";
      return `It has too few entries (${message}): add what is missing.`;
    case "invalid_value":
      return `${message}: pick one of these.`;
    case "unrecognized_keys":
      return `${"keys" in issue ? issue.keys.join(", ") : message} is no field here: take it out or correct its name.`;
    default:
      return `${message}: correct it.`;
  }
}

/** Each place where raw data has not the shape of a claim map, by the names that its author gave. */
export function shapeProblems(data: unknown, issues: readonly Issue[]): Defect[] {
  return issues.map((issue) => ({
    place: placeOf(data, issue.path),
    problem: problemOf(issue, issue.path.reduce<unknown>(field, data)),
  }));
}
