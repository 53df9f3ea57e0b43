import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";

export interface Child {
  readonly process: ChildProcess;
  /** What it wrote to standard output, once it has written that much or ended. */
  readonly said: (text: string) => Promise<string>;
  /** The signal or status that it ended with, and all that it wrote. */
  readonly ended: Promise<{ readonly by: string | number | null; readonly stdout: string; readonly stderr: string }>;
}

/** Runs a program of __tests__/children in a process of its own. */
export function runChild(name: string, environment: Readonly<Record<string, string>>): Child {
  const child = spawn(process.execPath, ["--import", "tsx", join("__tests__", "children", `${name}.ts`)], {
    env: { ...process.env, ...environment },
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<{ by: string | number | null; stdout: string; stderr: string }>((resolve) => {
    child.on("close", (status, signal) => {
      resolve({ by: signal ?? status, stdout, stderr });
    });
  });
  const said = (text: string): Promise<string> =>
    Promise.race([
      ended.then((end) => end.stdout + end.stderr),
      new Promise<string>((resolve) => {
        const look = (): void => {
          if (stdout.includes(text)) resolve(stdout);
        };
        child.stdout.on("data", look);
        look();
      }),
    ]);
  return { process: child, said, ended };
}
