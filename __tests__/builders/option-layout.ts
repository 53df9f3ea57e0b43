import type { ClaimMap } from "@/questions/claims/claim-map";
import { voiceLabel } from "@/questions/claims/wording";

const PARTS = ["condition", "development", "obstacle", "consequence"] as const;

/** Every list of things of one type that the map knows: what may stand in one slot of an option. */
export function listsOf(map: ClaimMap): readonly (readonly string[])[] {
  return [
    ...map.domains.map(({ terms }) => terms.map(({ text }) => text)),
    map.claims.flatMap(({ nominal }) => nominal ?? []),
    map.claims.map(({ about }) => about),
    [...new Set(map.claims.map(({ voice }) => voiceLabel(map, voice)))],
    map.scenarios.map(({ title }) => title),
    ...PARTS.map((part) => map.scenarios.map(({ short }) => short[part])),
    map.scenarios.flatMap(({ short }) => [short.development, short.consequence]),
    map.paragraphs.map(({ number, title }) => `${String(number)}: ${title}`),
  ];
}

/** What is left of a text when a member of the list is taken out of it, for each member and place. */
function remainders(text: string, list: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const member of list.map((each) => each.toLowerCase())) {
    for (let at = text.indexOf(member); at >= 0; at = text.indexOf(member, at + 1)) {
      found.add(`${text.slice(0, at)}{}${text.slice(at + member.length)}`);
    }
  }
  return found;
}

/** Whether the options are one wording around different members of one list. */
export function variesOneSlot(options: readonly string[], lists: readonly (readonly string[])[]): boolean {
  const texts = options.map((option) => option.toLowerCase());
  return lists.some((list) => {
    const [first = new Set<string>(), ...rest] = texts.map((text) => remainders(text, list));
    return [...first].some((frame) => rest.every((frames) => frames.has(frame)));
  });
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
export function crossesDirection(options: readonly string[], nominals: readonly string[]): boolean {
  const texts = new Set(options.map((option) => option.toLowerCase()));
  const said = (from: string, to: string): boolean => texts.has(`from ${from} to ${to}`.toLowerCase());
  return nominals.some(
    (hub) => nominals.filter((other) => other !== hub && said(hub, other) && said(other, hub)).length === 2,
  );
}
