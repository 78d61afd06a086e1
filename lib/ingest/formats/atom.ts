import { feedFormat } from "@/lib/ingest/formats/feed/feed-format";
import type { DumpFormat } from "@/lib/ingest/types";
import type { XmlNode } from "@/lib/ingest/xml/node";
import { rootName } from "@/lib/ingest/xml/root-name";

const SAMPLE = 64 * 1024;

/** Atom 1.0 and 0.3, with text, HTML and XHTML content. */
export const atom: DumpFormat = {
  name: "atom",
  detect: ({ text }) => {
    if (/^(?:[\w-]+:)?feed$/i.test(rootName(text) ?? "")) return 1;
    const root = /<(?:[\w-]+:)?feed(?:\s[^<>]*)?>/i.exec(text.slice(0, SAMPLE));
    return root && /www\.w3\.org\/2005\/atom|purl\.org\/atom\/ns/i.test(root[0]) ? 0.9 : 0;
  },
  ...feedFormat("atom:entry", rootOf),
};

/** The root of the feed describes it. */
function rootOf(head: XmlNode): XmlNode {
  const roots = head.children.filter((child): child is XmlNode => typeof child !== "string");
  return roots.find(({ name }) => name === "atom:feed") ?? roots[0] ?? head;
}
