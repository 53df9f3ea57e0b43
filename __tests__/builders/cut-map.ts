import type { ClaimMap } from "@/questions/claims/claim-map";

/** The map without a claim, and without everything that only points at it. */
export function withoutClaim(map: ClaimMap, id: string): ClaimMap {
  return {
    ...map,
    claims: map.claims
      .filter((claim) => claim.id !== id)
      .map((claim) => ({ ...claim, links: claim.links.filter(({ to }) => to !== id) })),
    scenarios: map.scenarios.map((scenario) => ({
      ...scenario,
      claims: scenario.claims.filter((claim) => claim !== id),
    })),
    sets: map.sets
      .map((set) => ({ ...set, members: set.members.filter(({ claim }) => claim !== id) }))
      .filter(({ members }) => members.length >= 3),
    tensions: map.tensions.filter(({ claims, decoys }) => ![...claims, ...decoys].includes(id)),
  };
}

/** The map without one link between two claims. */
export function withoutLink(map: ClaimMap, from: string, to: string): ClaimMap {
  return {
    ...map,
    claims: map.claims.map((claim) =>
      claim.id === from ? { ...claim, links: claim.links.filter((link) => link.to !== to) } : claim,
    ),
  };
}
