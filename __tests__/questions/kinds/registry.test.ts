import { readdirSync } from "node:fs";
import { KINDS } from "@/questions/kinds/registry";
import { KIND_NAMES } from "@/questions/view/kind-name";
import { realBank } from "../../builders/every-item";

const { oracle } = realBank();

test("every kind is one folder, one line of the registry, and one label", () => {
  const folders = readdirSync("questions/kinds", { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  expect(folders.sort()).toEqual([...KIND_NAMES].sort());
  expect(Object.keys(KINDS).sort()).toEqual([...KIND_NAMES].sort());
});

test.each(Object.entries(KINDS))("%s makes drafts under its own name, in families of its own", (name, kind) => {
  const drafts = kind.generate(oracle);
  expect(kind.name).toBe(name);
  expect(drafts.length).toBeGreaterThan(0);
  expect(drafts.filter((draft) => draft.kind !== name || !draft.family.startsWith(`${name}/`))).toEqual([]);
});
