import { findAll, parseXml, textOf, type XmlElement } from "@/test/support/parse-xml";
import {
  brokenRules,
  isInstant,
  isLanguage,
  isWebAddress,
  type Rules,
  repeated,
  unless,
} from "@/test/support/standards/rules";

interface List {
  readonly body: string;
  readonly root: XmlElement;
  readonly origin: string;
}

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
const MOST_ADDRESSES = 50_000;
const MOST_BYTES = 52_428_800;
const LONGEST_ADDRESS = 2_048;
const MOST_NEWS = 1_000;
const NEWS_MS = 2 * 86_400_000;

const locations = (root: XmlElement) => findAll(root, "loc").map(({ text }) => text);
const isDay = (value: string) => /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value) || isInstant(value);

const SITEMAP: Rules<List> = {
  "it is a sitemap or an index of them": ({ root }) =>
    unless(/^(?:urlset|sitemapindex)$/.test(root.name) && root.attributes.xmlns === NAMESPACE, root.name),
  "it has at least one address, and no more than the protocol takes": ({ root, body }) => {
    const many = locations(root).length;
    return unless(
      many > 0 && many <= MOST_ADDRESSES && Buffer.byteLength(body) <= MOST_BYTES,
      `${many} addresses`,
    );
  },
  "addresses are absolute, of this site, escaped and short": ({ root, origin }) =>
    locations(root).filter(
      (url) =>
        !isWebAddress(url) ||
        !url.startsWith(`${origin}/`) ||
        url.length >= LONGEST_ADDRESS ||
        /[^\x21-\x7e]/.test(url),
    ),
  "each address is there once": ({ root }) => repeated(locations(root)),
  "dates are those of the W3C's note": ({ root }) =>
    findAll(root, "lastmod").flatMap(({ text }) => unless(isDay(text), text)),
  "elements stand in the order of the schema": ({ root }) =>
    root.children.flatMap(({ children }) => {
      const order = children
        .map(({ name }) => ["loc", "lastmod", "changefreq", "priority"].indexOf(name))
        .filter((at) => at >= 0);
      return unless(
        order.every((at, index) => at >= (order[index - 1] ?? 0)),
        children.map(({ name }) => name).join(),
      );
    }),
  "pictures have absolute addresses": ({ root }) =>
    locations({ ...root, children: findAll(root, "image:image") }).filter((url) => !isWebAddress(url)),
};

const NEWS: Rules<List> = {
  "it holds no more than search engines for news take": ({ root }) =>
    unless(findAll(root, "url").length <= MOST_NEWS, `${findAll(root, "url").length}`),
  "each story has a publication with a language, a date and a title": ({ root }) =>
    findAll(root, "url").flatMap((url) => [
      ...["news:name", "news:language", "news:publication_date", "news:title"].filter(
        (name) => !textOf(url, name),
      ),
      ...unless(isLanguage(textOf(url, "news:language") ?? ""), "language"),
      ...unless(isDay(textOf(url, "news:publication_date") ?? ""), "date"),
    ]),
  "each story is of the last two days": ({ root }) =>
    findAll(root, "news:publication_date").flatMap(({ text }) =>
      unless(Date.now() - Date.parse(text) <= NEWS_MS, text),
    ),
};

const OPML: Rules<List> = {
  "it is OPML 2.0 with a head, a title and a body": ({ root }) =>
    unless(
      root.attributes.version === "2.0" &&
        root.children.map(({ name }) => name).join() === "head,body" &&
        Boolean(textOf(root, "title")),
      root.children.map(({ name }) => name).join(),
    ),
  "each line is a feed with its words, its address and its page": ({ root }) =>
    findAll(root, "outline").flatMap(({ attributes: { type, text, xmlUrl, htmlUrl } }) =>
      unless(
        type === "rss" && Boolean(text) && isWebAddress(xmlUrl) && isWebAddress(htmlUrl),
        String(xmlUrl),
      ),
    ),
  "each feed is there once": ({ root }) =>
    repeated(findAll(root, "outline").map(({ attributes }) => attributes.xmlUrl ?? "")),
};

const read = (body: string, origin: string): List => ({ body, origin, root: parseXml(body) });

/** What stands against a sitemap or an index of sitemaps, by the protocol and its limits. */
export const sitemapProblems = (body: string, origin: string) => brokenRules(SITEMAP, read(body, origin));

/** The same for a sitemap of news, by the rules of those who read them. */
export const newsSitemapProblems = (body: string, origin: string) => [
  ...sitemapProblems(body, origin),
  ...brokenRules(NEWS, read(body, origin)),
];

/** What stands against a list of feeds. */
export const opmlProblems = (body: string, origin: string) => brokenRules(OPML, read(body, origin));
