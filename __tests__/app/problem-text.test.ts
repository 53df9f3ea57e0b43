import { problemText } from "@/app/_components/problem-text";

const TEXTS = { closed: "That is closed." };

it.each(["", "open", "__proto__", "constructor", "toString"])("says in general that there is a problem: %s", (name) => {
  expect(problemText(TEXTS, name, "That did not work.")).toBe("That did not work.");
});

it("says what there is to say of a problem that it knows", () => {
  expect(problemText(TEXTS, "closed", "That did not work.")).toBe("That is closed.");
});
