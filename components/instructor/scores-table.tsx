"use client";

import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_text,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { clsx } from "clsx";
import Link from "next/link";
import { useMemo, useState } from "react";
import { formatPercent } from "../score";
import { Badge, SimulatedBadge } from "../ui/badge";
import { StudentSearch } from "./student-search";

export interface ScoreRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly simulated: boolean;
  /** Empty where there is none. */
  readonly section: string;
  /** Whether the student has left the class. */
  readonly left: boolean;
  /** Shares of the maximum; undefined where nothing was submitted, so that such rows sort last. */
  readonly best: number | undefined;
  readonly latest: number | undefined;
  /** ISO text of the last start, and the same for people. */
  readonly lastActivity: string | undefined;
  readonly lastActivityText: string;
  readonly attempts: readonly { readonly id: string; readonly label: string; readonly result: string }[];
}

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { text: sortFn_text },
});
const helper = createColumnHelper<typeof features, ScoreRow>();

function Share({ value }: { readonly value: number | undefined }) {
  return value === undefined ? (
    <span className="text-quiet">none yet</span>
  ) : (
    <span className="tabular-nums">{formatPercent(value)}</span>
  );
}

const columns = helper.columns([
  helper.accessor("name", {
    header: "Student",
    sortFn: "text",
    cell: ({ row }) => (
      <div className="grid gap-0.5">
        <span className="flex flex-wrap items-center gap-2 font-medium">
          {row.original.name}
          {row.original.simulated ? <SimulatedBadge /> : null}
          {row.original.left ? <Badge>Left</Badge> : null}
        </span>
        <span className="text-sm font-normal break-all text-quiet">{row.original.email}</span>
        {row.original.section ? <span className="text-sm font-normal text-quiet">{row.original.section}</span> : null}
      </div>
    ),
  }),
  helper.accessor("best", {
    header: "Best",
    sortUndefined: "last",
    sortDescFirst: true,
    cell: ({ getValue }) => <Share value={getValue()} />,
  }),
  helper.accessor("latest", {
    header: "Latest",
    sortUndefined: "last",
    sortDescFirst: true,
    cell: ({ getValue }) => <Share value={getValue()} />,
  }),
  helper.accessor((row) => row.attempts.length, {
    id: "attempts",
    header: "Attempts",
    sortDescFirst: true,
    cell: ({ row }) =>
      row.original.attempts.length === 0 ? (
        <span className="text-quiet">none yet</span>
      ) : (
        <ul className="grid gap-1">
          {row.original.attempts.map((attempt) => (
            <li key={attempt.id}>
              <Link
                href={`/instructor/attempts/${attempt.id}`}
                className="inline-flex min-h-8 items-center text-accent underline underline-offset-4"
              >
                {attempt.label}
              </Link>{" "}
              <span className="whitespace-nowrap text-quiet tabular-nums">{attempt.result}</span>
            </li>
          ))}
        </ul>
      ),
  }),
  helper.accessor("lastActivity", {
    header: "Last activity",
    sortUndefined: "last",
    sortDescFirst: true,
    cell: ({ row }) => <span className="text-quiet">{row.original.lastActivityText}</span>,
  }),
]);

const SORTED = { asc: "ascending", desc: "descending" } as const;
const ARROWS = { asc: "↑", desc: "↓" } as const;

/** Students with their scores: sorted by any column, narrowed by name or address, each attempt leading to its review. */
export function ScoresTable({ rows }: { readonly rows: readonly ScoreRow[] }) {
  const [search, setSearch] = useState("");
  const data = useMemo(() => {
    const wanted = search.trim().toLowerCase();
    return rows.filter(({ name, email, section }) => `${name} ${email} ${section}`.toLowerCase().includes(wanted));
  }, [rows, search]);
  const table = useTable({ features, columns, data, initialState: { sorting: [{ id: "name", desc: false }] } });
  return (
    <div className="grid gap-4">
      <StudentSearch value={search} onChange={setSearch} />
      <div
        role="region"
        aria-label="Scores"
        tabIndex={0}
        className="overflow-x-auto rounded-card border border-line bg-surface"
      >
        <table className="w-full min-w-[44rem] border-collapse text-left">
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id} className="border-b border-line bg-sunken">
                {group.headers.map((header, index) => {
                  const sorted = header.column.getIsSorted();
                  return (
                    <th
                      key={header.id}
                      scope="col"
                      aria-sort={sorted ? SORTED[sorted] : "none"}
                      className={clsx("px-2 py-1", index === 0 && "sticky left-0 z-10 bg-sunken")}
                    >
                      <button
                        type="button"
                        onClick={header.column.getToggleSortingHandler()}
                        className="flex min-h-11 items-center gap-1.5 rounded-lg px-2 font-semibold whitespace-nowrap hover:bg-surface"
                      >
                        <table.FlexRender header={header} />
                        <span aria-hidden="true" className="w-3 text-accent">
                          {sorted ? ARROWS[sorted] : ""}
                        </span>
                      </button>
                    </th>
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            {table.getRowModel().rows.map((row) => (
              <tr key={row.id} className="border-b border-line last:border-b-0">
                {row.getAllCells().map((cell, index) => (
                  <td
                    key={cell.id}
                    className={clsx(
                      "px-4 py-3 align-top",
                      index === 0 && "sticky left-0 max-w-44 bg-surface sm:max-w-none",
                    )}
                  >
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {data.length === 0 ? <p className="px-4 py-5 text-quiet">No student has this in name or address.</p> : null}
      </div>
    </div>
  );
}
