import type { ColumnMapping, FoundTable } from "@/lib/domain/column-mapping";
import { csv } from "@/lib/ingest/formats/csv";
import { json } from "@/lib/ingest/formats/json";
import { openList } from "@/lib/ingest/json/open-list";
import { LIMITS } from "@/lib/ingest/limits";
import { type Cell, cellText } from "@/lib/ingest/mapping/cell";
import { clean } from "@/lib/ingest/stages/clean";
import { openTable } from "@/lib/ingest/table/read-table";
import type { CleanItem, Split } from "@/lib/ingest/types";

/** A table as it would come out with a mapping, from its beginning. */
export interface TablePreview {
  /** For each column the first values in it. */
  readonly samples: readonly (readonly string[])[];
  readonly items: readonly CleanItem[];
  /** Records of the beginning that could not be read, in words. */
  readonly problems: readonly string[];
}

/** As much of a table as a preview reads, in UTF-16 code units. */
export const PREVIEW_LENGTH = 256 * 1024;

const SAMPLES = 3;
const ITEMS = 5;
const LONGEST_SAMPLE = 160;

/** Read the beginning of a table with a mapping, as its import would; `isCut` where the text goes on. */
export function previewTable(
  text: string,
  { format, isCut }: { readonly format: FoundTable["format"]; readonly isCut: boolean },
  mapping: ColumnMapping,
): TablePreview {
  const dump = { file: "", text, encoding: "utf-8", warnings: [], mappings: [mapping] };
  const split = (format === "csv" ? csv : json).split(dump);
  const rows = format === "csv" ? openTable(dump).sample : (openList(dump, LIMITS.itemLength)?.sample ?? []);
  return {
    samples: mapping.columns.map((_, column) => samplesOf(rows, column)),
    items: split.items.slice(0, ITEMS).map((item) => clean(item)),
    problems: problemsOf(split, isCut ? text.length : null),
  };
}

/** Whether a mapping is for the columns of the table that begins like this. */
export function fitsTable(text: string, format: FoundTable["format"], mapping: ColumnMapping): boolean {
  const dump = { text, mappings: [mapping] };
  const opened = format === "csv" ? openTable(dump) : openList(dump, LIMITS.itemLength);
  return opened !== null && !opened.isGuess;
}

function samplesOf(rows: readonly (readonly Cell[])[], column: number): string[] {
  const values = rows.flatMap((row) => cellText(row[column])?.slice(0, LONGEST_SAMPLE) ?? []);
  return [...new Set(values)].slice(0, SAMPLES);
}

/** What fails at the very end was only cut there. */
function problemsOf({ dropped }: Split, cutAt: number | null): string[] {
  return dropped.flatMap(({ end, problem }) => {
    if (!problem || (cutAt !== null && end >= cutAt - 1)) return [];
    return [`Line ${problem.line}: ${problem.message}`];
  });
}
