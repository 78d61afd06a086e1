import { parseFragment } from "parse5";
import { expect, test } from "vitest";
import { writeAtom } from "@/lib/site/feeds/write-atom";
import { writeJsonFeed } from "@/lib/site/feeds/write-json-feed";
import { writeRss } from "@/lib/site/feeds/write-rss";
import { writeSitemap } from "@/lib/site/feeds/write-sitemap";
import { findAll, parseXml, textOf, type XmlElement } from "@/test/support/parse-xml";
import { gather } from "@/test/support/read-sitemap";
import { wordsIn } from "@/test/support/standards/html-tree";
import { buildEntry, buildFeed, HOSTILE, HOSTILE_IN_XML } from "@/test/unit/site/feed-example";

const hostile = buildFeed({
  title: HOSTILE,
  description: HOSTILE,
  entries: [
    buildEntry({ title: HOSTILE, summary: HOSTILE, bodyHtml: HOSTILE, authors: [HOSTILE], tags: [HOSTILE] }),
  ],
});

test("RSS gives hostile text back unchanged, without what XML can't hold", () => {
  const rss = parseXml(writeRss(hostile));
  const [item] = findAll(rss, "item");
  if (!item) throw new Error("no item");
  expect(textOf(rss, "title")).toBe(HOSTILE_IN_XML);
  for (const name of ["title", "content:encoded", "dc:creator", "category"])
    expect(textOf(item, name)).toBe(HOSTILE_IN_XML);
  // What reads a description takes it for HTML.
  expect(wordsIn(parseFragment(textOf(item, "description") ?? ""))).toBe(HOSTILE_IN_XML);
});

test("RSS names itself, its page, and RFC 822 dates", () => {
  const rss = parseXml(writeRss(buildFeed()));
  expect(findAll(rss, "atom:link")[0]?.attributes).toEqual({
    href: "https://news.example.org/feed.xml",
    rel: "self",
    type: "application/rss+xml",
  });
  expect(textOf(rss, "link")).toBe("https://news.example.org/");
  expect(textOf(rss, "pubDate")).toBe("Sun, 01 Mar 2026 08:05:00 GMT");
  expect(textOf(rss, "lastBuildDate")).toBe("Mon, 02 Mar 2026 10:00:00 GMT");
  expect(findAll(rss, "guid")[0]?.attributes).toEqual({ isPermaLink: "false" });
  expect(textOf(rss, "dc:source")).toBe("https://example.org/ferry?a=1&b=2");
});

test("Atom gives hostile text back unchanged, in attributes too", () => {
  const atom = parseXml(writeAtom(hostile));
  const [entry] = findAll(atom, "entry");
  if (!entry) throw new Error("no entry");
  for (const name of ["title", "summary", "content", "name"])
    expect(textOf(entry, name)).toBe(HOSTILE_IN_XML);
  expect(findAll(entry, "category")[0]?.attributes.term).toBe(HOSTILE_IN_XML);
});

test("Atom has what RFC 4287 asks for, and each entry's language", () => {
  const atom = parseXml(writeAtom(buildFeed({ entries: [buildEntry({ language: "ar" })] })));
  expect(atom.attributes).toMatchObject({ xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "en" });
  expect(textOf(atom, "id")).toBe("https://news.example.org/feed.xml");
  expect(textOf(atom, "updated")).toBe("2026-03-02T10:00:00.000Z");
  expect(findAll(atom, "content")[0]?.attributes).toEqual({ type: "html", "xml:lang": "ar" });
  expect(textOf(atom, "published")).toBe("2026-03-01T08:05:00.000Z");
  expect(findAll(atom, "link").map((link) => link.attributes.rel)).toEqual([
    "self",
    "alternate",
    "alternate",
    "via",
    "license",
  ]);
});

test("each format says on what terms a text may be used, and nothing where there are none", () => {
  const licence = "https://creativecommons.org/licenses/by/4.0/";
  const rights = "© Northern Ports Council · CC BY 4.0";
  const links = (root: XmlElement, name: string) =>
    findAll(root, name).filter(({ attributes }) => attributes.rel === "license");
  const rss = parseXml(writeRss(buildFeed()));
  expect([textOf(rss, "dc:rights"), links(rss, "atom:link")[0]?.attributes.href]).toEqual([rights, licence]);
  const atom = parseXml(writeAtom(buildFeed()));
  expect([textOf(atom, "rights"), links(atom, "link")[0]?.attributes.href]).toEqual([rights, licence]);
  const [item] = JSON.parse(writeJsonFeed(buildFeed())).items;
  expect(item._rights).toEqual({ text: rights, licence_url: licence });
  const free = buildFeed({ entries: [buildEntry({ rights: null, licenceUrl: null })] });
  for (const text of [writeRss(free), writeAtom(free), writeJsonFeed(free)])
    expect(text).not.toMatch(/rights|license/);
});

test("JSON Feed gives every character back", () => {
  const feed = JSON.parse(writeJsonFeed(hostile));
  expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
  expect(feed.items[0]).toMatchObject({
    title: HOSTILE,
    content_html: HOSTILE,
    authors: [{ name: HOSTILE }],
    tags: [HOSTILE],
    date_published: "2026-03-01T08:05:00.000Z",
    external_url: "https://example.org/ferry?a=1&b=2",
  });
});

test("an empty feed is a whole feed in all three formats and does not change by itself", () => {
  const empty = buildFeed({ entries: [], updatedAt: null });
  expect(findAll(parseXml(writeRss(empty)), "item")).toEqual([]);
  expect(textOf(parseXml(writeAtom(empty)), "updated")).toBe("1970-01-01T00:00:00.000Z");
  expect(JSON.parse(writeJsonFeed(empty)).items).toEqual([]);
});

test("what an entry lacks is left out", () => {
  const bare = buildFeed({
    entries: [
      buildEntry({
        ...{ summary: null, authors: [], tags: [], originalUrl: null, sourceName: null },
        ...{ rights: null, licenceUrl: null },
      }),
    ],
  });
  const [item] = findAll(parseXml(writeRss(bare)), "item");
  expect(item?.children.map((child) => child.name)).toEqual([
    "title",
    "link",
    "guid",
    "pubDate",
    "dc:language",
    "content:encoded",
  ]);
  expect(Object.keys(JSON.parse(writeJsonFeed(bare)).items[0])).not.toContain("authors");
});

test("a sitemap escapes addresses and leaves unknown dates out", async () => {
  async function* addresses() {
    yield [{ path: "/" }];
    yield [{ path: "/articles/a&b", updatedAt: new Date("2026-03-02T10:00:00Z") }];
  }
  const map = parseXml(await gather(writeSitemap("https://news.example.org", addresses())));
  expect(findAll(map, "loc").map((loc) => loc.text)).toEqual([
    "https://news.example.org/",
    "https://news.example.org/articles/a&b",
  ]);
  expect(findAll(map, "lastmod").map((date) => date.text)).toEqual(["2026-03-02T10:00:00.000Z"]);
});
