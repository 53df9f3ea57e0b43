/** Opening a database in memory takes seconds on a machine that is busy with other tests. */
jest.setTimeout(60_000);
