import { readPostFile } from "@/lib/ingest/formats/substack/post-file";
import { postRow, SUBSTACK_COLUMNS } from "@/lib/ingest/formats/substack/post-row";
import { splitWith } from "@/lib/ingest/split-events";
import { guessDialect } from "@/lib/ingest/table/csv-dialect";
import { CsvSplitter } from "@/lib/ingest/table/csv-splitter";
import type { Dump, DumpFormat, Split } from "@/lib/ingest/types";

const SAMPLE = 64 * 1024;

/** `posts/123456.why-the-river-rose.html`: the number and the address of a post. */
const POST_FILE = /(?:^|\/)\d{4,12}\.[\w-]{1,200}\.html?$/i;

/** The export of Substack: its list of posts (`posts.csv`), or the text of one post. */
export const substack: DumpFormat = {
  name: "substack",
  refines: "csv",
  detect: ({ file, text }) => {
    const head = text.slice(0, SAMPLE);
    if (isPostFile(file, head)) return 0.95;
    if (!/^\ufeff?"?post_id/i.test(head)) return 0;
    const columns = guessDialect(head).rows[0]?.cells.map((cell) => cell.trim()) ?? [];
    return SUBSTACK_COLUMNS.every((name) => columns.includes(name)) ? 1 : 0;
  },
  split: (dump) =>
    isPostFile(dump.file, dump.text) ? splitPost(dump) : splitWith(openList(dump), dump.text),
};

/** Substack writes the text of a post without a page around it. */
function isPostFile(file: string, text: string): boolean {
  return POST_FILE.test(file) && !/<(?:html|head|body)[\s>]/i.test(text.slice(0, SAMPLE));
}

const openList = (dump: Dump) =>
  new CsvSplitter(dump, (columns) => postRow(columns), toldApart(dump.hints?.toldApart));

/** Posts whose text is in the same archive are items there, with what the list says of them. */
const toldApart = (files: ReadonlySet<string> | undefined) => (columns: readonly string[]) => {
  const id = columns.indexOf("post_id");
  return (cells: readonly string[]) =>
    files?.has(cells[id]?.trim() ?? "") ? "row of a post that has a file of its own" : null;
};

function splitPost({ file, text, hints }: Dump): Split {
  const item = readPostFile(file, text, hints?.listed ?? null);
  if (item) return { items: [item], dropped: [], related: [], warnings: [] };
  const dropped = text === "" ? [] : [{ start: 0, end: text.length, reason: "blank" }];
  const warnings = [{ code: "no-items", message: "This post has no text." }];
  return { items: [], dropped, related: [], warnings };
}
