"use client";

import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_text,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { clsx } from "clsx";
import Link from "next/link";
import { useMemo, useRef, useState } from "react";
import { formatPercent } from "../score";
import { GridCellContent, type GridCell } from "./grid-cell";
import { StudentSearch } from "./student-search";

export interface GridColumn {
  readonly key: string;
  /** What stands at the head; short where there are many. */
  readonly head: string;
  /** A second, quieter line. */
  readonly note?: string;
  /** The whole name, where the head is short. */
  readonly title?: string;
}

export interface GridRow {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly href: string;
  /** The figure that sums the row up, 0 to 1; null where there is none, undefined for a grid without such a column. */
  readonly sum?: number | null;
  /** In the columns' order. */
  readonly cells: readonly (GridCell | null)[];
}

interface ScoreGridProps {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** Head of the column that sums a row up; left out for a grid without it. */
  readonly sumHead?: string;
  /** Width of a column in rem. */
  readonly columnWidth: number;
  /** Whether cells are coloured by their share. */
  readonly heat?: boolean;
}

const ROW_HEIGHT = 56;
const NAME_WIDTH = 11;
/** Up to so many rows all are in the page, so that print and the browser's own search see them. */
const WHOLE = 80;
const OVERSCAN = 8;
/** What the server renders of a long table before the window's height is known. */
const FIRST_HEIGHT = 720;

const SORTED = { asc: "ascending", desc: "descending" } as const;
const ARROWS = { asc: "↑", desc: "↓" } as const;
const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { text: sortFn_text },
});
const helper = createColumnHelper<typeof features, GridRow>();

function columnsFor(columns: readonly GridColumn[], sumHead: string | undefined) {
  const marks = columns.map(({ key }, at) =>
    helper.accessor((row) => row.cells[at]?.share ?? undefined, {
      id: key,
      sortUndefined: "last",
      sortDescFirst: true,
    }),
  );
  const name = helper.accessor("name", { id: "name", sortFn: "text" });
  const sum = helper.accessor((row) => row.sum ?? undefined, { id: "sum", sortUndefined: "last", sortDescFirst: true });
  return helper.columns(sumHead === undefined ? [name, ...marks] : [name, sum, ...marks]);
}

interface HeadProps {
  readonly column: GridColumn;
  readonly sorted: false | "asc" | "desc";
  readonly onSort: ((event: unknown) => void) | undefined;
  readonly isFirst: boolean;
}

function Head({ column, sorted, onSort, isFirst }: HeadProps) {
  return (
    <th
      scope="col"
      aria-sort={sorted ? SORTED[sorted] : "none"}
      title={column.title}
      className={clsx("bg-sunken px-1 py-1 align-bottom", isFirst && "left-0 z-20 sm:sticky")}
    >
      <button
        type="button"
        onClick={onSort}
        className={clsx(
          "flex min-h-11 w-full flex-col justify-end rounded-lg px-2 py-1 text-sm leading-tight font-semibold hover:bg-surface",
          isFirst ? "items-start" : "items-end text-end",
        )}
      >
        <span>
          {column.head}
          {column.title ? <span className="sr-only">: {column.title}</span> : null}{" "}
          <span aria-hidden="true" className="text-accent">
            {sorted ? ARROWS[sorted] : ""}
          </span>
        </span>
        {column.note ? <span className="font-normal text-quiet">{column.note}</span> : null}
      </button>
    </th>
  );
}

function Row({ row, index, withSum, heat }: { row: GridRow; index: number; withSum: boolean; heat: boolean }) {
  return (
    <tr aria-rowindex={index + 2} className="border-b border-line" style={{ height: ROW_HEIGHT }}>
      <th scope="row" className="left-0 z-10 bg-surface px-3 font-normal sm:sticky">
        <Link
          href={row.href}
          prefetch={false}
          className="block truncate font-medium text-accent underline-offset-4 hover:underline"
        >
          {row.name}
        </Link>
        <span className="block truncate text-xs text-quiet">{row.detail}</span>
      </th>
      {withSum ? (
        <td className="px-3 text-end font-semibold tabular-nums">
          {row.sum == null ? <span className="font-normal text-quiet">none</span> : formatPercent(row.sum)}
        </td>
      ) : null}
      {row.cells.map((cell, at) => (
        <GridCellContent key={at} cell={cell} heat={heat} />
      ))}
    </tr>
  );
}

