import { isStorable } from "@/server/storage/storable";

/**
 * What an action is called with has come through a browser, whatever its form binds to it and whatever the form holds:
 * anybody can send anything in its place. Actions take it as `unknown` and read it here. What is not as it should be
 * counts as empty, which every use case refuses in plain words.
 */

/** Longer than any id or token of ours. */
const LONGEST_ID = 64;

/** A text that is bound to a form; empty for anything else, and for one that no id or token of ours can be. */
export function sentText(value: unknown): string {
  return typeof value === "string" && value.length <= LONGEST_ID && isStorable(value) ? value : "";
}

/** A form's text fields; anything else counts as empty. */
export function formValues<Name extends string>(data: unknown, names: readonly Name[]): Record<Name, string> {
  const entries = names.map((name) => [name, formTexts(data, name)[0] ?? ""] as const);
  return Object.fromEntries(entries) as Record<Name, string>;
}

/** Every text that a form has under one name. */
export function formTexts(data: unknown, name: string): string[] {
  return data instanceof FormData ? data.getAll(name).filter((value) => typeof value === "string") : [];
}

/** Every text field of a form whose fields are not known beforehand. */
export function formEntries(data: unknown): Record<string, string> {
  const entries = data instanceof FormData ? [...data] : [];
  return Object.fromEntries(
    entries.flatMap(([name, value]): [string, string][] => (typeof value === "string" ? [[name, value]] : [])),
  );
}

/** A file that somebody has chosen; null where it is none, or empty. */
export function formFile(data: unknown, name: string): File | null {
  const value = data instanceof FormData ? data.get(name) : null;
  return value instanceof File && value.size > 0 ? value : null;
}
