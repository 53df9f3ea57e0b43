import { agoText } from "@/app/instructor/classes/[classId]/assignments/[assignmentId]/live/_components/ago-text";

it.each([
  [0, "0 s ago"],
  [59_999, "59 s ago"],
  [60_000, "1 min ago"],
  [3_599_999, "59 min ago"],
  [3_600_000, "2 Mar 2026, 12:00 UTC"],
  [-5_000, "0 s ago"],
])("says %d ms later that it was %s", (passed, words) => {
  const at = "2026-03-02T12:00:00.000Z";
  expect(agoText(at, Date.parse(at) + passed)).toBe(words);
});
