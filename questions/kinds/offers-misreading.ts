import type { BankEntry } from "../bank/bank";
import type { DraftBody } from "./draft";
import type { Misconception } from "./item";

function codesOf(body: DraftBody): readonly (Misconception | null)[] {
  switch (body.type) {
    case "choice":
      return body.distractors.map((option) => option.misconception);
    case "scale":
      return body.options.map((option) => option.misconception);
    case "verdict":
      return [body.misconception, ...body.reasonDistractors.map((option) => option.misconception)];
    case "assign": {
      const targets = body.categories ?? [
        ...body.pairs.map(({ target }) => target),
        ...body.surplus.map(({ text }) => text),
      ];
      return body.pairs.flatMap(({ prompt, target }) =>
        targets.filter((each) => each !== target).map((each) => body.noteFor(prompt, each).misconception),
      );
    }
    case "order":
      return ["order-swap"];
    case "text":
      return body.gaps.flatMap((gap) => gap.slips.map((slip) => slip.misconception));
  }
}

/** Whether an answer to the entry can show that misreading. */
export function offersMisreading(misconception: Misconception): (entry: BankEntry) => boolean {
  return ({ draft }) => codesOf(draft.body).includes(misconception);
}
