/** A browser and a whole server take their time on a small machine; this is the limit of one test or hook. */
jest.setTimeout(120_000);
