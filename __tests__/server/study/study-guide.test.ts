import { DEFAULT_ARTICLE_ID } from "@/questions/bank/bank";
import { getStudyGuide } from "@/server/study/get-study-guide";

describe("the study guide", () => {
  const guide = getStudyGuide(DEFAULT_ARTICLE_ID);
  if (!guide) throw new Error("no guide");
  const claims = guide.paragraphs.flatMap((paragraph) => paragraph.claims);

  it("has the thirteen paragraphs in order, each with its gist and its own claims", () => {
    expect(guide.paragraphs.map(({ number }) => number)).toEqual(Array.from({ length: 13 }, (_, index) => index + 1));
    for (const { number, gist, claims: own } of guide.paragraphs) {
      expect(gist).not.toBe("");
      expect(own.map(({ paragraph }) => paragraph)).toEqual(own.map(() => number));
    }
  });

  it("shows every claim once, with a statement and a voice in words", () => {
    expect(claims.length).toBeGreaterThanOrEqual(50);
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    for (const { statement, voice } of claims) {
      expect(statement).toMatch(/^\P{Ll}.*\.$/u);
      expect(voice).not.toMatch(/^$|^[a-z]+(-[a-z]+)+$/);
    }
  });

  it("leads from a claim to claims that are in it", () => {
    const known = new Map(claims.map(({ id, statement }) => [id, statement]));
    const links = claims.flatMap((claim) => claim.links);
    expect(links.length).toBeGreaterThan(0);
    for (const { to, statement } of links) expect(known.get(to)).toBe(statement);
  });

  it("sets the four scenarios side by side, each with all its parts", () => {
    expect(guide.scenarios.map(({ order }) => order)).toEqual([1, 2, 3, 4]);
    for (const { condition, development, obstacle, consequence } of guide.scenarios) {
      expect([condition, development, obstacle, consequence]).not.toContain("");
    }
  });

  it("names both sides of each tension", () => {
    expect(guide.tensions.length).toBeGreaterThanOrEqual(2);
    for (const tension of guide.tensions) expect(tension.claims.length).toBeGreaterThanOrEqual(2);
  });

  it.each(["no-such-article", "", "__proto__", "../bank"])("is not there for the article %j", (id) => {
    expect(getStudyGuide(id)).toBeNull();
  });
});
