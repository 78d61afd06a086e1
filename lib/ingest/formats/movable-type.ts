import { Cover } from "@/lib/ingest/cover";
import { findEntries, type MtEntry } from "@/lib/ingest/formats/movable-type/find-entries";
import { readEntry } from "@/lib/ingest/formats/movable-type/read-entry";
import { buildRawItem } from "@/lib/ingest/formats/raw-item";
import type { DumpFormat, RawItem, Span, Split } from "@/lib/ingest/types";

const SAMPLE = 64 * 1024;

/** The text export of Movable Type and TypePad: entries between lines of hyphens, without what readers said. */
export const movableType: DumpFormat = {
  name: "movable-type",
  detect: ({ text }) => {
    const head = text.slice(0, SAMPLE);
    const start = /^\s{0,50}(?:AUTHOR|TITLE|BASENAME|STATUS|DATE|UNIQUE URL): ?/.test(head);
    if (!start) return 0;
    return /\n-----\r?\n(?:BODY|EXTENDED BODY|EXCERPT|KEYWORDS):/.test(head) ? 1 : 0.2;
  },
  split: ({ text }) => splitEntries(text),
};

function splitEntries(text: string): Split {
  const cover = new Cover(text);
  const items: RawItem[] = [];
  for (const entry of findEntries(text)) {
    const fields = readEntry(text, entry);
    if (fields === null) {
      cover.drop(entry.end, "entry without a text");
      continue;
    }
    const spans = takeEntry(cover, entry);
    items.push(buildRawItem({ ...fields, position: items.length, spans, confidence: 1 }));
  }
  const warnings =
    items.length > 0 ? [] : [{ code: "no-items", message: "No entry of this export has a text." }];
  return { items, dropped: cover.finish("blank"), related: [], warnings };
}

/** The entry's own text; comments and trackbacks in it are left out. */
function takeEntry(cover: Cover, { end, sections }: MtEntry): Span[] {
  const spans: Span[] = [];
  for (const section of sections) {
    if (section.name === "COMMENT") cover.drop(section.end, "reader’s comment");
    else if (section.name === "PING") cover.drop(section.end, "trackback");
    else cover.take(section.end, spans);
  }
  cover.take(end, spans);
  return spans;
}
