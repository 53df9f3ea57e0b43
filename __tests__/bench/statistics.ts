import { analyseQuiz } from "@/questions/statistics/analyse-quiz";
import { seededRandom } from "@/questions/forms/seeded-random";
import type { Sitting } from "@/questions/statistics/sitting";

/** Times the statistics of a large quiz: `npm run bench:statistics`, or with attempts and items as arguments. */

const OPTIONS = 4;

function simulate(attempts: number, items: number, bankSize: number): Sitting[] {
  const random = seededRandom("bench");
  const bank = Array.from({ length: bankSize }, (_, at) => `item ${String(at + 1)}`);
  return Array.from({ length: attempts }, (_, student) => {
    const form = bankSize > items ? random.shuffled(bank).slice(0, items) : bank;
    return {
      id: `attempt ${String(student)}`,
      studentId: `student ${String(student)}`,
      items: form.map((unit) => {
        const right = random.below(attempts) < student;
        const option = right ? 0 : 1 + random.below(OPTIONS - 1);
        const chosen = [{ label: `option ${String(option)}`, correct: right, misconception: null }];
        return { unit, earned: Number(right), max: 1, status: "answered", seconds: 20 + random.below(60), chosen };
      }),
    };
  });
}

function time(label: string, sittings: readonly Sitting[]): void {
  const started = performance.now();
  const { items } = analyseQuiz(sittings, { seed: "bench" });
  const seconds = ((performance.now() - started) / 1_000).toFixed(2);
  process.stdout.write(`${label}: ${String(items.length)} items with intervals from 1000 resamples in ${seconds} s\n`);
}

const [attempts = 10_000, items = 20] = process.argv.slice(2).map(Number);
const size = `${String(attempts)} attempts x ${String(items)} items`;
time(`${size}, one form`, simulate(attempts, items, items));
time(`${size}, forms drawn from 200`, simulate(attempts, items, 200));
