/** A stray complaint fails the test that caused it. A test that expects one mocks the console itself. */
for (const method of ["error", "warn"] as const) {
  const original = console[method];
  const said: string[] = [];
  beforeEach(() => {
    said.length = 0;
    console[method] = (...parts: unknown[]) => {
      said.push(parts.map(String).join(" "));
    };
  });
  afterEach(() => {
    console[method] = original;
    expect(said).toEqual([]);
  });
}
