import { clsx } from "clsx";
import type { ReactNode } from "react";
import type { ItemFeedback, PartFeedback, PublicItem } from "@/questions/view/public-item";
import { KIND_LABELS } from "@/questions/view/kind-name";
import type { Response } from "@/questions/view/response";
import { letterAt } from "../player/letters";
import { CertaintyLine } from "./certainty-line";
import { ClaimList } from "./claim-list";
import { OutcomeLine } from "./outcome-line";
import { ScenarioLine } from "./scenario-line";

const MARKS = { right: "✓", wrong: "✗", missed: "→", "not-answered": "–" } as const satisfies Record<
  PartFeedback["outcome"],
  string
>;
const MARK_WORDS = {
  right: "Right",
  wrong: "Your answer, wrong",
  missed: "This is the key",
  "not-answered": "Not answered",
} as const satisfies Record<PartFeedback["outcome"], string>;
const MARK_LOOKS = {
  right: "border-right/50 bg-right-soft",
  wrong: "border-wrong/50 bg-wrong-soft",
  missed: "border-right/50 border-dashed",
  "not-answered": "border-line",
} as const satisfies Record<PartFeedback["outcome"], string>;

function Mark({ outcome }: { readonly outcome: PartFeedback["outcome"] }) {
  return (
    <>
      <span aria-hidden="true" className="w-4 shrink-0 font-bold">
        {MARKS[outcome]}
      </span>
      <span className="sr-only">{MARK_WORDS[outcome]}: </span>
    </>
  );
}

function NoteText({ part }: { readonly part: PartFeedback | undefined }) {
  if (!part?.note) return null;
  return (
    <p className="mt-1.5 text-base">
      {part.misconception ? <strong className="font-semibold">{part.misconception}. </strong> : null}
      {part.note}
    </p>
  );
}

/** Options with what was chosen and what was right; notes stand under the one they speak of. */
function Options({
  options,
  parts,
}: {
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly parts: readonly PartFeedback[];
}) {
  return (
    <ul className="grid gap-2">
      {options.map((option, index) => {
        const part = parts.find((each) => each.id === option.id);
        return (
          <li
            key={option.id}
            className={clsx(
              "rounded-lg border px-4 py-2.5",
              part ? MARK_LOOKS[part.outcome] : "border-line text-quiet",
            )}
          >
            <div className="flex gap-2.5">
              {part ? <Mark outcome={part.outcome} /> : <span className="w-4 shrink-0" />}
              <span className="font-semibold">{letterAt(index)}</span>
              <span>{option.text}</span>
            </div>
            <NoteText part={part} />
          </li>
        );
      })}
    </ul>
  );
}

/** Rows of a prompt, what was given, and what belongs there. */
function Rows({ rows }: { readonly rows: readonly { readonly part: PartFeedback; readonly label: ReactNode }[] }) {
  return (
    <ul className="grid gap-2">
      {rows.map(({ part, label }) => (
        <li key={part.id} className={clsx("rounded-lg border px-4 py-2.5", MARK_LOOKS[part.outcome])}>
          <div className="flex gap-2.5">
            <Mark outcome={part.outcome} />
            <div className="grid gap-0.5">
              <span className="font-medium">{label}</span>
              {part.given === null ? null : <span>Your answer: {part.given}</span>}
              {part.outcome === "right" || part.expected === null ? null : <span>Key: {part.expected}</span>}
            </div>
          </div>
          {part.outcome === "right" ? null : <NoteText part={part} />}
        </li>
      ))}
    </ul>
  );
}

