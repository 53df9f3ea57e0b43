import { getQualityReport } from "@/server/quality/get-quality-report";
import * as keptReport from "@/server/quality/kept-report";
import * as measureBank from "@/server/quality/measure-bank";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";

jest.mock("@/server/quality/kept-report", () => ({
  REPORTS_FOLDER: "reports",
  keptOrMeasured: jest.fn((_name: string, _folder: string, measure: () => unknown) => measure()),
}));
jest.mock("@/server/quality/measure-bank", () => ({
  measureBank: jest.fn(() => Promise.reject(new Error("not measured here"))),
}));
const kept = jest.mocked(keptReport.keptOrMeasured);
const measured = jest.mocked(measureBank.measureBank);

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);
afterEach(() => {
  jest.restoreAllMocks();
  jest.clearAllMocks();
});

async function ask(environment: "production" | "development"): Promise<void> {
  jest.replaceProperty(process, "env", { ...process.env, NODE_ENV: environment });
  await expect(getQualityReport(await buildUser({ role: "INSTRUCTOR" }))).rejects.toThrow("not measured here");
}

it("keeps a report with the build that it was measured on", async () => {
  await ask("production");
  expect(kept.mock.calls.map(([name, folder]) => [name, folder])).toEqual([
    [expect.stringMatching(/^pakistan-russia-china-./), "reports"],
  ]);
});

it("keeps none while the code may change, and measures again after a failure", async () => {
  await ask("development");
  await ask("development");
  expect([kept.mock.calls.length, measured.mock.calls.length]).toEqual([0, 2]);
});
