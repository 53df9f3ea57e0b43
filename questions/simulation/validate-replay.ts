import { seededRandom } from "../forms/seeded-random";
import { replayReviews, type Review } from "../scheduling/replay";

/** Whether due dates come out of the log alone. */
export interface ReplayRow {
  readonly logs: number;
  readonly reviews: number;
  /** Claims whose due date differed when the log was replayed shuffled, claim by claim, or in two steps. */
  readonly differing: number;
}

const START = Date.UTC(2026, 0, 5, 9);
const HOUR_MS = 3_600_000;

function drawLog(seed: string): Review[] {
  const random = seededRandom(seed);
  let at = START;
  return Array.from({ length: 20 + random.below(80) }, () => {
    at += random.below(40) * HOUR_MS + 1;
    const rating = ([1, 2, 3, 4] as const)[random.below(4)] ?? 3;
    return { claimId: `c${String(random.below(12))}`, rating, confidence: null, at: new Date(at) };
  });
}

function dueDates(log: readonly Review[]): Map<string, number> {
  return new Map([...replayReviews(log)].map(([claimId, card]) => [claimId, card.due.getTime()]));
}

/** Replays logs of random reviews whole, out of order, and one claim at a time. */
export function validateReplay(logs: number, seed: string): ReplayRow {
  let [reviews, differing] = [0, 0];
  for (let place = 0; place < logs; place += 1) {
    const own = `${seed}|${String(place)}`;
    const log = drawLog(own);
    reviews += log.length;
    const whole = dueDates(log);
    const shuffled = dueDates(seededRandom(`${own}|order`).shuffled(log));
    for (const [claimId, due] of whole) {
      const alone = dueDates(log.filter((review) => review.claimId === claimId));
      if (shuffled.get(claimId) !== due || alone.get(claimId) !== due) differing += 1;
    }
  }
  return { logs, reviews, differing };
}
