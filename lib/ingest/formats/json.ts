import { findJsonList } from "@/lib/ingest/json/find-list";
import { listSettings, openList } from "@/lib/ingest/json/open-list";
import { RecordSplitter } from "@/lib/ingest/json/record-splitter";
import { LIMITS } from "@/lib/ingest/limits";
import { splitWith } from "@/lib/ingest/split-events";
import type { Dump, DumpFormat, Split } from "@/lib/ingest/types";

const SAMPLE = 64 * 1024;
const NAMED = /\.(?:json|jsonl|ndjson|geojson)$/i;

/** Lists of records in JSON, at the top, below keys or one a line (JSON lines); each record is an item. */
export const json: DumpFormat = {
  name: "json",
  detect: ({ file, text }) => {
    const head = text.slice(0, SAMPLE);
    if (
      !/^(?:\s{0,200}(?:\/\/|#)[^\n]{0,2000}\n){0,50}\s{0,200}(?:\{\s{0,200}["}]|\[\s{0,200}[{\]])/.test(head)
    )
      return 0;
    const list = findJsonList(head);
    if (!list) return NAMED.test(file) ? 0.3 : 0.1;
    return list.count > 1 || NAMED.test(file) ? 0.8 : 0.6;
  },
  split: (dump) => splitRecords(dump),
  stream: (head, { itemLength }) => {
    const list = openList(head, itemLength);
    return list && new RecordSplitter(listSettings(list, itemLength));
  },
};

function splitRecords(dump: Dump): Split {
  const list = openList(dump, LIMITS.itemLength);
  if (list) return splitWith(new RecordSplitter(listSettings(list, LIMITS.itemLength)), dump.text);
  const reason = dump.text.trim() === "" ? "blank" : "no list of records";
  const dropped = dump.text === "" ? [] : [{ start: 0, end: dump.text.length, reason }];
  const message = "No list of records was found in this JSON file.";
  return { items: [], dropped, related: [], warnings: [{ code: "no-items", message }] };
}
