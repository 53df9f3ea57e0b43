import { db } from "../db";
import { classMends } from "./class-mends";

/** Ids of the items that a class has withdrawn: no new attempt for it gets them. */
export async function withdrawnItems(classId: string | null): Promise<string[]> {
  const mends = await classMends(db(), classId);
  return mends.filter(({ change }) => change.type === "withdraw").map(({ itemId }) => itemId);
}
