import { db } from "../db";
import { log } from "../log";

/** How long a database may take to answer and still be in health, in milliseconds: whoever asks waits not much longer. */
const PATIENCE_MS = 5_000;

/** Whether the database answers, within `patience` milliseconds: one that cannot be reached may never say so. */
export async function checkHealth(patience: number = PATIENCE_MS): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, patience, false);
  });
  try {
    const answered = await Promise.race([db().$queryRaw`SELECT 1`.then(() => true), late]);
    if (!answered) log.error({ patience }, "the database does not answer in time");
    return answered;
  } catch (error) {
    log.error({ err: error }, "the database does not answer");
    return false;
  } finally {
    clearTimeout(timer);
  }
}
