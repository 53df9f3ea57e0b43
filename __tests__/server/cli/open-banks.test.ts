import * as bank from "@/questions/bank/bank";
import { openBanks } from "@/server/cli/open-banks";
import { log } from "@/server/log";

jest.mock("@/questions/bank/bank", () => ({ ARTICLE_IDS: ["one", "other"], openBank: jest.fn() }));
const openBank = jest.mocked(bank.openBank);

afterEach(() => {
  jest.restoreAllMocks();
  openBank.mockReset();
});

it("opens the bank of every article", async () => {
  await openBanks();
  expect(openBank.mock.calls).toEqual([["one"], ["other"]]);
});

it("logs a bank that cannot be built, and fails nobody", async () => {
  const logged = jest.spyOn(log, "error").mockImplementation(() => undefined);
  const broken = new Error("a claim rests on itself");
  openBank.mockImplementation(() => {
    throw broken;
  });
  await openBanks();
  expect(logged.mock.calls).toEqual([[{ err: broken }, "the bank of an article cannot be built"]]);
});
