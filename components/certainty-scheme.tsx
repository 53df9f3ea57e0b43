import { CERTAINTY_MARKS } from "@/questions/view/certainty";
import { CONFIDENCE_LABELS, CONFIDENCES, type Confidence } from "@/questions/view/confidence";
import { formatSigned } from "./score";

/** With what chance of being right each choice gives the most: 2 in 3 and 4 in 5 are where one overtakes the other. */
const BEST_AT = {
  1: "up to 67 %",
  2: "67–80 %",
  3: "over 80 %",
} as const satisfies Record<Confidence, string>;

/** What each choice gives under certainty marks, and when it is the one to make. */
export function CertaintyScheme() {
  return (
    // Where a card is too narrow for all of it, the marks themselves are left.
    <div className="@container">
      <table className="w-full max-w-md text-left text-sm tabular-nums">
        <caption className="sr-only">Marks for a question by how sure one says to be</caption>
        <thead>
          <tr className="border-b border-line-strong align-bottom">
            <th scope="col" className="py-1.5 pr-1.5 font-medium">
              How sure
            </th>
            <th scope="col" className="px-1.5 py-1.5 text-end font-medium">
              Right
            </th>
            <th scope="col" className="px-1.5 py-1.5 text-end font-medium">
              Wrong
            </th>
            <th scope="col" className="hidden py-1.5 pl-1.5 text-end font-medium @3xs:table-cell">
              Best at a chance of
            </th>
          </tr>
        </thead>
        <tbody>
          {CONFIDENCES.map((each) => (
            <tr key={each} className="border-b border-line last:border-b-0">
              <th scope="row" className="py-1.5 pr-1.5 font-medium whitespace-nowrap">
                {CONFIDENCE_LABELS[each]}
              </th>
              <td className="px-1.5 py-1.5 text-end">{formatSigned(CERTAINTY_MARKS[each].right)}</td>
              <td className="px-1.5 py-1.5 text-end">{formatSigned(CERTAINTY_MARKS[each].wrong)}</td>
              <td className="hidden py-1.5 pl-1.5 text-end whitespace-nowrap @3xs:table-cell">{BEST_AT[each]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The terms of certainty marks for whoever is marked by them, folded away under what they come to. */
export function CertaintyTerms() {
  return (
    <details>
      <summary className="flex min-h-11 items-center font-medium text-accent">
        Certainty marks: how sure you are counts
      </summary>
      <div className="grid gap-3 pt-1 pb-2">
        <p>
          Say with each answer how sure you are. You do best to say what you think. An answer that is partly right gets
          what lies between; one that you say nothing of counts as unsure; a question left out gives 0.
        </p>
        <CertaintyScheme />
      </div>
    </details>
  );
}
