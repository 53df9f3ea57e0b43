import { killLeftServers } from "../e2e/support/app";
import { closeLeftBrowsers } from "../e2e/support/browser";

/** A browser and a whole server take their time on a small machine; this is the limit of one test or hook. */
jest.setTimeout(120_000);

afterAll(async () => {
  await closeLeftBrowsers();
  killLeftServers();
});
