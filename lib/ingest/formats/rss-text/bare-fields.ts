import { withoutFilings } from "@/lib/ingest/formats/rss-text/filings";
import { withoutFieldNames } from "@/lib/ingest/formats/rss-text/without-field-names";
import { withoutLocalNames } from "@/lib/ingest/formats/rss-text/without-local-names";
import { withoutReaderMarks } from "@/lib/ingest/formats/rss-text/without-reader-marks";

/**
 * A feed with nothing but its fields, each on a line: without the names of fields, the brackets of XML around texts,
 * what stands between the cells of a row, and where its texts are filed. Every offset stays as it is; the text itself where it has none of them.
 */
export function bareFields(text: string): string {
  return withoutFilings(
    withoutReaderMarks(withoutLocalNames(withoutFieldNames(partCells(withoutBrackets(text))))),
  );
}

/** Flattening may take the tags away and leave what protects the texts between them. */
const BRACKETS = /<!\[CDATA\[|\]\]>/g;

function withoutBrackets(text: string): string {
  return text.includes("<![CDATA[") ? text.replace(BRACKETS, (bracket) => " ".repeat(bracket.length)) : text;
}

/** What stands between the fields of an entry where each is a row. */
const CELL_ENDS = [/ \|(?= |$)/gm, /\t/g] as const;
const MIN_ROWS = 3;
const MIN_CELLS = 4;
const MIN_SHARE = 0.6;
/** An address alone in its cell. */
const ADDRESS = /^https?:\/\/\S{4,2000}$/;

function partCells(text: string): string {
  const cellEnd = CELL_ENDS.find((end) => isRowed(text, end));
  // As long as what stood between the cells, so that nothing moves.
  return cellEnd === undefined ? text : text.replace(cellEnd, (end) => `${" ".repeat(end.length - 1)}\n`);
}

function isRowed(text: string, cellEnd: RegExp): boolean {
  if (text.search(cellEnd) < 0) return false;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const rows = lines.filter((line) => {
    const cells = line.split(cellEnd);
    return cells.length >= MIN_CELLS && cells.some((cell) => ADDRESS.test(cell.trim()));
  });
  return rows.length >= MIN_ROWS && rows.length >= lines.length * MIN_SHARE;
}
