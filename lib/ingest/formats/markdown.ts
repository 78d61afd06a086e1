import { Cover } from "@/lib/ingest/cover";
import { findDocuments } from "@/lib/ingest/formats/markdown/find-documents";
import { readDocument } from "@/lib/ingest/formats/markdown/read-document";
import { buildRawItem } from "@/lib/ingest/formats/raw-item";
import type { DumpFormat, RawItem, Span, Split } from "@/lib/ingest/types";

const SAMPLE = 64 * 1024;

/** Marks that hardly anything but Markdown has at the beginning of a line. */
const MARKS = /^(?:#{1,6} \S|>\s\S|[-*+] \S|\d{1,3}\. \S|```|!?\[[^\]\n]{1,200}\]\()/gm;

/** Markdown with front matter in YAML, TOML or JSON: one document, or several in one file; also without. */
export const markdown: DumpFormat = {
  name: "markdown",
  detect: ({ file, text, hints }) => {
    const head = text.slice(0, SAMPLE);
    const [first] = findDocuments(head);
    if (first?.matter && head.slice(0, first.start).trim() === "") return 0.97;
    const isNamed = /\.(?:md|mdx|mdown|markdown|mkd)$/i.test(file) || hints?.mediaType === "text/markdown";
    if (/^\s{0,50}</.test(head)) return 0;
    if (isNamed) return 0.8;
    const marks = head.match(MARKS)?.length ?? 0;
    return /^\s{0,50}# \S/.test(head) && marks >= 3 ? 0.55 : 0;
  },
  split: ({ file, text }) => dateByName(file, splitDocuments(text)),
};

function splitDocuments(text: string): Split {
  const cover = new Cover(text);
  const items: RawItem[] = [];
  for (const document of findDocuments(text)) {
    const fields = readDocument(text, document);
    if (fields === null) {
      cover.drop(document.end, "document without a text");
      continue;
    }
    const spans: Span[] = [];
    cover.drop(document.start, "above the first document");
    cover.take(document.end, spans);
    items.push(
      buildRawItem({ ...fields, position: items.length, spans, confidence: document.matter ? 1 : 0.8 }),
    );
  }
  const warnings =
    items.length > 0 ? [] : [{ code: "no-items", message: "No document in this file has a text." }];
  return { items, dropped: cover.finish("blank"), related: [], warnings };
}

/** `2024-03-02-the-new-bell.md`: the name says when one document is from that does not say so itself. */
function dateByName(file: string, split: Split): Split {
  const date = /(?:^|\/)(\d{4}-\d{2}-\d{2})-[^/]{1,200}$/.exec(file)?.[1];
  const [item] = split.items;
  if (!date || !item || split.items.length > 1 || item.publishedAtRaw !== null) return split;
  return { ...split, items: [{ ...item, publishedAtRaw: date, dateBasis: "file" }] };
}