function Parts({ item, feedback }: { readonly item: PublicItem; readonly feedback: ItemFeedback }) {
  const { interaction } = item;
  const { parts } = feedback;
  switch (interaction.type) {
    case "choice":
      return <Options options={interaction.options} parts={parts} />;
    case "verdict":
      return (
        <div className="grid gap-4">
          <blockquote className="border-l-4 border-accent bg-sunken px-5 py-3 font-read text-lg">
            {interaction.statement}
          </blockquote>
          <Rows rows={parts.filter((part) => part.id === "verdict").map((part) => ({ part, label: "Verdict" }))} />
          <p className="font-semibold">{interaction.reasonPrompt}</p>
          <Options options={interaction.reasons} parts={parts} />
        </div>
      );
    case "assign": {
      const label = (id: string): ReactNode => {
        const prompt = interaction.prompts.find((each) => each.id === id);
        return prompt?.group ? `${prompt.text} · ${prompt.group}` : prompt?.text;
      };
      return <Rows rows={parts.map((part) => ({ part, label: label(part.id) }))} />;
    }
    case "order":
      return (
        <Rows
          rows={parts.map((part) => ({ part, label: interaction.pieces.find((piece) => piece.id === part.id)?.text }))}
        />
      );
    case "text":
      return (
        <div className="grid gap-3">
          <p className="font-read text-lg">
            {interaction.segments.map((segment) => (segment.type === "text" ? segment.text : " ▁▁▁ ")).join("")}
          </p>
          <Rows
            rows={parts.map((part, index) => ({ part, label: parts.length > 1 ? `Gap ${String(index + 1)}` : "Gap" }))}
          />
        </div>
      );
  }
}

/** What an instructor has done about the mark. */
function Marking({ feedback: { marking } }: { readonly feedback: ItemFeedback }) {
  if (!marking || !(marking.withdrawn || marking.overridden || marking.comment)) return null;
  return (
    <div className="grid gap-1 rounded-lg border border-partly/40 bg-partly-soft px-5 py-4">
      {marking.withdrawn ? <p>This question was withdrawn: it counts for nobody.</p> : null}
      {marking.overridden ? <p>The instructor has set this mark by hand.</p> : null}
      {marking.comment ? (
        <p>
          <strong className="font-semibold">Comment:</strong> {marking.comment}
        </p>
      ) : null}
    </div>
  );
}

interface FeedbackBodyProps {
  readonly item: PublicItem;
  readonly feedback: ItemFeedback;
  /** The level below that of the question. */
  readonly heading: "h3" | "h4";
}

/** What was answered beside its key, which misreading it was, and why the key holds. */
export function FeedbackBody({ item, feedback, heading: Heading }: FeedbackBodyProps) {
  return (
    <>
      <Parts item={item} feedback={feedback} />
      <div className="grid gap-3 rounded-lg bg-accent-soft px-5 py-4">
        <Heading className="font-semibold">Why the key holds</Heading>
        <p>{feedback.explanation}</p>
        <ScenarioLine feedback={feedback} />
        <ClaimList feedback={feedback} />
      </div>
    </>
  );
}

interface ItemResultProps {
  readonly place: number;
  readonly item: PublicItem;
  readonly feedback: ItemFeedback;
  readonly response: Response | null;
  /** More for whoever reviews: proofs, times. */
  readonly children?: ReactNode;
}

/** One item after the attempt: what was answered beside its key, which misreading it was, and why the key holds. */
export function ItemResult({ place, item, feedback, children }: ItemResultProps) {
  return (
    <article
      id={item.id}
      aria-labelledby={`${item.id}-stem`}
      className="grid gap-5 rounded-card border border-line bg-surface p-5 sm:p-7"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-sm font-medium text-quiet">
          Question {place} · {KIND_LABELS[item.kind]}
        </p>
        <OutcomeLine feedback={feedback} />
      </div>
      {item.context ? <p className="rounded-lg bg-sunken px-5 py-3 font-read text-lg">{item.context}</p> : null}
      <h3 id={`${item.id}-stem`} className="font-read text-xl font-semibold">
        {item.stem}
      </h3>
      <CertaintyLine feedback={feedback} />
      <FeedbackBody item={item} feedback={feedback} heading="h4" />
      <Marking feedback={feedback} />
      {children}
    </article>
  );
}
