import { z } from "zod";

/**
 * A backup is a gzipped file of lines of JSON: the header; then of each table a line that names it and its columns, and
 * its rows as arrays of the columns' text forms, null for none; at the end a line with the SHA-256 of all before it.
 */
export const BACKUP_FORMAT = "claimwise-backup";
export const BACKUP_VERSION = 1;

const migrationSchema = z.object({ name: z.string(), checksum: z.string() });

export const headerSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  madeAt: z.iso.datetime(),
  /** The migrations that the database had, oldest first: the schema that the rows fit. */
  migrations: z.array(migrationSchema).min(1),
  /** Rows by table. */
  rows: z.record(z.string(), z.number().int().min(0)),
});
export type BackupHeader = z.infer<typeof headerSchema>;

/** Reads of any header, also of a newer version, what it says of itself. */
export const anyHeaderSchema = z.object({ format: z.literal(BACKUP_FORMAT), version: z.number() });

export const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });
export const rowSchema = z.array(z.string().nullable());
export const endSchema = z.object({ sha256: z.string() });

export type BackupTable = z.infer<typeof tableSchema>;
export type BackupRow = z.infer<typeof rowSchema>;
