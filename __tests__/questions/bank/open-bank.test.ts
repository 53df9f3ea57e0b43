import type * as BankModule from "@/questions/bank/bank";

/** The module as one more bundle has it. */
function bundle(): typeof BankModule {
  let loaded: typeof BankModule | undefined;
  jest.isolateModules(() => {
    loaded = jest.requireActual<typeof BankModule>("@/questions/bank/bank");
  });
  if (!loaded) throw new Error("the module was not loaded");
  return loaded;
}

afterEach(() => {
  jest.restoreAllMocks();
  Reflect.deleteProperty(globalThis, "claimwiseBanks");
});

it("builds the bank once a process in production, however many bundles hold the module", () => {
  // The server loads the module before it has read its settings, Next after that.
  const one = bundle();
  jest.replaceProperty(process, "env", { ...process.env, NODE_ENV: "production" });
  const other = bundle();
  expect(one).not.toBe(other);
  const bank = one.openBank(one.DEFAULT_ARTICLE_ID);
  expect(bank).not.toBeNull();
  expect(other.openBank(one.DEFAULT_ARTICLE_ID)).toBe(bank);
});

it("builds it anew for each copy of the module in development, where the map is being written", () => {
  jest.replaceProperty(process, "env", { ...process.env, NODE_ENV: "development" });
  const [one, other] = [bundle(), bundle()];
  expect(other.openBank(one.DEFAULT_ARTICLE_ID)).not.toBe(one.openBank(one.DEFAULT_ARTICLE_ID));
});

it("knows no bank for an article that is not here", () => {
  expect(bundle().openBank("toString")).toBeNull();
});
