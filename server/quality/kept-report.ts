import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { QualityReport } from "@/questions/quality/report";
import { log } from "../log";

/** Where reports are kept: in the build's folder, whose generator and checks they come from. A new build empties it. */
export const REPORTS_FOLDER = join(".next", "quality");

async function readKept(path: string): Promise<QualityReport | null> {
  try {
    // Written whole or not at all, by the code of this very build.
    return JSON.parse(await readFile(path, "utf8")) as QualityReport;
  } catch {
    return null;
  }
}

/** Keeps a report under its path, whole or not at all. One that cannot be kept is measured again by the next process. */
async function keep(path: string, folder: string, report: QualityReport): Promise<void> {
  const unfinished = `${path}.${randomUUID()}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(unfinished, JSON.stringify(report));
    await rename(unfinished, path);
  } catch (error) {
    log.warn({ err: error }, "the quality report could not be kept");
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}

/** The report under that name in the folder; measured, and kept for processes to come, where there is none. */
export async function keptOrMeasured(
  name: string,
  folder: string,
  measure: () => Promise<QualityReport>,
): Promise<QualityReport> {
  const path = join(folder, `${name}.json`);
  const kept = await readKept(path);
  if (kept) return kept;
  const report = await measure();
  await keep(path, folder, report);
  return report;
}
