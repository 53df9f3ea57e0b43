"use client";

import { useActionState } from "react";
import { EMPTY_FORM } from "@/app/_components/form-state";
import { CopyButton } from "@/components/instructor/copy-button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { makeSectionAction, removeSectionAction, renameSectionAction } from "../actions";

interface ListedSection {
  readonly id: string;
  readonly name: string;
  readonly students: number;
  /** The link that joins the class in this section. */
  readonly link: string;
}

interface SectionProps {
  readonly classId: string;
  readonly section: ListedSection;
  readonly readOnly: boolean;
}

function Section({ classId, section, readOnly }: SectionProps) {
  const { id, name, students, link } = section;
  const [renamed, rename] = useActionState(renameSectionAction.bind(null, classId, id), EMPTY_FORM);
  const [removed, remove] = useActionState(removeSectionAction.bind(null, classId, id), EMPTY_FORM);
  return (
    <li className="grid gap-2 border-b border-line py-3 last:border-b-0">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>
          <span className="font-medium">{name}</span>{" "}
          <span className="whitespace-nowrap text-quiet">
            {students} {students === 1 ? "student" : "students"}
          </span>
        </p>
        {readOnly ? null : <CopyButton text={link} label="Copy its link" about={name} />}
      </div>
      {readOnly ? null : (
        <details>
          <summary className="inline-flex min-h-11 items-center text-accent underline-offset-4 hover:underline">
            Rename or take away<span className="sr-only"> {name}</span>
          </summary>
          <div className="mt-2 grid gap-4 rounded-lg border border-line bg-sunken p-4">
            <form action={rename} className="flex flex-wrap items-end gap-3" noValidate>
              <div className="min-w-48 flex-1">
                <Field
                  id={`section-${id}`}
                  name="name"
                  label={`New name of ${name}`}
                  maxLength={60}
                  required
                  autoComplete="off"
                  error={renamed.fields.name}
                  defaultValue={renamed.values.name ?? name}
                />
              </div>
              <SubmitButton busy="Renaming" look="secondary">
                Rename
              </SubmitButton>
            </form>
            <form action={remove} className="flex flex-wrap items-center gap-3">
              <SubmitButton busy="Taking it away" look="secondary">
                Take the section away
              </SubmitButton>
              <p className="text-sm text-quiet">Its students stay in the class, in no section.</p>
            </form>
            {(renamed.message ?? removed.message) ? (
              <Notice tone={renamed.message === "Renamed." ? "info" : "problem"}>
                {renamed.message ?? removed.message}
              </Notice>
            ) : null}
          </div>
        </details>
      )}
    </li>
  );
}

interface SectionListProps {
  readonly classId: string;
  readonly sections: readonly ListedSection[];
  readonly readOnly: boolean;
}

/** The sections of a class: each with its link, to rename and to take away; and a form for another one. */
export function SectionList({ classId, sections, readOnly }: SectionListProps) {
  const [{ message, fields, values }, make] = useActionState(makeSectionAction.bind(null, classId), EMPTY_FORM);
  return (
    <div className="grid gap-4">
      {sections.length === 0 ? (
        <p className="text-quiet">None so far. Sections set seminars or laboratories of one class apart.</p>
      ) : (
        <ul>
          {sections.map((section) => (
            <Section key={section.id} classId={classId} section={section} readOnly={readOnly} />
          ))}
        </ul>
      )}
      {readOnly ? null : (
        <form action={make} className="flex flex-wrap items-end gap-3" noValidate>
          <div className="min-w-48 flex-1">
            <Field
              id="new-section"
              name="name"
              label="Name of a new section"
              maxLength={60}
              required
              autoComplete="off"
              error={fields.name}
              defaultValue={values.name ?? ""}
            />
          </div>
          <SubmitButton busy="Making" look="secondary">
            Make the section
          </SubmitButton>
          {message && message !== "Made." ? <Notice tone="problem">{message}</Notice> : null}
        </form>
      )}
    </div>
  );
}
