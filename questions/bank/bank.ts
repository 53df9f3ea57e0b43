import type { ClaimMap } from "../claims/claim-map";
import { Oracle } from "../claims/oracle";
import { parseClaimMap } from "../claims/parse-claim-map";
import { digest } from "../forms/digest";
import { layOut } from "../forms/lay-out";
import { seededRandom } from "../forms/seeded-random";
import type { Draft } from "../kinds/draft";
import type { Item } from "../kinds/item";
import { findDraftFlaws } from "../kinds/draft-flaws";
import { KINDS } from "../kinds/registry";
import { CLAIM_MAPS } from "./claim-maps";

export const DEFAULT_ARTICLE_ID = "pakistan-russia-china";
export const ARTICLE_IDS: readonly string[] = Object.keys(CLAIM_MAPS);

/** A draft with its id: what a form is drawn from. */
export interface BankEntry {
  readonly id: string;
  readonly draft: Draft;
  /** Paragraphs that the item rests on, ascending. */
  readonly paragraphs: readonly number[];
}

/** Everything that can be asked of one article, worked out once. */
export interface Bank {
  readonly articleId: string;
  readonly title: string;
  /** Changes whenever the map or the generator changes what can be drawn. */
  readonly version: string;
  readonly map: ClaimMap;
  readonly oracle: Oracle;
  readonly entries: readonly BankEntry[];
  readonly families: ReadonlyMap<string, readonly BankEntry[]>;
  /** The item of that id in a standard layout, or null where the bank has none. */
  readonly item: (id: string) => Item | null;
}

function contentOf(draft: Draft): string {
  return JSON.stringify([draft.stem, draft.context, draft.body]);
}

function paragraphsOf(oracle: Oracle, draft: Draft): number[] {
  const fromClaims = draft.claims.map((id) => oracle.claim(id).paragraph);
  const fromScenarios = draft.scenarios.map((id) => oracle.scenario(id).paragraph);
  return [...new Set([...fromClaims, ...fromScenarios])].sort((a, b) => a - b);
}

function standardItem({ id, draft, paragraphs }: BankEntry): Item {
  return layOut(id, draft, paragraphs, 0, seededRandom(id));
}

/** Covers everything that a form or its feedback can show, and what keeps two items off one form. */
function versionOf(entries: Iterable<BankEntry>): string {
  const contents = [...entries].map((entry) => {
    // The id stands for stem, context and body, but for the notes that a body makes only when it is laid out.
    const { body, ...draft } = entry.draft;
    const rest = { ...draft, stem: undefined, context: undefined };
    return JSON.stringify([
      entry.id,
      entry.paragraphs,
      rest,
      body.type === "assign" ? standardItem(entry).interaction : null,
    ]);
  });
  return digest(contents.join("\n"));
}

/** Generates the bank of a checked map. Drafts with a flaw of layout or stem are left out. */
export function buildBank(map: ClaimMap): Bank {
  const oracle = new Oracle(map);
  const entries = new Map<string, BankEntry>();
  for (const kind of Object.values(KINDS)) {
    for (const draft of kind.generate(oracle)) {
      if (findDraftFlaws(draft).length > 0) continue;
      const id = `${draft.family}.${digest(contentOf(draft))}`;
      entries.set(id, { id, draft, paragraphs: paragraphsOf(oracle, draft) });
    }
  }
  const families = new Map<string, BankEntry[]>();
  for (const entry of entries.values())
    families.set(entry.draft.family, [...(families.get(entry.draft.family) ?? []), entry]);
  return {
    articleId: map.article.id,
    title: map.article.title,
    version: versionOf(entries.values()),
    map,
    oracle,
    entries: [...entries.values()],
    families,
    item: (id) => {
      const entry = entries.get(id);
      return entry ? standardItem(entry) : null;
    },
  };
}

/** Next bundles this module more than once; a process in production, whose maps never change, builds a bank once. */
const shared = globalThis as typeof globalThis & { claimwiseBanks?: Map<string, Bank> };
const own = new Map<string, Bank>();

// Asked each time: the server's own module is loaded before its settings are.
function opened(): Map<string, Bank> {
  return process.env.NODE_ENV === "production" ? (shared.claimwiseBanks ??= new Map()) : own;
}

/** The bank of a known article, built on first use; null for an unknown id. Throws ClaimMapError where the map is broken. */
export function openBank(articleId: string): Bank | null {
  const known = opened().get(articleId);
  if (known) return known;
  if (!Object.hasOwn(CLAIM_MAPS, articleId)) return null;
  const bank = buildBank(parseClaimMap(CLAIM_MAPS[articleId]));
  opened().set(articleId, bank);
  return bank;
}
