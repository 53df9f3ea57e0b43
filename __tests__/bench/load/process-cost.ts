import { readdirSync, readFileSync } from "node:fs";

/** Kernel ticks a second; 100 on every Linux that Node runs on. */
const TICKS = 100;

interface Stat {
  readonly parent: number;
  /** Ticks of the process and of those of its children that have ended. */
  readonly ticks: number;
}

function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, "utf8");
    // The program's name stands in brackets and may hold spaces; numbers follow it.
    const fields = text
      .slice(text.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const [, parent = 0] = fields;
    return { parent, ticks: fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) };
  } catch {
    // It has ended since it was listed.
    return null;
  }
}

/** Milliseconds of processor time, user and system, that a process and all below it have taken so far. */
export function cpuMs(root: number): number {
  const stats = new Map<number, Stat>();
  for (const name of readdirSync("/proc")) {
    const stat = /^\d+$/.test(name) ? statOf(Number(name)) : null;
    if (stat) stats.set(Number(name), stat);
  }
  const below = (pid: number): number =>
    (stats.get(pid)?.ticks ?? 0) +
    [...stats].filter(([, { parent }]) => parent === pid).reduce((sum, [child]) => sum + below(child), 0);
  return (below(root) * 1_000) / TICKS;
}

/** The most memory that a process has had so far, in MB. */
export function peakMemoryMb(pid: number): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, "utf8");
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1_024;
}
