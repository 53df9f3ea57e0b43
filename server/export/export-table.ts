import { stringify } from "csv-stringify/sync";
import writeXlsx, { type SheetData } from "write-excel-file/node";
import { harmless } from "./harmless";

/** A table to download: numbers stay numbers, null is an empty cell. */
export interface ExportTable {
  /** The file's name without its ending. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export const EXPORT_FORMATS = ["csv", "xlsx"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportFile {
  readonly filename: string;
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** UTF-8 text with a byte order mark, so that spreadsheets read it as such; texts cannot run as formulas. */
function csvOf({ columns, rows }: ExportTable): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "string" ? harmless(cell) : cell)));
  return stringify([columns.map(harmless), ...cells], { bom: true, record_delimiter: "windows" });
}

/** One sheet. Texts are stored as texts, which no spreadsheet runs; they are made harmless all the same, for whoever saves the sheet as CSV. */
async function xlsxOf({ columns, rows }: ExportTable): Promise<Uint8Array<ArrayBuffer>> {
  const head = columns.map((value) => ({ value: harmless(value), type: String, fontWeight: "bold" as const }));
  const body = rows.map((row) =>
    row.map((cell) => {
      if (cell === null) return null;
      return typeof cell === "number" ? { value: cell, type: Number } : { value: harmless(cell), type: String };
    }),
  );
  const data: SheetData = [head, ...body];
  return new Uint8Array(await writeXlsx(data, { stickyRowsCount: 1 }).toBuffer());
}

/** A table as a file of the format. */
export async function exportTable(table: ExportTable, format: ExportFormat): Promise<ExportFile> {
  const filename = `${table.name}.${format}`;
  return format === "csv"
    ? { filename, type: "text/csv; charset=utf-8", body: csvOf(table) }
    : {
        filename,
        type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        body: await xlsxOf(table),
      };
}

/** A name fit for a file: "scores-international-relations". */
export function fileName(what: string, className: string): string {
  const slug = className
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${what}-${slug || "class"}`;
}
