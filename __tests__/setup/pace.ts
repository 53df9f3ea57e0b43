/** The limit of one test or hook, wide enough for a machine that is busy with other tests. */
jest.setTimeout(60_000);
