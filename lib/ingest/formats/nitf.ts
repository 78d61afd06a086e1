import { readNitf } from "@/lib/ingest/formats/nitf/read-nitf";
import { xmlFeed } from "@/lib/ingest/formats/xml-feed";
import type { DumpFormat } from "@/lib/ingest/types";
import { rootName } from "@/lib/ingest/xml/root-name";

const SAMPLE = 64 * 1024;

/** IPTC NITF 3: one story, or several in one file. */
export const nitf: DumpFormat = {
  name: "nitf",
  detect: ({ text }) => {
    if (/^(?:[\w-]+:)?nitf$/i.test(rootName(text) ?? "")) return 1;
    const head = text.slice(0, SAMPLE);
    if (/<(?:[\w-]+:)?news(?:Item|Message|ML)[\s>]/i.test(head)) return 0;
    return /<(?:[\w-]+:)?nitf[\s>]/i.test(head) && /<body\.(?:head|content)[\s>]/i.test(head) ? 0.9 : 0;
  },
  ...xmlFeed("nitf", (node) => readNitf(node) ?? { leftOut: "story without a text" }),
};
