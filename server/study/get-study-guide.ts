import { openBank } from "@/questions/bank/bank";
import type { ClaimMap, Scenario } from "@/questions/claims/claim-map";
import { claimStatement } from "@/questions/claims/statement";
import { voiceName } from "@/questions/claims/wording";

interface StudyClaim {
  readonly id: string;
  readonly paragraph: number;
  /** The article's note that carries it; null where the body does. */
  readonly note: number | null;
  readonly statement: string;
  readonly voice: string;
  readonly isAuthor: boolean;
  readonly nature: ClaimMap["claims"][number]["nature"];
  readonly commitment: ClaimMap["claims"][number]["commitment"];
  readonly links: readonly { readonly type: string; readonly to: string; readonly statement: string }[];
  /** Others who hold it as well. */
  readonly alsoHeldBy: readonly string[];
}

export interface StudyGuide {
  readonly article: ClaimMap["article"];
  readonly paragraphs: readonly {
    readonly number: number;
    readonly title: string;
    readonly gist: string;
    readonly claims: readonly StudyClaim[];
  }[];
  readonly scenarios: readonly Pick<
    Scenario,
    | "id"
    | "order"
    | "paragraph"
    | "title"
    | "condition"
    | "development"
    | "obstacle"
    | "consequence"
    | "commitment"
    | "expectation"
    | "claims"
  >[];
  readonly tensions: readonly {
    readonly id: string;
    readonly title: string;
    readonly note: string;
    readonly claims: readonly { readonly id: string; readonly statement: string; readonly paragraph: number }[];
  }[];
  readonly entities: ClaimMap["entities"];
  readonly notes: ClaimMap["notes"];
}

function studyClaims(map: ClaimMap): StudyClaim[] {
  const byId = new Map(map.claims.map((claim) => [claim.id, claim]));
  const names = new Map(map.entities.map(({ id, name }) => [id, name]));
  return map.claims.map((claim) => ({
    id: claim.id,
    paragraph: claim.paragraph,
    note: claim.note ?? null,
    statement: claimStatement(map, claim),
    voice: voiceName(map, claim),
    isAuthor: claim.voice === "author",
    nature: claim.nature,
    commitment: claim.commitment,
    links: claim.links.flatMap(({ type, to }) => {
      const target = byId.get(to);
      return target ? [{ type, to, statement: claimStatement(map, target) }] : [];
    }),
    alsoHeldBy: claim.alsoHeldBy.map((id) => names.get(id) ?? id),
  }));
}

/** The claim map as a reader wants it; null for an unknown article. The map is open to every signed-in user. */
export function getStudyGuide(articleId: string): StudyGuide | null {
  const map = openBank(articleId)?.map;
  if (!map) return null;
  const claims = studyClaims(map);
  return {
    article: map.article,
    paragraphs: map.paragraphs.map((paragraph) => ({
      ...paragraph,
      claims: claims.filter((claim) => claim.paragraph === paragraph.number),
    })),
    scenarios: map.scenarios,
    tensions: map.tensions.map(({ id, title, note, claims: ids }) => ({
      id,
      title,
      note,
      claims: claims
        .filter((claim) => ids.includes(claim.id))
        .map((claim) => ({ id: claim.id, statement: claim.statement, paragraph: claim.paragraph })),
    })),
    entities: map.entities,
    notes: map.notes,
  };
}
