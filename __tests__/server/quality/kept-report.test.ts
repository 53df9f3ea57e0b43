import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { removeTemporaryFolders, temporaryFolder } from "../../builders/temporary-folder";
import type { QualityReport } from "@/questions/quality/report";
import { log } from "@/server/log";
import { keptOrMeasured } from "@/server/quality/kept-report";

/** As far as keeping goes, any report will do. */
const REPORT = { passed: true, lines: [] } as unknown as QualityReport;

afterEach(() => jest.restoreAllMocks());
afterAll(removeTemporaryFolders);

it("is measured once, and then read by whoever comes later", async () => {
  const folder = join(temporaryFolder(), "quality");
  const measure = jest.fn(() => Promise.resolve(REPORT));
  expect(await keptOrMeasured("bank-v1", folder, measure)).toEqual(REPORT);
  expect(await keptOrMeasured("bank-v1", folder, measure)).toEqual(REPORT);
  expect(measure).toHaveBeenCalledTimes(1);
  expect(readdirSync(folder)).toEqual(["bank-v1.json"]);
});

it("is measured again for another version of the bank, and where what was kept cannot be read", async () => {
  const folder = temporaryFolder();
  const measure = jest.fn(() => Promise.resolve(REPORT));
  writeFileSync(join(folder, "bank-v1.json"), '{"passed":tr');
  await keptOrMeasured("bank-v1", folder, measure);
  await keptOrMeasured("bank-v2", folder, measure);
  expect(measure).toHaveBeenCalledTimes(2);
});

it("is given all the same where it cannot be kept, and a failure is not kept", async () => {
  const warned = jest.spyOn(log, "warn").mockImplementation(() => undefined);
  const folder = temporaryFolder();
  // A folder stands where the file would.
  mkdirSync(join(folder, "bank-v1.json", "inside"), { recursive: true });
  expect(await keptOrMeasured("bank-v1", folder, () => Promise.resolve(REPORT))).toEqual(REPORT);
  expect(warned).toHaveBeenCalledTimes(1);
  const failure = new Error("the report ended with 2");
  await expect(keptOrMeasured("bank-v2", folder, () => Promise.reject(failure))).rejects.toBe(failure);
  expect(readdirSync(folder)).toEqual(["bank-v1.json"]);
});
