import type { ClaimMap } from "../../claims/claim-map";
import { topicsOf } from "../words";
import type { Lexicon } from "./battery";

/** How often the map's claims speak of each word of a text, at the mean. */
export function lexiconOf(map: ClaimMap): Lexicon {
  const counts = new Map<string, number>();
  for (const { clause, slots, nominal, about } of map.claims) {
    const values = Object.values(slots).map(
      ({ domain, value }) =>
        map.domains.find(({ id }) => id === domain)?.terms.find(({ id }) => id === value)?.text ?? "",
    );
    for (const topic of topicsOf([clause.replace(/\{[^}]*\}/g, ""), ...values, nominal ?? "", about].join(" ")))
      counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return {
    frequency: (text) => {
      const topics = topicsOf(text);
      return topics.reduce((total, topic) => total + (counts.get(topic) ?? 0), 0) / Math.max(1, topics.length);
    },
  };
}

/** By the hint of a gap ("a country"): every word of the map that it lets one think of. */
export function wordsByHint(map: ClaimMap): (hint: string) => readonly string[] {
  const words = new Map<string, Set<string>>();
  for (const { hint, terms } of map.domains) {
    const known = words.get(hint) ?? new Set<string>();
    terms.forEach(({ text }) => known.add(text));
    words.set(hint, known);
  }
  return (hint) => [...(words.get(hint) ?? [])];
}
