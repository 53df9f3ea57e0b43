import { buildBank, DEFAULT_ARTICLE_ID, openBank, type Bank } from "@/questions/bank/bank";
import { drawForm } from "@/questions/forms/draw-form";
import { DEFAULT_REQUEST } from "@/questions/quality/measures";
import { reportOn } from "@/questions/quality/report";
import { buildLargeMap } from "../builders/build-large-map";

const WARM_UP = 150;
const RUNS = 300;
/** Claims and scenarios of the made maps, each twice as large as the one before. */
const SIZES = [
  { claims: 125, scenarios: 10 },
  { claims: 250, scenarios: 20 },
  { claims: 500, scenarios: 40 },
] as const;
/** Milliseconds, but for the report: seconds. */
const LIMITS = { form: 5, largeForm: 25, report: 60 } as const;
/** Twice the claims may cost so many times as much; 2 would be exactly linear. */
const MAX_GROWTH = 2.5;

const missed: string[] = [];

function tell(what: string, figure: string, limit?: { readonly text: string; readonly passes: boolean }): void {
  const verdict = limit === undefined ? "    " : limit.passes ? "pass" : "MISS";
  if (limit?.passes === false) missed.push(what);
  process.stdout.write(`${verdict}  ${what.padEnd(52)}  ${figure.padStart(10)}${limit ? `  [${limit.text}]` : ""}\n`);
}

function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const started = performance.now();
  const result = work();
  return { result, ms: performance.now() - started };
}

/** The time that half of the draws of a full form stay under, after warming up. */
function medianDraw(bank: Bank): number {
  const times = Array.from({ length: WARM_UP + RUNS }, (_, index) => {
    const { result, ms } = timed(() => drawForm(bank, { quiz: "FULL", seed: `bench ${String(index)}` }));
    if (result.items.length !== 20) throw new Error("the bench draws whole forms");
    return ms;
  });
  return times.slice(WARM_UP).sort((a, b) => a - b)[RUNS / 2] ?? 0;
}

function benchRealBank(): void {
  const { result: bank, ms } = timed(() => openBank(DEFAULT_ARTICLE_ID));
  if (!bank) throw new Error("the article is gone");
  tell(`open the bank (${String(bank.entries.length)} items), cold`, `${ms.toFixed(0)} ms`);
  const draw = medianDraw(bank);
  tell("draw a form of 20, median", `${draw.toFixed(2)} ms`, {
    text: `< ${String(LIMITS.form)} ms`,
    passes: draw < LIMITS.form,
  });
  const seen = new Set(
    Array.from({ length: 9 }, (_, index) => index).flatMap((index) =>
      drawForm(bank, { quiz: "FULL", seed: `seen ${String(index)}` }).items.map(({ id }) => id),
    ),
  );
  const again = timed(() => drawForm(bank, { quiz: "FULL", seed: "tenth", seen }));
  tell("draw a form for a student who has seen nine", `${again.ms.toFixed(2)} ms`);
  const report = timed(() => reportOn(bank, DEFAULT_REQUEST));
  tell("measure the whole report", `${(report.ms / 1_000).toFixed(1)} s`, {
    text: `< ${String(LIMITS.report)} s`,
    passes: report.ms < LIMITS.report * 1_000,
  });
}

function benchLargeMaps(): void {
  const costs = SIZES.map((size) => {
    const built = timed(() => buildBank(buildLargeMap(size)));
    const draw = medianDraw(built.result);
    const name = `${String(size.claims)} claims, ${String(size.scenarios)} scenarios`;
    tell(`${name}: build the bank (${String(built.result.entries.length)} items)`, `${built.ms.toFixed(0)} ms`);
    tell(`${name}: draw a form of 20, median`, `${draw.toFixed(2)} ms`, {
      text: `< ${String(LIMITS.largeForm)} ms`,
      passes: draw < LIMITS.largeForm,
    });
    return { ...size, build: built.ms, draw };
  });
  costs.slice(1).forEach((cost, index) => {
    const before = costs[index];
    if (!before) return;
    const step = `${String(before.claims)} to ${String(cost.claims)} claims`;
    const growth = cost.draw / before.draw;
    tell(`${step}: growth of drawing`, `x ${growth.toFixed(2)}`, {
      text: `<= ${String(MAX_GROWTH)}`,
      passes: growth <= MAX_GROWTH,
    });
    tell(`${step}: growth of building`, `x ${(cost.build / before.build).toFixed(2)}`);
  });
}

benchRealBank();
benchLargeMaps();
process.exitCode = missed.length > 0 ? 1 : 0;
