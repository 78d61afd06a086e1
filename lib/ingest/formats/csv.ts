import { nameScore } from "@/lib/ingest/mapping/field-names";
import { splitWith } from "@/lib/ingest/split-events";
import { guessDialect } from "@/lib/ingest/table/csv-dialect";
import { CsvSplitter } from "@/lib/ingest/table/csv-splitter";
import type { DumpFormat } from "@/lib/ingest/types";

const SAMPLE = 64 * 1024;
/** What an extractor says of a text that it made. */
const OTHER_TYPE = /^(?:application\/pdf|text\/html|message\/rfc822)/;
const TYPE = /^text\/(?:csv|tab-separated-values)$/;

/** Tables of cells: CSV, TSV and the like, in whatever dialect; each row is an item. */
export const csv: DumpFormat = {
  name: "csv",
  detect: ({ file, text, hints }) => {
    const head = text.slice(0, SAMPLE);
    if (/^\s{0,50}[<{[]/.test(head.slice(0, 60))) return 0;
    if (/^sep=[^\r\n][\r\n]/i.test(head)) return 1;
    const { regularity, width, rows } = guessDialect(head);
    const type = hints?.mediaType ?? "";
    // A PDF or a message that is called a table was told by its bytes.
    const isNamed = TYPE.test(type) || (/\.(?:csv|tsv|tab)$/i.test(file) && !OTHER_TYPE.test(type));
    const named = rows[0]?.cells.filter((cell) => nameScore(cell, null) >= 0.8).length ?? 0;
    if (isNamed && named >= 2) return 0.97;
    if (width < 2 || regularity < 0.6) return isNamed && rows.length > 1 ? 0.4 : 0;
    if (named >= 2 || isNamed) return 0.95;
    if (rows.length < 3) return named === 1 && width < 10 ? 0.3 : 0;
    // Text with as many commas in each line is rare, and rarer with each line and column more.
    const isSure = regularity > 0.95 && width > 2 && rows.length >= 5;
    return named === 1 ? 0.8 : isSure ? 0.6 : 0.1;
  },
  split: (dump) => splitWith(new CsvSplitter(dump), dump.text),
  stream: (head) => new CsvSplitter(head),
};
