import type { GridCell } from "@/components/instructor/grid-cell";
import type { GridColumn, GridRow } from "@/components/instructor/score-grid";
import type { Gradebook, GradebookCell } from "@/server/gradebook/get-gradebook";
import type { Heatmap } from "@/server/gradebook/get-heatmap";

function noteOf({ attempts, dropped }: GradebookCell): string | undefined {
  if (dropped) return "dropped";
  return attempts > 1 ? `of ${String(attempts)}` : undefined;
}

function gridCell(cell: GradebookCell): GridCell | null {
  if (cell.attemptId === null) return null;
  const note = noteOf(cell);
  return {
    share: cell.share,
    href: `/instructor/attempts/${cell.attemptId}`,
    ...(note ? { note } : {}),
    ...(cell.dropped ? { dropped: true } : {}),
  };
}

function studentHref(classId: string, studentId: string): string {
  return `/instructor/classes/${classId}/students/${studentId}`;
}

export function gradebookRows({ class: { id: classId }, rows }: Gradebook): GridRow[] {
  return rows.map(({ id, name, email, simulated, left, cells, course }) => ({
    id,
    name,
    detail: [left ? "left" : "", simulated ? "simulated" : "", email].filter(Boolean).join(" · "),
    href: studentHref(classId, id),
    sum: course,
    cells: cells.map(gridCell),
  }));
}

export function gradebookColumns({ columns }: Gradebook): GridColumn[] {
  return columns.map(({ key, title, weight }) => ({
    key,
    head: title,
    ...(weight === null ? {} : { note: `weight ${String(weight)}` }),
  }));
}

export function heatmapRows({ class: { id: classId }, rows }: Heatmap): GridRow[] {
  return rows.map(({ id, name, cells }) => ({
    id,
    name,
    detail: "",
    href: studentHref(classId, id),
    cells: cells.map((cell) => cell && { share: cell.share, note: `of ${String(cell.marks)}` }),
  }));
}

export function heatmapColumns({ columns }: Heatmap): GridColumn[] {
  return columns.map(({ id, short, title }) => ({ key: id, head: short, title }));
}
