import fc from "fast-check";
import { buildInteraction, buildPublicItem } from "../../builders/build-public-item";
import { progressOf } from "@/components/player/answered";
import { chooseByPlace } from "@/components/player/choose-by-place";
import type { PublicInteraction } from "@/questions/view/public-item";
import type { Response } from "@/questions/view/response";

const TYPES = ["choice", "verdict", "assign", "order", "text"] as const satisfies readonly PublicInteraction["type"][];

describe("how far an item is answered", () => {
  it.each(TYPES)("is not at all without an answer: %s", (type) => {
    expect(progressOf(buildPublicItem(type), null)).toBe("unanswered");
  });

  const cases: [string, PublicInteraction["type"], Response, ReturnType<typeof progressOf>][] = [
    ["an option", "choice", { interaction: "choice", optionId: "o1" }, "answered"],
    ["a verdict alone", "verdict", { interaction: "verdict", verdict: false, reasonId: null }, "partly"],
    ["a reason alone", "verdict", { interaction: "verdict", verdict: null, reasonId: "r1" }, "partly"],
    [
      "a verdict of false with a reason",
      "verdict",
      { interaction: "verdict", verdict: false, reasonId: "r1" },
      "answered",
    ],
    ["neither", "verdict", { interaction: "verdict", verdict: null, reasonId: null }, "unanswered"],
    ["one piece of two", "assign", { interaction: "assign", assigned: { p1: "t1" } }, "partly"],
    ["all pieces", "assign", { interaction: "assign", assigned: { p1: "t1", p2: "t2" } }, "answered"],
    ["an order", "order", { interaction: "order", order: ["a", "b", "c"] }, "answered"],
    ["a filled gap", "text", { interaction: "text", typed: { g1: "Iran" } }, "answered"],
    ["spaces in a gap", "text", { interaction: "text", typed: { g1: "  " } }, "unanswered"],
  ];
  it.each(cases)("with %s (%s)", (_, type, response, progress) => {
    expect(progressOf(buildPublicItem(type), response)).toBe(progress);
  });
});

describe("a key for the option at a place", () => {
  it("chooses that option, and none where there is none", () => {
    const interaction = buildInteraction("choice");
    fc.assert(
      fc.property(fc.nat({ max: 12 }), (place) => {
        const option = interaction.options[place];
        expect(chooseByPlace(interaction, null, place)).toEqual(
          option ? { interaction: "choice", optionId: option.id } : null,
        );
      }),
    );
  });

  it("never takes a verdict back, and leads from nothing to a full answer in two presses that fit", () => {
    const item = buildPublicItem("verdict");
    const interaction = buildInteraction("verdict");
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 6 }), (places) => {
        let response: Response | null = null;
        let fitting = 0;
        for (const place of places) {
          const next: Response | null = chooseByPlace(interaction, response, place);
          if (response?.interaction === "verdict" && next?.interaction === "verdict")
            expect(next.verdict).toBe(response.verdict);
          fitting += next ? 1 : 0;
          response = next ?? response;
        }
        expect(progressOf(item, response)).toBe(fitting === 0 ? "unanswered" : fitting === 1 ? "partly" : "answered");
      }),
    );
  });

  it.each(["assign", "order", "text"] as const)("does nothing where places have no meaning: %s", (type) => {
    for (let place = 0; place < 9; place += 1) expect(chooseByPlace(buildInteraction(type), null, place)).toBeNull();
  });
});
