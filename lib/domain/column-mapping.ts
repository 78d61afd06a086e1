import { z } from "zod";

/** What a column of a table can be of a news item. */
export const MAPPED_FIELDS = [
  "title",
  "kicker",
  "summary",
  "body",
  "author",
  "publishedAt",
  "url",
  "guid",
  "language",
  "categories",
  "status",
  "embargo",
] as const;
export type MappedField = (typeof MAPPED_FIELDS)[number];

/** What the fields are called on screen. */
export const MAPPED_FIELD_LABELS: Readonly<Record<MappedField, string>> = {
  title: "Title",
  kicker: "Kicker (a word above the title)",
  summary: "Summary or teaser",
  body: "Text",
  author: "Author",
  publishedAt: "Date",
  url: "Web address",
  guid: "Number or key of the item",
  language: "Language",
  categories: "Tags or category",
  status: "Status (draft, published …)",
  embargo: "Embargo until",
};

/** Columns beyond this are not looked at. */
export const MOST_COLUMNS = 300;

/** Which column of a table is which field of an item. */
export interface ColumnMapping {
  /** Names of the columns in their order: a mapping fits any file that has the same. */
  readonly columns: readonly string[];
  /** Whether the first row holds these names; without, the columns are numbered. */
  readonly hasHeader: boolean;
  /** The field of each column; null where the column is left out. */
  readonly fields: readonly (MappedField | null)[];
}

/** The formats whose records have columns. */
export const TABLE_FORMATS = ["csv", "json"] as const;

/** A table that was found in a dump, and how it was read. */
export interface FoundTable {
  readonly format: (typeof TABLE_FORMATS)[number];
  /** Range of its text in the decoded text. */
  readonly start: number;
  readonly end: number;
  readonly mapping: ColumnMapping;
  /** Whether nobody has chosen the mapping. */
  readonly isGuess: boolean;
}

/** The first column of a file of rows that failed; it is no field of an item. */
export const ERROR_COLUMN = "Copydesk error";

/** Where items "begin" of which each failed by itself behind the reading: in no table. */
export const UNFINISHED_TABLE = -1;

/** A mapping as it comes from a form or from the database. */
export const columnMappingSchema = z
  .object({
    columns: z.array(z.string().max(1_000)).max(MOST_COLUMNS),
    hasHeader: z.boolean(),
    fields: z.array(z.enum(MAPPED_FIELDS).nullable()).max(MOST_COLUMNS),
  })
  .refine(
    ({ columns, fields }) => columns.length === fields.length,
    "The columns have changed. Reload the page.",
  )
  .refine(
    ({ fields }) => fields.some((field) => field === "title" || field === "body" || field === "summary"),
    "Choose a column for the title or for the text.",
  );

/** Whether a mapping was made for a table with these columns. */
export function fitsColumns(mapping: ColumnMapping, columns: readonly string[]): boolean {
  return (
    mapping.columns.length === columns.length && columns.every((name, at) => name === mapping.columns[at])
  );
}
