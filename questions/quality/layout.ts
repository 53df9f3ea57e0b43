import { SCENARIO_PARTS, type ClaimMap } from "../claims/claim-map";
import { voiceLabel } from "../claims/wording";

/** By phrase, the lists of things of one type that it belongs to: what may stand in one slot of an option. */
export type Lists = ReadonlyMap<string, ReadonlySet<number>>;

function listsOf(map: ClaimMap): readonly (readonly string[])[] {
  return [
    ...map.domains.map(({ terms }) => terms.map(({ text }) => text)),
    map.claims.flatMap(({ nominal }) => nominal ?? []),
    map.claims.map(({ about }) => about),
    [...new Set(map.claims.map(({ voice }) => voiceLabel(map, voice)))],
    map.scenarios.map(({ title }) => title),
    ...SCENARIO_PARTS.map((part) => map.scenarios.map(({ short }) => short[part])),
    map.scenarios.flatMap(({ short }) => [short.development, short.consequence]),
    map.paragraphs.map(({ number, title }) => `${String(number)}: ${title}`),
  ];
}

/** Lists of phrases, by each phrase in lower case. */
export function indexPhrases(phrases: readonly (readonly string[])[]): Lists {
  const lists = new Map<string, Set<number>>();
  phrases.forEach((list, index) => {
    for (const phrase of list) {
      const key = phrase.toLowerCase();
      lists.set(key, (lists.get(key) ?? new Set()).add(index));
    }
  });
  return lists;
}

/** Every list of things of one type that the map knows. */
export function indexLists(map: ClaimMap): Lists {
  return indexPhrases(listsOf(map));
}

function sharedStart(texts: readonly string[]): number {
  const [first = ""] = texts;
  let at = 0;
  while (at < first.length && texts.every((text) => text[at] === first[at])) at += 1;
  return at;
}

function sharedEnd(texts: readonly string[]): number {
  const [first = ""] = texts;
  let at = 0;
  while (at < first.length && texts.every((text) => text.at(-1 - at) === first.at(-1 - at))) at += 1;
  return at;
}

/** Whether some list holds every phrase. */
function areSiblings(phrases: readonly string[], lists: Lists): boolean {
  const [first, ...rest] = phrases.map((phrase) => lists.get(phrase));
  return [...(first ?? [])].some((list) => rest.every((each) => each?.has(list)));
}

/** Whether the options are one wording around different members of one list. */
export function variesOneSlot(options: readonly string[], lists: Lists): boolean {
  const texts = options.map((option) => option.toLowerCase());
  const [start, end] = [sharedStart(texts), sharedEnd(texts)];
  // The members may share letters at either end ("the USA", "the UK"), so the frame may be shorter than what is shared.
  for (let head = start; head >= 0; head -= 1) {
    for (let tail = end; tail >= 0; tail -= 1) {
      const phrases = texts.map((text) => text.slice(head, Math.max(head, text.length - tail)));
      if (areSiblings(phrases, lists)) return true;
    }
  }
  return false;
}

/** Whether four options are two heads and two tails, each head with each tail once. */
export function crossesTwoSlots(options: readonly string[]): boolean {
  const [a = "", ...rest] = options.map((option) => option.toLowerCase());
  const orders = rest.flatMap((b, i) =>
    rest.flatMap((c, j) => (i === j ? [] : [[b, c, rest[3 - i - j] ?? ""] as const])),
  );
  return orders.some(([b, c, d]) =>
    Array.from({ length: Math.max(0, a.length - 1) }, (_, index) => index + 1).some((at) => {
      const [head, tail] = [a.slice(0, at), a.slice(at)];
      if (!b.startsWith(head) || !c.endsWith(tail)) return false;
      return d === c.slice(0, c.length - tail.length) + b.slice(head.length);
    }),
  );
}

/** Whether four options join one point to two others, each in both directions: partner crossed with direction. */
export function crossesDirection(options: readonly string[]): boolean {
  const texts = options.map((option) => option.toLowerCase()).filter((text) => text.startsWith("from "));
  const said = new Set(texts);
  // "To" may stand within a point too, so every split of a step is tried.
  const splits = texts.flatMap((text) =>
    [...text.matchAll(/ to /g)].map(({ index }) => ({
      from: text.slice("from ".length, index),
      to: text.slice(index + " to ".length),
    })),
  );
  const turned = splits.filter(({ from, to }) => said.has(`from ${to} to ${from}`));
  const partners = (hub: string): number => new Set(turned.filter(({ from }) => from === hub).map(({ to }) => to)).size;
  return texts.length === 4 && turned.some(({ from }) => partners(from) === 2);
}
