import { OutlineSplitter } from "@/lib/ingest/formats/opml/outline-splitter";
import { splitWith } from "@/lib/ingest/split-events";
import type { DumpFormat } from "@/lib/ingest/types";
import { rootName } from "@/lib/ingest/xml/root-name";

const SAMPLE = 64 * 1024;

/** OPML: the list of feeds that a reader of feeds exports. It points to news and holds none, so it has no items. */
export const opml: DumpFormat = {
  name: "opml",
  detect: ({ text }) => {
    if (rootName(text)?.toLowerCase() === "opml") return 1;
    return /<outline\s[^<>]{0,2000}\sxmlUrl\s*=/i.test(text.slice(0, SAMPLE)) ? 0.9 : 0;
  },
  split: ({ text }) => splitWith(new OutlineSplitter(), text),
  stream: () => new OutlineSplitter(),
};
