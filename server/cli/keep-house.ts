import { removeIdleGuests } from "../accounts/remove-idle-guests";
import { log } from "../log";

const DAY_MS = 86_400_000;

async function tidy(): Promise<void> {
  try {
    const guests = await removeIdleGuests(new Date());
    if (guests > 0) log.info({ guests }, "removed guests who were idle for thirty days");
  } catch (error) {
    // What cannot be tidied today is tidied tomorrow: nobody waits for it.
    log.error({ err: error }, "tidying failed");
  }
}

/** Tidies now and once a day for as long as the process runs. */
export function keepHouse(): void {
  void tidy();
  setInterval(() => void tidy(), DAY_MS).unref();
}
