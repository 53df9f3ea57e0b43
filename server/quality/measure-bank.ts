import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import type { QualityReport } from "@/questions/quality/report";

/** Below the server's own priority: pages are answered first. */
const NICE = 10;

/**
 * Measures an article's bank by the project's own command, in a process of its own: seconds of computing would hold up
 * every request of this one, and a worker thread would need the domain bundled a second time. Throws with what the
 * command said where it fails.
 */
export function measureBank(articleId: string): Promise<QualityReport> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "questions/cli/questions.ts", "report", "--article", articleId, "--json"],
    { stdio: ["ignore", "pipe", "pipe"], env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV } },
  );
  if (child.pid !== undefined) setPriority(child.pid, NICE);
  const [out, problems]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => problems.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => {
      // 1: measured, and a line is missed.
      if (status === 0 || status === 1) {
        // Written a moment ago by the code that this type comes from.
        resolve(JSON.parse(Buffer.concat(out).toString()) as QualityReport);
      } else {
        reject(new Error(`the report ended with ${String(status)}: ${Buffer.concat(problems).toString()}`));
      }
    });
  });
}
