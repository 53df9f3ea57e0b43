import { battery, type Guesser, type GuesserName } from "@/questions/quality/guessers/battery";
import type { Shown, Task } from "@/questions/quality/guessers/task";

const FREQUENT: Readonly<Record<string, number>> = { China: 9, India: 4, Egypt: 1, Qatar: 0 };
const guessers = battery({ frequency: (text) => FREQUENT[text] ?? 0 });

/** What a guesser picks: every option that it likes best. */
function picked(name: GuesserName, options: readonly string[], question = "", others: readonly Shown[] = []): string[] {
  const task: Task = { question, options, others };
  const like: Guesser["option"] = guessers[name].option;
  if (!like) throw new Error(`no guesser "${name}" of options`);
  const liking = options.map((option, place) => like(option, task, place));
  return options.filter((_, index) => liking[index] === Math.max(...liking));
}

const countries = ["China", "India", "Egypt", "Qatar"];
const shown = (asked: string, ...offered: readonly string[]): Shown => ({ asked, plain: asked.toLowerCase(), offered });

test.each<readonly [GuesserName, readonly string[], string, readonly Shown[], readonly string[]]>([
  ["longest", ["a war", "a long war", "a pact", "an oath"], "", [], ["a long war"]],
  ["shortest", ["a war", "a long war", "a pact", "an oath"], "", [], ["a war"]],
  [
    "stem overlap",
    ["The railway strike", "The old courts", "The banks"],
    "Who led the strike?",
    [],
    ["The railway strike"],
  ],
  ["modal slots", ["China in 1955", "India in 1955", "China in 1947"], "", [], ["China in 1955"]],
  ["odd one out", ["China in 1955", "India in 1955", "China by sea"], "", [], ["China by sea"]],
  ["most hedged", ["It will fall", "It may perhaps fall", "It fell"], "", [], ["It may perhaps fall"]],
  ["no absolutes", ["It always falls", "It falls", "It never falls"], "", [], ["It falls"]],
  [
    "most specific",
    ["A visit", "A visit to Moscow in 2022", "The visit to Moscow"],
    "",
    [],
    ["A visit to Moscow in 2022"],
  ],
  ["middle number", ["1947", "1955", "2013"], "", [], ["1955"]],
  ["middle number", ["two", "four", "three"], "", [], ["three"]],
  ["middle number", ["1947", "1955", "never"], "", [], ["1947", "1955", "never"]],
  ["most frequent", countries, "", [], ["China"]],
  ["least frequent", countries, "", [], ["Qatar"]],
  ["named elsewhere", countries, "", [shown("What did Egypt do?")], ["Egypt"]],
  ["offered elsewhere", countries, "", [shown("Who?", "Qatar", "Iraq")], ["Qatar"]],
  ["opposites", ["From a to b", "From b to a", "From c to d"], "", [], ["From a to b", "From b to a"]],
  ["grammar", ["offer", "threat"], "It was an", [], ["offer"]],
  ["place 3", countries, "", [], ["Egypt"]],
])("the guesser “%s” picks from %j as it says", (name, options, question, others, expected) => {
  expect(picked(name, options, question, others)).toEqual(expected);
});

test("a statement with an absolute is taken for false, with a hedge for true", () => {
  expect(guessers["no absolutes"].statement?.("It never fell.")).toBeLessThan(0);
  expect(guessers["most hedged"].statement?.("It may fall.")).toBeGreaterThan(0);
});

test("every guesser says what it does, and has a rule for some kind of answer", () => {
  for (const { does, option, statement, piece, typed } of Object.values(guessers)) {
    expect(does).toMatch(/^\w+ /);
    expect([option, statement, piece, typed].some((rule) => rule !== undefined)).toBe(true);
  }
});