/** Rows of height nothing but what the rows not rendered would take. */
function Spacer({ height, span }: { readonly height: number; readonly span: number }) {
  return height > 0 ? (
    <tr aria-hidden="true">
      <td colSpan={span} style={{ height, padding: 0 }} />
    </tr>
  ) : null;
}

/** Students by columns: sticky heads, sorted by any column, narrowed by name; of a long list only what is in sight is rendered. */
export function ScoreGrid({ label, columns, rows, sumHead, columnWidth, heat = false }: ScoreGridProps) {
  const [search, setSearch] = useState("");
  const scroller = useRef<HTMLDivElement>(null);
  const data = useMemo(() => {
    const wanted = search.trim().toLowerCase();
    return rows.filter(({ name, detail }) => `${name} ${detail}`.toLowerCase().includes(wanted));
  }, [rows, search]);
  const tableColumns = useMemo(() => columnsFor(columns, sumHead), [columns, sumHead]);
  const table = useTable({
    features,
    columns: tableColumns,
    data,
    initialState: { sorting: [{ id: "name", desc: false }] },
  });
  const sortedRows = table.getRowModel().rows;
  // eslint-disable-next-line react-hooks/incompatible-library -- only the React compiler minds, and it is not in use
  const virtualizer = useVirtualizer({
    count: sortedRows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    initialRect: { width: 0, height: FIRST_HEIGHT },
  });
  const windowed = virtualizer.getVirtualItems();
  const isWhole = sortedRows.length <= WHOLE;
  const first = isWhole ? 0 : (windowed[0]?.index ?? 0);
  const last = isWhole ? sortedRows.length : (windowed.at(-1)?.index ?? -1) + 1;
  const withSum = sumHead !== undefined;
  const heads: GridColumn[] = [
    { key: "name", head: "Student" },
    ...(withSum ? [{ key: "sum", head: sumHead }] : []),
    ...columns,
  ];
  const width = NAME_WIDTH + (heads.length - 1) * columnWidth;
  return (
    <div className="grid gap-4">
      <StudentSearch value={search} onChange={setSearch} />
      <div
        ref={scroller}
        role="region"
        aria-label={label}
        tabIndex={0}
        className="relative max-h-[75vh] overflow-auto rounded-card border border-line bg-surface print:max-h-none"
      >
        <table
          aria-rowcount={sortedRows.length + 1}
          className="table-fixed border-collapse text-left"
          style={{ width: `${String(width)}rem`, minWidth: "100%" }}
        >
          <colgroup>
            {heads.map(({ key }, at) => (
              <col key={key} style={{ width: `${String(at === 0 ? NAME_WIDTH : columnWidth)}rem` }} />
            ))}
          </colgroup>
          <thead className="sticky top-0 z-20">
            <tr className="border-b border-line">
              {heads.map((column, at) => {
                const found = table.getColumn(column.key);
                return (
                  <Head
                    key={column.key}
                    column={column}
                    isFirst={at === 0}
                    sorted={found?.getIsSorted() ?? false}
                    onSort={found?.getToggleSortingHandler()}
                  />
                );
              })}
            </tr>
          </thead>
          <tbody>
            <Spacer height={first * ROW_HEIGHT} span={heads.length} />
            {sortedRows.slice(first, last).map(({ original }, at) => (
              <Row key={original.id} row={original} index={first + at} withSum={withSum} heat={heat} />
            ))}
            <Spacer height={(sortedRows.length - last) * ROW_HEIGHT} span={heads.length} />
          </tbody>
        </table>
        {data.length === 0 ? <p className="px-4 py-5 text-quiet">No student has this in name or address.</p> : null}
      </div>
    </div>
  );
}
