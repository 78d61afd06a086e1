import { readNewsItem } from "@/lib/ingest/formats/newsml/read-news-item";
import { xmlFeed } from "@/lib/ingest/formats/xml-feed";
import type { DumpFormat } from "@/lib/ingest/types";
import type { XmlNode } from "@/lib/ingest/xml/node";
import { rootName } from "@/lib/ingest/xml/root-name";

const SAMPLE = 64 * 1024;

/** Items that carry no news, and what they are. */
const NO_NEWS: Readonly<Record<string, string>> = {
  packageitem: "package: a list of other items",
  conceptitem: "concept",
  knowledgeitem: "list of concepts",
  planningitem: "planning item",
  catalogitem: "catalogue",
};

/** IPTC NewsML-G2: a news item, or a message with several. */
export const newsml: DumpFormat = {
  name: "newsml",
  detect: ({ text }) => {
    const root = (rootName(text) ?? "").toLowerCase().replace(/^[\w-]+:/, "");
    const head = text.slice(0, SAMPLE);
    const isOurs = root === "newsmessage" || root === "newsitem" || Object.hasOwn(NO_NEWS, root);
    if (/iptc\.org\/std\/nar\/2006-10-01/i.test(head)) return isOurs ? 1 : 0.9;
    return isOurs && /<(?:itemMeta|contentMeta|itemSet)[\s>]/.test(head) ? 0.9 : 0;
  },
  ...xmlFeed(["newsitem", ...Object.keys(NO_NEWS)], (item) => {
    const reason = whyNoNews(item);
    return reason === null ? readNewsItem(item) : { leftOut: reason };
  }),
};

const whyNoNews = ({ name }: XmlNode): string | null =>
  Object.hasOwn(NO_NEWS, name) ? (NO_NEWS[name] ?? null) : null;
