"use client";

import { useState } from "react";
import type { PublicItem } from "@/questions/view/public-item";
import { QuestionCard } from "./question-card";
import type { Answer } from "./use-attempt";

const NOTHING: Answer = { response: null, flagged: false, confidence: null, sequence: 0 };

interface PreviewQuestionsProps {
  readonly items: readonly PublicItem[];
  /** Whether marks count by how sure the student says to be. */
  readonly certaintyMarks: boolean;
}

/** A form's questions as its student has them, on one page. What is answered here stays in this page alone. */
export function PreviewQuestions({ items, certaintyMarks }: PreviewQuestionsProps) {
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({});
  const change = (id: string, next: Partial<Answer>): void => {
    setAnswers((before) => ({ ...before, [id]: { ...(before[id] ?? NOTHING), ...next } }));
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {items.map((item, place) => (
        <QuestionCard
          key={item.id}
          item={item}
          label={`Question ${String(place + 1)} of ${String(items.length)}`}
          answer={answers[item.id]}
          certaintyMarks={certaintyMarks}
          feedback={null}
          check={null}
          onAnswer={(response) => {
            change(item.id, { response });
          }}
          onConfidence={(confidence) => {
            change(item.id, { confidence });
          }}
          onFlag={() => {
            change(item.id, { flagged: !(answers[item.id]?.flagged ?? false) });
          }}
          onEnter={() => undefined}
        />
      ))}
    </div>
  );
}
