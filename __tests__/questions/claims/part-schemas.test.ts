import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PART_NAMES, partSchema } from "@/questions/claims/part-schemas";

test.each(PART_NAMES)("the schema that editors read for %s is the one that the map is parsed with", (name) => {
  const written: unknown = JSON.parse(readFileSync(join("questions/bank/schemas", `${name}.json`), "utf8"));
  // Through JSON once, as the file has been.
  expect(written).toEqual(JSON.parse(JSON.stringify(partSchema(name))));
});
