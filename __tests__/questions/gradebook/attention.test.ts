import { attentionFor, type StudentSigns } from "@/questions/gradebook/attention";

const signs = (about: Partial<StudentSigns>): StudentSigns => ({
  shares: [0.8, 0.8],
  cutShort: 0,
  open: 0,
  classMedian: 0.7,
  held: [],
  ...about,
});

test("a student who does as well as the class needs none", () => {
  expect(attentionFor(signs({}))).toEqual({ urgency: 0, reasons: [] });
});

test.each([
  ["who has not begun", { shares: [] }, /Has not begun any quiz/],
  ["who never submitted", { shares: [], open: 1 }, /never submitted/],
  ["who is far behind", { shares: [0.4] }, /40 % right on average, where the class's median is 70 %/],
  ["who earns little in a class too small to compare", { shares: [0.4], classMedian: null }, /less than half/],
  ["who has fallen", { shares: [1, 0.7] }, /fallen from 100 % to 70 %/],
  ["who runs out of time", { cutShort: 1 }, /Did not reach the end of 1 attempt\./],
  ["who holds a misreading", { held: [{ label: "Roles exchanged", times: 3, chances: 5 }] }, /3 of 5 answers/],
])("a student %s is named with the reason", (_, about, reason) => {
  const { reasons, urgency } = attentionFor(signs(about));
  expect([reasons.join("\n"), urgency > 0]).toEqual([expect.stringMatching(reason), true]);
});

test("a misreading shown in few of the answers that offered it is no sign", () => {
  expect(attentionFor(signs({ held: [{ label: "Roles exchanged", times: 3, chances: 30 }] })).reasons).toEqual([]);
});

test("the gravest reason comes first", () => {
  const { reasons } = attentionFor(signs({ shares: [0.4], cutShort: 2 }));
  expect(reasons.map((reason) => reason.split(" ")[0])).toEqual(["Gets", "Did"]);
});
