import { z } from 'zod';

export const FORMAT = 1;
/** First entry of the file: what is needed to create the tables. */
export const HEADER = 'header.json';
/** Last entry of the file: without it, the file is incomplete. */
export const MANIFEST = 'manifest.json';

/** Tables in the order in which they can be loaded, so that no foreign key is broken. */
const table = z.object({ name: z.string(), columns: z.array(z.string()) });

export const headerSchema = z.object({
  format: z.literal(FORMAT),
  takenAt: z.iso.datetime(),
  /** Version of the program that wrote the file. */
  program: z.string(),
  postgres: z.string(),
  /** Date and name of the newest migration. */
  schema: z.object({ at: z.number(), name: z.string() }),
  tables: z.array(table),
});
export type Header = z.infer<typeof headerSchema>;

export const manifestSchema = z.object({
  /** Rows and SHA-256 of each table's text. */
  tables: z.record(z.string(), z.object({ rows: z.number(), sha256: z.string() })),
  sequences: z.array(z.object({ name: z.string(), last: z.string(), isCalled: z.boolean() })),
  /** Rules of docs/licensing-rules.md that hold after a restore, which `seatwise verify` checks. */
  rules: z.array(z.string()),
  /** What an older backup means, for the person who restores it. */
  note: z.string(),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const RULES = ['L1', 'L2', 'L12', 'L13', 'L25', 'L27', 'L29'];
export const NOTE =
  'Seats, leases and denials are those of the moment of the backup. Grants and denials after it are missing: devices that ' +
  'were given a seat later must ask again, and until their leases end more devices may work than there are licences.';

/** A part of a table is whole rows, so each can be loaded alone. */
export const partName = (tableName: string, number: number) =>
  `tables/${tableName}/${String(number).padStart(6, '0')}.copy`;
export const tableOfPart = (name: string) => /^tables\/([^/]+)\/\d+\.copy$/.exec(name)?.[1];
