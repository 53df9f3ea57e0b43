import { buildAttempt, NOON } from "../../builders/build-attempt";
import { buildClass } from "../../builders/build-class";
import { buildUser } from "../../builders/build-user";
import { closeTestDatabase, openTestDatabase } from "../../builders/database";
import { DEFAULT_ARTICLE_ID, openBank } from "@/questions/bank/bank";
import { loadOwnItems } from "@/server/attempts/pinned-items";
import type { User } from "@/server/accounts/find-session-user";
import { getProgress } from "@/server/progress/get-progress";
import { getArgumentMap, type ArgumentMap } from "@/server/study/get-argument-map";

beforeAll(openTestDatabase);
afterAll(closeTestDatabase);

async function mapOf(user: User, claimId: string | null = null): Promise<ArgumentMap> {
  const map = await getArgumentMap(user, claimId, NOON);
  if (!map) throw new Error("no map");
  return map;
}

describe("the argument map", () => {
  it("has the article's claims and scenarios with the same mastery as the page of progress", async () => {
    const user = await buildUser();
    await buildAttempt(user, { quiz: "FULL", right: 12 });
    const [map, progress] = [await mapOf(user), await getProgress(user, NOON)];
    const masteries = ({ id, mastery }: { readonly id: string; readonly mastery: unknown }) => ({ id, mastery });
    expect(map.claims.map(masteries)).toEqual(progress.claims.map(masteries));
    expect(map.scenarios.map(masteries)).toEqual(progress.scenarios.map(masteries));
    expect(map.claims.filter(({ mastery }) => mastery.evidence > 0).length).toBeGreaterThan(5);
  });

  it("says each link from both of its ends", async () => {
    const { claims } = await mapOf(await buildUser());
    const statements = new Map(claims.map(({ id, statement }) => [id, statement]));
    const ends = claims.flatMap(({ id, links }) => links.map((link) => ({ id, ...link })));
    expect(ends.filter(({ reversed }) => reversed)).toHaveLength(ends.length / 2);
    for (const { id, type, to, reversed, statement } of ends) {
      expect(statement).toBe(statements.get(to));
      expect(ends).toContainEqual(expect.objectContaining({ id: to, to: id, type, reversed: !reversed }));
    }
  });

  it("knows which scenarios rest on a claim, and whose view is not the author's", async () => {
    const { claims, scenarios } = await mapOf(await buildUser());
    for (const { id, claims: rested } of scenarios)
      expect(claims.filter((claim) => claim.scenarios.includes(id)).map((claim) => claim.id)).toEqual(
        [...rested].sort(),
      );
    const voices = new Set(claims.map(({ voice }) => voice));
    expect(voices).toContain(null);
    expect(voices).toContain("Imran Khan");
    expect(voices).not.toContain("the author");
  });

  it("opens a claim with the user's own answers about it, and nobody else's", async () => {
    const [user, other] = [await buildUser(), await buildUser()];
    const attemptId = await buildAttempt(user, { right: 10 });
    const items = (await loadOwnItems(user.id, attemptId)) ?? [];
    const claimId = items.find(({ claims }) => claims.length > 0)?.claims[0] ?? "";
    const about = items.flatMap(({ claims, stem }, index) =>
      claims.includes(claimId) ? [{ stem, place: index + 1 }] : [],
    );
    const { opened } = await mapOf(user, claimId);
    expect(opened).toMatchObject({ id: claimId });
    expect(opened?.answers).toHaveLength(about.length);
    for (const { stem, place } of about)
      expect(opened?.answers).toContainEqual({
        attemptId,
        itemId: `q${String(place)}`,
        stem,
        outcome: "right",
        confidence: null,
        answeredAt: NOON,
      });
    expect((await mapOf(other, claimId)).opened?.answers).toEqual([]);
  });

  it("shows nothing of a class's quiz before its class does", async () => {
    const { id, students } = await buildClass({ feedbackPolicy: "NEVER" });
    const [student] = students;
    if (!student) throw new Error("no student");
    await buildAttempt(student, { classId: id, right: 10 });
    const claims = openBank(DEFAULT_ARTICLE_ID)?.map.claims ?? [];
    const map = await mapOf(student, claims[0]?.id);
    expect(map.withheld).toBe(1);
    expect(map.claims.filter(({ mastery }) => mastery.evidence > 0)).toEqual([]);
    expect(map.opened?.answers).toEqual([]);
  });

  it.each(["", "no-such-claim", "\u0000", "__proto__"])("opens nothing for the claim %j", async (claimId) => {
    expect((await mapOf(await buildUser(), claimId)).opened).toBeNull();
  });

  it("is null for an article that is not there", async () => {
    expect(await getArgumentMap(await buildUser(), null, NOON, "no-such-article")).toBeNull();
  });
});
