import { ledgerTarget, misconceptionLedger, type MisreadingChance } from "@/questions/statistics/misconception-ledger";

function chance(
  studentId: string,
  shown: MisreadingChance["shown"],
  about: Partial<MisreadingChance> = {},
): MisreadingChance {
  return {
    sittingId: `attempt of ${studentId}`,
    studentId,
    target: { type: "claim", id: "c07" },
    offered: ["reversed-cause", "sibling-value"],
    shown,
    ...about,
  };
}

test("a row counts the students who showed a misreading among those it was offered to", () => {
  const ledger = misconceptionLedger([
    chance("one", ["reversed-cause"]),
    chance("two", ["reversed-cause"]),
    chance("three", []),
    chance("four", [], { offered: ["sibling-value"] }),
  ]);
  expect(ledger).toEqual([
    {
      misconception: "reversed-cause",
      target: { type: "claim", id: "c07" },
      shown: 2,
      offered: 3,
      sittings: ["attempt of one", "attempt of two"],
    },
  ]);
});

test("a student who shows it twice counts once, with both attempts behind the number", () => {
  const [row] = misconceptionLedger([
    chance("one", ["reversed-cause"], { sittingId: "first" }),
    chance("one", ["reversed-cause"], { sittingId: "second" }),
  ]);
  expect(row).toMatchObject({ shown: 1, offered: 1, sittings: ["first", "second"] });
});

test("the same misreading of another claim is another row, and the most frequent comes first", () => {
  const other = { target: { type: "claim", id: "c08" } } as const;
  const ledger = misconceptionLedger([
    chance("one", ["reversed-cause"], other),
    chance("one", ["reversed-cause"]),
    chance("two", ["reversed-cause"]),
  ]);
  expect(ledger.map(({ target, shown }) => [target.id, shown])).toEqual([
    ["c07", 2],
    ["c08", 1],
  ]);
});

test("an item is about its scenario, else its one or two claims' first, else its kind", () => {
  expect([
    ledgerTarget({ kind: "new-case", claims: ["c71", "c72", "c73"], scenarios: ["s1"] }),
    ledgerTarget({ kind: "cause-direction", claims: ["c07", "c08"], scenarios: [] }),
    ledgerTarget({ kind: "matching", claims: ["c01", "c02", "c03"], scenarios: [] }),
  ]).toEqual([
    { type: "scenario", id: "s1" },
    { type: "claim", id: "c07" },
    { type: "kind", id: "matching" },
  ]);
});
