import { db } from "../db";
import { log } from "../log";

/** Whether the database answers. */
export async function checkHealth(): Promise<boolean> {
  try {
    await db().$queryRaw`SELECT 1`;
    return true;
  } catch (error) {
    log.error({ err: error }, "the database does not answer");
    return false;
  }
}
