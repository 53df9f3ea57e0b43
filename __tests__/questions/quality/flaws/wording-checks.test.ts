import { checkFor, type FlawName } from "@/questions/quality/flaws/flaws";
import { settingOf } from "@/questions/quality/flaws/setting";
import { Oracle } from "@/questions/claims/oracle";
import type { Draft } from "@/questions/kinds/draft";
import { layOut } from "@/questions/forms/lay-out";
import { seededRandom } from "@/questions/forms/seeded-random";
import { BODIES, buildDraft } from "../../../builders/build-draft";
import { buildClaimMap } from "../../../builders/build-claim-map";

const setting = settingOf(new Oracle(buildClaimMap()));
const option = (text: string) => ({ text, misconception: "sibling-value" as const, feedback: "Why this one fails." });
const choice = (key: string, ...others: readonly string[]): Draft =>
  buildDraft({ type: "choice", key: option(key), distractors: others.map(option) });
const asked = (stem: string, draft = choice("China", "India", "Egypt", "Qatar")): Draft => ({ ...draft, stem });

function finds(flaw: FlawName, draft: Draft): boolean {
  return checkFor(flaw)(layOut("an-item", draft, [1], 1, seededRandom("one")), setting) !== null;
}

/** Flawed and clean neighbours of each flaw: the check must tell them apart. */
test.each<readonly [FlawName, string, Draft, Draft]>([
  [
    "negative stem",
    "a claim quoted after “that” may be negative",
    asked("Which of these isn't the author's view?"),
    buildDraft(BODIES.choice, {
      kind: "attribution",
      stem: "Whose view is it, in the article, that Pakistan will not turn to Russia?",
    }),
  ],
  [
    "no voice in the stem",
    "the item's own voice is one",
    asked("Which state leads?"),
    { ...asked("Whom did Khan accuse?"), voice: "Imran Khan" },
  ],
  [
    "blank in the stem",
    "an unfinished stem has none",
    asked("In the author's view ____ leads."),
    asked("In the author's view the leader is"),
  ],
  [
    "all or none of the above",
    "a phrase with “all” in it is none",
    asked("Who leads, says the author?", choice("All of these", "India and Iraq", "Egypt and Iraq", "Qatar and Iraq")),
    asked("What does the author see?", choice("All the courts", "All the banks", "All the roads", "All the ports")),
  ],
  [
    "options unlike in length",
    "a third more is allowed",
    choice("a".repeat(28), "b".repeat(20), "c".repeat(20), "d".repeat(20)),
    choice("a".repeat(27), "b".repeat(20), "c".repeat(20), "d".repeat(20)),
  ],
  [
    "options unlike in grammar",
    "a question word makes a topic of a preposition",
    choice("With Russia", "India", "Egypt", "Qatar"),
    choice("Through whom it came", "What came of it all", "Who stood behind it", "The tone of messages"),
  ],
  [
    "overlapping options",
    "a negation sets two options apart",
    choice("China", "China as well", "Egypt", "Qatar"),
    choice("Its end is met", "Its end is not met", "Its end is open", "Its end is near"),
  ],
  [
    "overlapping options",
    "two things are two things",
    choice("With England", "With the United Kingdom", "With China", "With India"),
    choice("With England", "With the old partner", "With China", "With India"),
  ],
  [
    "absolute words give the key away",
    "in half of a full cross they tell nothing",
    choice("The courts", "Only the banks", "The police", "The Senate"),
    choice("Only the courts", "Only the banks", "The courts", "The banks"),
  ],
  [
    "hedges give the key away",
    "a hedge in a distractor tells nothing",
    choice("Perhaps a war", "A long peace", "A new crisis", "An old pact"),
    choice("A long peace", "Perhaps a war", "A new crisis", "An old pact"),
  ],
  [
    "grammar gives the key away",
    "all of them fit",
    asked("In the author's view it was an", choice("offer", "threat", "pledge", "visit")),
    asked("In the author's view it was an", choice("offer", "envoy", "alliance", "accord")),
  ],
  [
    "stem gives the key away",
    "a distractor that repeats another word leads astray",
    asked(
      "What drew the author's eye to the mountain railways?",
      choice("The railways", "The banks", "The courts", "The ports"),
    ),
    asked(
      "What drew the author's eye to the mountain railways?",
      choice("The railways", "A mountain", "The courts", "The ports"),
    ),
  ],
])("%s is found, but %s", (flaw, _, flawed, clean) => {
  expect([finds(flaw, flawed), finds(flaw, clean)]).toEqual([true, false]);
});
