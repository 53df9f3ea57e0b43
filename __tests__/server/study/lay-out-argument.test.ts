import { DEFAULT_ARTICLE_ID, openBank } from "@/questions/bank/bank";
import { buildClaimMap, claimData, scenarioData } from "../../builders/build-claim-map";
import { layOutArgument, type ArgumentLayout, type PlacedBox } from "@/server/study/lay-out-argument";

const bank = openBank(DEFAULT_ARTICLE_ID);
if (!bank) throw new Error("no bank");
const { map } = bank;
const layout = layOutArgument(map);

const boxOf = ({ boxes }: ArgumentLayout, id: string): PlacedBox => {
  const box = boxes.find((each) => each.id === id);
  if (!box) throw new Error(`no box ${id}`);
  return box;
};

const areApart = (a: PlacedBox, b: PlacedBox): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

/** How far a point lies from a box's border, in pixels. */
function distanceToBorder({ x, y }: { readonly x: number; readonly y: number }, box: PlacedBox): number {
  const inside = Math.min(x - box.x, box.x + box.width - x, y - box.y, box.y + box.height - y);
  if (inside >= 0) return inside;
  const [dx, dy] = [Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height)];
  return Math.hypot(dx, dy);
}

describe("the picture of the article's argument", () => {
  it("has every claim and every scenario once, no two of them over one another", () => {
    expect(layout.boxes.map(({ id }) => id).sort()).toEqual(
      [...map.claims, ...map.scenarios].map(({ id }) => id).sort(),
    );
    const touching = layout.boxes.flatMap((a, index) =>
      layout.boxes.slice(index + 1).flatMap((b) => (areApart(a, b) ? [] : [`${a.id} ${b.id}`])),
    );
    expect(touching).toEqual([]);
  });

  it("has every box within its paragraph, and the paragraphs below one another", () => {
    for (const { id, paragraph } of [...map.claims, ...map.scenarios]) {
      const place = layout.paragraphs.find(({ number }) => number === paragraph);
      const box = boxOf(layout, id);
      expect(box.y).toBeGreaterThanOrEqual(place?.y ?? Infinity);
      expect(box.y + box.height).toBeLessThanOrEqual((place?.y ?? 0) + (place?.height ?? 0) + 0.01);
      expect(box.x + box.width).toBeLessThanOrEqual(layout.width);
    }
    const ends = layout.paragraphs.map(({ y, height }) => y + height);
    layout.paragraphs.slice(1).forEach(({ y }, index) => {
      expect(y).toBeGreaterThan(ends[index] ?? Infinity);
    });
    expect(layout.height).toBeCloseTo(ends.at(-1) ?? 0);
  });

  it("draws every link and what each scenario rests on once, from border to border", () => {
    const links = map.claims.reduce((sum, claim) => sum + claim.links.length, 0);
    const rests = map.scenarios.reduce((sum, { claims }) => sum + claims.length, 0);
    expect(layout.edges).toHaveLength(links + rests);
    for (const { from, to, points } of layout.edges) {
      const [first, last] = [points[0], points.at(-1)];
      if (!first || !last) throw new Error(`${from} ${to} has no line`);
      expect(distanceToBorder(first, boxOf(layout, from))).toBeLessThan(1);
      expect(distanceToBorder(last, boxOf(layout, to))).toBeLessThan(1);
    }
  });

  it("is worked out once", () => {
    expect(layOutArgument(map)).toBe(layout);
  });
});

describe("a small argument", () => {
  const small = buildClaimMap({
    claims: [
      claimData("c1", { links: [{ type: "because", to: "c2" }] }),
      claimData("c2", { links: [{ type: "supports", to: "c3" }] }),
      claimData("c3", { paragraph: 2, voice: "unnamed" }),
    ],
    scenarios: [scenarioData("s1")],
  });
  const placed = layOutArgument(small);

  it("has a reason to the left of what it is the reason for, and a scenario to the right of what it rests on", () => {
    expect(boxOf(placed, "c2").x).toBeLessThan(boxOf(placed, "c1").x);
    expect(boxOf(placed, "c1").x).toBeLessThan(boxOf(placed, "s1").x);
    expect(placed.edges.find(({ type }) => type === "because")).toMatchObject({ from: "c2", to: "c1" });
  });

  it("leads a link to another paragraph's claim down to it, and leaves room for a voice", () => {
    const across = placed.edges.find(({ type }) => type === "supports");
    const [from, to] = [boxOf(placed, "c2"), boxOf(placed, "c3")];
    expect(across?.points[0]?.y).toBe(from.y + from.height);
    expect(across?.points.at(-1)?.y).toBe(to.y);
    expect(to.height).toBeGreaterThan(from.height);
  });
});
