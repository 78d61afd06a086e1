import { childrenOf, childText, findAll, parseXml, textOf, type XmlElement } from "@/test/support/parse-xml";
import type { Visited } from "@/test/support/standards/crawl-site";
import { contentProblems, plainTextProblems } from "@/test/support/standards/feed-content";
import {
  brokenRules,
  isLanguage,
  isMailDate,
  isWebAddress,
  type Rules,
  repeated,
  unless,
} from "@/test/support/standards/rules";

interface Rss {
  readonly visited: Visited;
  /** The address under which it was asked for. */
  readonly url: string;
  readonly root: XmlElement;
  readonly channel: XmlElement;
  readonly items: readonly XmlElement[];
}

/** Elements that a channel or an item has once at most. */
const ONCE_IN_CHANNEL =
  "title link description language copyright pubDate lastBuildDate generator docs ttl image".split(" ");
const ONCE_IN_ITEM =
  "title link description author comments enclosure guid pubDate source content:encoded".split(" ");
const UNITS = ["hourly", "daily", "weekly", "monthly", "yearly"];

/** What the W3C's validator would say against an RSS 2.0 feed, rule by rule. */
export function rssProblems(visited: Visited, origin: string): string[] {
  const root = parseXml(visited.body);
  const channel = root.children.find(({ name }) => name === "channel") ?? root;
  const items = channel.children.filter(({ name }) => name === "item");
  return brokenRules(RULES, { visited, url: origin + visited.path, root, channel, items });
}

const named = (item: XmlElement) => childText(item, "link") ?? childText(item, "title") ?? "an item";
const wrong = (items: readonly XmlElement[], isWrong: (item: XmlElement) => boolean) =>
  items.filter(isWrong).map(named);

const RULES: Rules<Rss> = {
  "its media type is that of RSS, in UTF-8": ({ visited: { contentType } }) =>
    unless(contentType === "application/rss+xml; charset=utf-8", contentType),
  "it is one channel of RSS 2.0": ({ root }) =>
    unless(
      root.name === "rss" && root.attributes.version === "2.0" && root.children.length === 1,
      `${root.name} ${root.attributes.version}`,
    ),
  "a channel has title, link and description": ({ channel }) =>
    ["title", "link", "description"].filter((name) => !childText(channel, name)?.trim()),
  "nothing stands twice that may stand once": ({ channel, items }) => [
    ...ONCE_IN_CHANNEL.filter((name) => childrenOf(channel, name).length > 1),
    ...items.flatMap((item) =>
      ONCE_IN_ITEM.filter((name) => childrenOf(item, name).length > 1).map(
        (name) => `${name} in ${named(item)}`,
      ),
    ),
  ],
  "it links to itself": ({ channel, url }) => {
    const self = childrenOf(channel, "atom:link").filter(({ attributes }) => attributes.rel === "self");
    return unless(
      self.length === 1 &&
        self[0]?.attributes.href === url &&
        self[0].attributes.type === "application/rss+xml",
      `${self[0]?.attributes.href} and not ${url}`,
    );
  },
  "its language is a registered tag": ({ channel }) =>
    unless(isLanguage(childText(channel, "language") ?? ""), String(childText(channel, "language"))),
  "its dates are those of mail": ({ channel, items }) => [
    ...["pubDate", "lastBuildDate"].filter(
      (name) => childrenOf(channel, name).length > 0 && !isMailDate(childText(channel, name)),
    ),
    ...wrong(items, (item) => !isMailDate(childText(item, "pubDate"))),
  ],
  "how often it changes is a number and a unit": ({ channel }) => [
    ...["ttl", "sy:updateFrequency"].filter((name) => !/^[1-9]\d*$/.test(childText(channel, name) ?? "1")),
    ...unless(UNITS.includes(childText(channel, "sy:updatePeriod") ?? "hourly"), "sy:updatePeriod"),
  ],
  "links are absolute": ({ channel, items }) => [
    ...unless(isWebAddress(childText(channel, "link")), "of the channel"),
    ...wrong(items, (item) => !isWebAddress(childText(item, "link"))),
  ],
  "an item has a title or a description, and no empty element": ({ items }) => [
    ...wrong(items, (item) => !childText(item, "title") && !childText(item, "description")),
    ...items.flatMap((item) =>
      item.children
        .filter(
          (child) =>
            child.text.trim() === "" &&
            child.children.length === 0 &&
            Object.keys(child.attributes).length === 0,
        )
        .map(({ name }) => `${name} in ${named(item)}`),
    ),
  ],
  "a guid is there once in the feed, and is no link unless it says so": ({ items }) => [
    ...repeated(items.map((item) => childText(item, "guid") ?? "")),
    ...wrong(items, (item) => {
      const [guid] = childrenOf(item, "guid");
      return !guid?.text || (guid.attributes.isPermaLink !== "false" && !isWebAddress(guid.text));
    }),
  ],
  "titles are plain text": ({ channel, items }) =>
    [channel, ...items].flatMap((element) => plainTextProblems(childText(element, "title") ?? "")),
  "descriptions are HTML: what is no markup is escaped": ({ items }) =>
    items
      .flatMap((item) => contentProblems(childText(item, "description") ?? ""))
      .concat(
        wrong(items, (item) =>
          /<(?!\/?(?:p|br|b|i|a|em|strong)\b)/.test(childText(item, "description") ?? ""),
        ),
      ),
  "texts stand by themselves": ({ items }) =>
    items.flatMap((item) => contentProblems(childText(item, "content:encoded") ?? "")),
  "an item has one author, or any number of creators": ({ items }) =>
    wrong(items, (item) => {
      const authors = childrenOf(item, "author").length;
      return authors > 1 || (authors === 1 && childrenOf(item, "dc:creator").length > 0);
    }),
  "an enclosure has an address, a length and a type": ({ items }) =>
    wrong(items, (item) =>
      childrenOf(item, "enclosure").some(
        ({ attributes: { url, length, type } }) =>
          !isWebAddress(url) || !/^\d+$/.test(length ?? "") || !/^\w+\/[\w.+-]+$/.test(type ?? ""),
      ),
    ),
  "media have an address, a type, a kind and a size": ({ items }) =>
    items.flatMap((item) =>
      findAll(item, "media:content")
        .filter(
          ({ attributes: { url, type, medium, width, height } }) =>
            !isWebAddress(url) || !type || medium !== "image" || !Number(width) || !Number(height),
        )
        .map(() => named(item)),
    ),
  "the channel was built when its latest item changed, or later": ({ channel, items }) => {
    const built = Date.parse(childText(channel, "lastBuildDate") ?? "");
    return wrong(items, (item) => Date.parse(textOf(item, "pubDate") ?? "") > built);
  },
};
