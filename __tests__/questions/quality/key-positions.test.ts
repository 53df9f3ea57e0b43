import { layOut } from "@/questions/forms/lay-out";
import { seededRandom } from "@/questions/forms/seeded-random";
import type { DraftBody } from "@/questions/kinds/draft";
import type { Item } from "@/questions/kinds/item";
import { measureKeyPositions } from "@/questions/quality/key-positions";
import { BODIES, buildDraft } from "../../builders/build-draft";

const at = (place: number, body: DraftBody = BODIES.choice): Item =>
  layOut("an-item", buildDraft(body), [1], place, seededRandom("one"));

test("evenly dealt places have a chi-square of 0, and reasons count beside options", () => {
  expect(measureKeyPositions([at(0), at(1), at(2, BODIES.verdict), at(3)])).toEqual([
    { options: 4, counts: [1, 1, 1, 1], chiSquare: 0, critical: 11.345 },
  ]);
});

test("a key that always stands in one place is beyond the critical point", () => {
  const [figure] = measureKeyPositions(Array.from({ length: 8 }, () => at(0)));
  expect(figure).toMatchObject({ counts: [8, 0, 0, 0], chiSquare: 24 });
});

test("steps of a scale have no free place, and other kinds of answer none at all", () => {
  expect(measureKeyPositions([at(0, BODIES.scale), at(0, BODIES.order), at(0, BODIES.text)])).toEqual([]);
});
