import type { Sitting } from "@/questions/statistics/sitting";

/** Sittings of one form for all: a row of marks in [0, 1] a student, each mark worth `worth`. */
export function buildSittings(marks: readonly (readonly number[])[], worth = 1): Sitting[] {
  return marks.map((row, student) => ({
    id: `attempt ${String(student + 1)}`,
    studentId: `student ${String(student + 1)}`,
    items: row.map((mark, item) => ({
      unit: `item ${String(item + 1)}`,
      earned: mark * worth,
      max: worth,
      status: "answered" as const,
      seconds: null,
      chosen: [],
    })),
  }));
}
