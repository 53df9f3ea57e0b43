import { DEFAULT_ARTICLE_ID, openBank } from "@/questions/bank/bank";
import type { Claim, ClaimMap } from "@/questions/claims/claim-map";
import { voiceName } from "@/questions/claims/wording";
import type { Mastery } from "@/questions/scheduling/mastery";
import type { Confidence } from "@/questions/view/confidence";
import type { User } from "../accounts/find-session-user";
import { closeOverdue } from "../attempts/close-overdue";
import { loadAnswers, type GradedAnswer } from "../progress/load-answers";
import { claimsProgress, scenariosProgress } from "../progress/mastery-of-map";
import { layOutArgument, type ArgumentLayout } from "./lay-out-argument";

/** A link as the claim at hand sees it. */
interface MapLink {
  readonly type: Claim["links"][number]["type"];
  /** Whether it is the other claim's link to this one. */
  readonly reversed: boolean;
  readonly to: string;
  readonly statement: string;
}

interface MapClaim {
  readonly id: string;
  readonly paragraph: number;
  /** What it is about, in a few words. */
  readonly topic: string;
  readonly statement: string;
  /** Whose claim it is; null for the author's own. */
  readonly voice: string | null;
  readonly nature: Claim["nature"];
  readonly commitment: Claim["commitment"];
  readonly links: readonly MapLink[];
  /** Ids of the scenarios that rest on it. */
  readonly scenarios: readonly string[];
  readonly mastery: Mastery;
}

interface MapScenario {
  readonly id: string;
  readonly order: number;
  readonly title: string;
  readonly paragraph: number;
  /** Ids of the claims that it rests on. */
  readonly claims: readonly string[];
  readonly mastery: Mastery;
}

/** An answered question about the claim that was opened. */
interface MapAnswer {
  readonly attemptId: string;
  /** Public id in its attempt. */
  readonly itemId: string;
  readonly stem: string;
  readonly outcome: "right" | "partly" | "wrong";
  readonly confidence: Confidence | null;
  readonly answeredAt: Date;
}

export interface ArgumentMap {
  readonly article: { readonly title: string };
  readonly paragraphs: readonly { readonly number: number; readonly title: string }[];
  readonly claims: readonly MapClaim[];
  readonly scenarios: readonly MapScenario[];
  readonly layout: ArgumentLayout;
  /** The claim that was asked for, with the user's answers about it, newest first; null where there is none such. */
  readonly opened: (MapClaim & { readonly answers: readonly MapAnswer[] }) | null;
  /** Submitted attempts left out because their feedback is not released yet. */
  readonly withheld: number;
}

/** Every claim's links, its own first and then those of others to it. */
function linksByClaim(map: ClaimMap, statements: ReadonlyMap<string, string>): Map<string, MapLink[]> {
  const byClaim = new Map(map.claims.map(({ id }): [string, MapLink[]] => [id, []]));
  const add = (id: string, link: Omit<MapLink, "statement">): void => {
    byClaim.get(id)?.push({ ...link, statement: statements.get(link.to) ?? "" });
  };
  for (const { id, links } of map.claims) for (const { type, to } of links) add(id, { type, to, reversed: false });
  for (const { id, links } of map.claims) for (const { type, to } of links) add(to, { type, to: id, reversed: true });
  return byClaim;
}

function answersAbout(claimId: string, answers: readonly GradedAnswer[]): MapAnswer[] {
  return answers
    .filter(({ item }) => item.claims.includes(claimId))
    .map(({ attemptId, itemId, item, share, confidence, answeredAt }): MapAnswer => ({
      attemptId,
      itemId,
      stem: item.stem,
      outcome: share >= 1 ? "right" : share > 0 ? "partly" : "wrong",
      confidence,
      answeredAt,
    }))
    .sort((a, b) => b.answeredAt.getTime() - a.answeredAt.getTime());
}

function claimsOf(map: ClaimMap, answers: readonly GradedAnswer[]): MapClaim[] {
  const byId = new Map(map.claims.map((claim) => [claim.id, claim]));
  const progress = claimsProgress(map, answers);
  const links = linksByClaim(map, new Map(progress.map(({ id, statement }) => [id, statement])));
  return progress.flatMap((shown) => {
    const claim = byId.get(shown.id);
    if (!claim) return [];
    return [
      {
        ...shown,
        topic: claim.about,
        voice: claim.voice === "author" ? null : voiceName(map, claim),
        nature: claim.nature,
        commitment: claim.commitment,
        links: links.get(claim.id) ?? [],
        scenarios: map.scenarios.filter(({ claims }) => claims.includes(claim.id)).map(({ id }) => id),
      },
    ];
  });
}

function scenariosOf(map: ClaimMap, answers: readonly GradedAnswer[]): MapScenario[] {
  const byId = new Map(map.scenarios.map((scenario) => [scenario.id, scenario]));
  return scenariosProgress(map, answers).flatMap((progress) => {
    const scenario = byId.get(progress.id);
    return scenario ? [{ ...progress, paragraph: scenario.paragraph, claims: scenario.claims }] : [];
  });
}

/**
 * An article's argument with what the user's own released answers show of it, and one claim opened where it is named;
 * null for an article that is not there.
 */
export async function getArgumentMap(
  user: User,
  claimId: string | null,
  now: Date = new Date(),
  articleId: string = DEFAULT_ARTICLE_ID,
): Promise<ArgumentMap | null> {
  const map = openBank(articleId)?.map;
  if (!map) return null;
  await closeOverdue({ userId: user.id }, now);
  const { answers, withheld } = await loadAnswers(user.id, articleId, now);
  const claims = claimsOf(map, answers);
  const opened = claims.find(({ id }) => id === claimId);
  return {
    article: { title: map.article.title },
    paragraphs: map.paragraphs.map(({ number, title }) => ({ number, title })),
    claims,
    scenarios: scenariosOf(map, answers),
    layout: layOutArgument(map),
    opened: opened ? { ...opened, answers: answersAbout(opened.id, answers) } : null,
    withheld,
  };
}
