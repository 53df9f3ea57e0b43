import { log } from "../log";

/**
 * Builds what quizzes are drawn from, for else everybody would wait while it is built for the first student. A bank that
 * cannot be built is logged; the server serves all else.
 */
export async function openBanks(): Promise<void> {
  try {
    // Loaded here, not with the server: reading a large map would hold up its start.
    const { ARTICLE_IDS, openBank } = await import("../../questions/bank/bank");
    for (const articleId of ARTICLE_IDS) openBank(articleId);
  } catch (error) {
    log.error({ err: error }, "the bank of an article cannot be built");
  }
}
