"use client";

import { useActionState, useState } from "react";
import { EMPTY_FORM, type FormState } from "@/app/_components/form-state";
import { Field, SelectField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { ContentFields } from "./content-fields";
import { TermsFields } from "./terms-fields";

interface Choice {
  readonly id: string;
  readonly title: string;
}

interface AssignmentFormProps {
  readonly action: (previous: FormState, data: FormData) => Promise<FormState>;
  readonly timeZone: string;
  readonly articles: readonly Choice[];
  readonly scenarios: readonly Choice[];
  /** As the fields hold them. */
  readonly texts: Readonly<Record<string, string>>;
  readonly kinds: readonly string[];
  readonly chosenScenarios: readonly string[];
  /** The version that is changed; null for a new assignment. */
  readonly version: number | null;
  /** Whether a student has begun it, so that what it asks stands. */
  readonly begun: boolean;
  readonly button: string;
}

const QUIZZES = [
  { value: "QUICK_CHECK", label: "The quick check: 10 questions from all over the article" },
  { value: "SCENARIOS", label: "The scenarios: 8 questions" },
  { value: "FULL", label: "The full quiz: 20 questions of sixteen kinds" },
  { value: "ASSIGNMENT", label: "A choice of my own" },
] as const;

const FORMS = [
  { value: "own", label: "Each attempt its own questions" },
  { value: "same", label: "The same questions for all" },
  { value: "shuffled", label: "The same questions for all, each in another order" },
] as const;

/** Everything that an instructor can set of an assignment. */
export function AssignmentForm(props: AssignmentFormProps) {
  const { action, timeZone, articles, scenarios, kinds, chosenScenarios, version, begun, button } = props;
  const [state, send] = useActionState(action, EMPTY_FORM);
  const { fields } = state;
  const values = { ...props.texts, ...state.values };
  const [quiz, setQuiz] = useState(values.quiz ?? "QUICK_CHECK");
  const typed = (name: string, before: readonly string[]): readonly string[] =>
    state.values[name]?.split(",").filter((each) => each !== "") ?? before;
  const isWrong = Object.keys(fields).length > 0;
  return (
    <form action={send} className="grid grid-cols-[minmax(0,1fr)] gap-8" noValidate>
      {version === null ? null : <input type="hidden" name="version" value={version} />}
      {/* A sent form is emptied by React: its fields are made anew with what was typed. */}
      <div key={JSON.stringify(state.values)} className="grid grid-cols-[minmax(0,1fr)] gap-8">
        <fieldset className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5 sm:grid-cols-2">
          <legend className="mb-3 text-xl">What is asked</legend>
          <Field
            name="title"
            label="Title"
            maxLength={80}
            autoComplete="off"
            error={fields.title}
            defaultValue={values.title}
          />
          <SelectField
            name="articleId"
            label="Article"
            options={articles.map(({ id, title }) => ({ value: id, label: title }))}
            error={fields.articleId}
            defaultValue={values.articleId}
          />
          <SelectField
            name="quiz"
            label="Questions"
            options={QUIZZES}
            error={fields.quiz}
            defaultValue={quiz}
            onChange={(event) => {
              setQuiz(event.target.value);
            }}
          />
          <SelectField
            name="form"
            label="Who gets which"
            options={FORMS}
            error={fields.form}
            defaultValue={values.form}
          />
          {begun ? (
            <p className="text-quiet sm:col-span-2">
              Students have begun this assignment: what it asks stands, and whether certainty counts. Its title and its
              other terms can be changed.
            </p>
          ) : null}
        </fieldset>
        <div hidden={quiz !== "ASSIGNMENT"}>
          <ContentFields
            values={values}
            fields={fields}
            scenarios={scenarios}
            chosenKinds={typed("kinds", kinds)}
            chosenScenarios={typed("scenarios", chosenScenarios)}
          />
        </div>
        <TermsFields values={values} fields={fields} timeZone={timeZone} />
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton busy="Saving">{button}</SubmitButton>
        {isWrong ? <Notice tone="problem">Nothing was saved: look at the fields that are marked.</Notice> : null}
        {state.message ? <Notice tone={state.message === "Saved." ? "info" : "problem"}>{state.message}</Notice> : null}
      </div>
    </form>
  );
}
