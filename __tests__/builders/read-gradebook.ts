import { listClassEvents } from "@/server/audit/list-class-events";
import type { User } from "@/server/accounts/find-session-user";
import { exportClass } from "@/server/export/export-class";
import { getGradebook } from "@/server/gradebook/get-gradebook";
import { getHeatmap } from "@/server/gradebook/get-heatmap";

/** All that an instructor can see of a class's scores, by the use cases that show it; null where there is no such class. */
export async function readGradebook(instructor: User, classId: string): Promise<unknown> {
  const csv = async (what: string): Promise<string | undefined> => {
    const file = await exportClass(instructor, classId, { what, format: "csv" });
    return file?.body.toString();
  };
  const book = await getGradebook(instructor, classId, "quizzes");
  if (!book) return null;
  return {
    book,
    attempts: await getGradebook(instructor, classId, "attempts"),
    claims: await getHeatmap(instructor, classId, "claims"),
    events: await listClassEvents(instructor, classId, undefined),
    files: { scores: await csv("scores"), items: await csv("items"), responses: await csv("responses") },
  };
}
