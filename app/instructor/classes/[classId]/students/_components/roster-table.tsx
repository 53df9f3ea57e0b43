"use client";

import Link from "next/link";
import { useActionState, useState } from "react";
import { EMPTY_FORM, type FormState } from "@/app/_components/form-state";
import { StudentSearch } from "@/components/instructor/student-search";
import { Badge, SimulatedBadge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { placeStudentsAction } from "../actions";
import { MoveForm } from "./move-form";

export interface RosterRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly simulated: boolean;
  /** Empty where there is none. */
  readonly section: string;
  readonly attempts: number;
  /** In words, each of them. */
  readonly accommodations: readonly string[];
}

interface RosterTableProps {
  readonly classId: string;
  readonly rows: readonly RosterRow[];
  readonly sections: readonly { readonly id: string; readonly name: string }[];
  readonly readOnly: boolean;
}

const BOX = "size-5 accent-accent";

function Student({ classId, row }: { readonly classId: string; readonly row: RosterRow }) {
  return (
    <div className="grid gap-0.5">
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Link
          href={`/instructor/classes/${classId}/students/${row.id}`}
          prefetch={false}
          className="font-medium text-accent underline-offset-4 hover:underline"
        >
          {row.name}
        </Link>
        {row.simulated ? <SimulatedBadge /> : null}
      </span>
      <span className="text-sm wrap-anywhere text-quiet">{row.email}</span>
      {row.accommodations.length > 0 ? (
        <span className="mt-1 flex flex-wrap gap-1.5">
          {row.accommodations.map((words) => (
            <Badge key={words} tone="accent">
              {words}
            </Badge>
          ))}
        </span>
      ) : null}
    </div>
  );
}

/** Who is in the class, narrowed by name, address or section; those chosen are put into a section together. */
export function RosterTable({ classId, rows, sections, readOnly }: RosterTableProps) {
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [state, place] = useActionState(async (previous: FormState, data: FormData) => {
    const next = await placeStudentsAction(classId, previous, data);
    if (next.message?.startsWith("Moved")) setChosen(new Set());
    return next;
  }, EMPTY_FORM);
  const wanted = search.trim().toLowerCase();
  const shown = rows.filter(({ name, email, section }) => `${name} ${email} ${section}`.toLowerCase().includes(wanted));
  const allShown = shown.length > 0 && shown.every(({ id }) => chosen.has(id));
  const set = (ids: readonly string[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  };
  const canMove = !readOnly && sections.length > 0;
  const present = rows.filter(({ id }) => chosen.has(id));
  return (
    <div className="grid gap-4">
      {state.message ? <Notice>{state.message}</Notice> : null}
      <StudentSearch value={search} onChange={setSearch} />
      <div
        role="region"
        aria-label="Students of the class"
        tabIndex={0}
        className="overflow-x-auto rounded-card border border-line bg-surface"
      >
        <table className="w-full border-collapse text-left">
          <thead>
            <tr className="border-b border-line bg-sunken">
              {canMove ? (
                <th scope="col" className="w-12 py-2 pl-4">
                  <label className="flex min-h-11 items-center">
                    <input
                      type="checkbox"
                      className={BOX}
                      checked={allShown}
                      onChange={(event) => {
                        set(
                          shown.map(({ id }) => id),
                          event.target.checked,
                        );
                      }}
                    />
                    <span className="sr-only">Choose all that are shown</span>
                  </label>
                </th>
              ) : null}
              <th scope="col" className="px-4 py-2 font-semibold">
                Student
              </th>
              <th scope="col" className="px-4 py-2 font-semibold">
                Section
              </th>
              <th scope="col" className="hidden px-4 py-2 text-end font-semibold sm:table-cell">
                Attempts
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id} className="border-b border-line last:border-b-0">
                {canMove ? (
                  <td className="py-1 pl-4 align-top">
                    <label className="flex min-h-11 items-center">
                      <input
                        type="checkbox"
                        className={BOX}
                        checked={chosen.has(row.id)}
                        onChange={(event) => {
                          set([row.id], event.target.checked);
                        }}
                      />
                      <span className="sr-only">Choose {row.name}</span>
                    </label>
                  </td>
                ) : null}
                <td className="px-4 py-3 align-top">
                  <Student classId={classId} row={row} />
                </td>
                <td className="px-4 py-3 align-top">{row.section || <span className="text-quiet">none</span>}</td>
                <td className="hidden px-4 py-3 text-end align-top tabular-nums sm:table-cell">{row.attempts}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {shown.length === 0 ? (
          <p className="px-4 py-5 text-quiet">No student has this in name, address or section.</p>
        ) : null}
      </div>
      {canMove && present.length > 0 ? (
        <MoveForm action={place} chosen={present.map(({ id }) => id)} sections={sections} state={state} />
      ) : null}
    </div>
  );
}
