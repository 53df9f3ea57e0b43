import { chanceMark } from "@/questions/kinds/chance-mark";
import type { Mark } from "@/questions/scheduling/knowledge";
import type { GradedAnswer } from "./load-answers";

/** Marks by claim or by scenario; an item that rests on several is a part of one for each. */
export function marksBySubject(answers: readonly GradedAnswer[], key: "claims" | "scenarios"): Map<string, Mark[]> {
  const marks = new Map<string, Mark[]>();
  for (const { item, share } of answers) {
    const chance = chanceMark(item);
    for (const id of item[key]) {
      marks.set(id, [...(marks.get(id) ?? []), { share, chance, weight: 1 / item[key].length }]);
    }
  }
  return marks;
}
