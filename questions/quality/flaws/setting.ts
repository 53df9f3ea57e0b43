import type { ClaimMap } from "../../claims/claim-map";
import type { Oracle } from "../../claims/oracle";
import { clauseOf } from "../../claims/statement";
import { indexLists, type Lists } from "../layout";
import { topicsOf } from "../words";
import type { Unalias } from "./option-checks";

/** How many claims use a word's stem. */
export type Commonness = (topic: string) => number;

/** What some checks need to know of the map beside the item. Worked out once. */
export interface Setting {
  readonly oracle: Oracle;
  readonly lists: Lists;
  readonly unalias: Unalias;
  readonly commonness: Commonness;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function unaliasBy(map: ClaimMap): Unalias {
  const names = map.entities.flatMap(({ name, aliases }) => aliases.map((alias) => ({ alias, name })));
  const byAlias = new Map(names.map(({ alias, name }) => [alias.toLowerCase(), name]));
  if (names.length === 0) return (text) => text;
  const longestFirst = names.map(({ alias }) => alias).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(String.raw`\b(?:${longestFirst.map(escaped).join("|")})\b`, "gi");
  return (text) => text.replace(pattern, (found) => byAlias.get(found.toLowerCase()) ?? found);
}

function commonnessIn(map: ClaimMap): Commonness {
  const counts = new Map<string, number>();
  for (const claim of map.claims) {
    for (const topic of topicsOf([clauseOf(map, claim), claim.nominal ?? "", claim.about].join(" ")))
      counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return (topic) => counts.get(topic) ?? 0;
}

const known = new WeakMap<Oracle, Setting>();

export function settingOf(oracle: Oracle): Setting {
  const found = known.get(oracle);
  if (found) return found;
  const { map } = oracle;
  const setting = { oracle, lists: indexLists(map), unalias: unaliasBy(map), commonness: commonnessIn(map) };
  known.set(oracle, setting);
  return setting;
}
