import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import RssParser from "rss-parser";
import { describe, expect, test } from "vitest";
import { writeAtom } from "@/lib/site/feeds/write-atom";
import { writeJsonFeed } from "@/lib/site/feeds/write-json-feed";
import { writeRss } from "@/lib/site/feeds/write-rss";
import { findAll, parseXml, textOf } from "@/test/support/parse-xml";
import { buildEntry, buildFeed, HOSTILE, HOSTILE_IN_XML } from "@/test/unit/site/feed-example";

const PICTURE = {
  url: "https://news.example.org/media/1-abcdefabcdef/1280.jpeg",
  width: 1_280,
  height: 720,
  alt: "A ferry",
  credit: "Marta & Olsen",
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
};
const feed = buildFeed({
  entries: [
    buildEntry({ title: HOSTILE, picture: PICTURE }),
    buildEntry({ id: "tag:news.example.org,2026-03-01:article-2", authors: [], summary: null, tags: [] }),
  ],
});

describe("programs that are not ours read what we write", () => {
  test("RSS, with feedsmith", () => {
    const read = parseRssFeed(writeRss(feed));
    expect(read).toMatchObject({
      link: feed.pageUrl,
      ttl: 15,
      sy: { updatePeriod: "hourly", updateFrequency: 4 },
    });
    expect(read.items?.[0]).toMatchObject({
      guid: { value: "tag:news.example.org,2026-03-01:article-1", isPermaLink: false },
      enclosures: [{ url: PICTURE.url, length: 0, type: "image/jpeg" }],
      media: { contents: [{ url: PICTURE.url, medium: "image", width: 1_280, height: 720 }] },
      content: { encoded: "<p>Ferry &amp; bus run again.</p>" },
    });
  });

  test("RSS and Atom, with rss-parser", async () => {
    for (const text of [writeRss(feed), writeAtom(feed)]) {
      const read = await new RssParser().parseString(text);
      expect(read.items).toHaveLength(2);
      expect(read.items[0]?.title).toBe(HOSTILE_IN_XML);
      expect(read.items[0]?.link).toBe("https://news.example.org/articles/ferry");
    }
  });

  test("Atom, with feedsmith", () => {
    const read = parseAtomFeed(writeAtom(feed));
    expect(read.entries?.[0]?.links).toContainEqual({
      rel: "enclosure",
      type: "image/jpeg",
      href: PICTURE.url,
    });
    expect(read.entries?.map(({ id }) => id)).toEqual(feed.entries.map(({ id }) => id));
  });

  test("JSON Feed, with feedsmith", () => {
    const read = parseJsonFeed(writeJsonFeed(feed));
    expect(read.items?.[0]).toMatchObject({
      image: PICTURE.url,
      attachments: [{ url: PICTURE.url, mime_type: "image/jpeg" }],
    });
    expect(read.items?.[1]).not.toHaveProperty("image");
  });
});

describe("the rules of the W3C's validator", () => {
  const rss = parseXml(writeRss(feed));
  const atom = parseXml(writeAtom(feed));

  test("RSS: what a channel and an item must have, each once, with dates of RFC 822 and whole addresses", () => {
    for (const name of ["title", "link", "description"]) expect(textOf(rss, name), name).toBeTruthy();
    for (const item of findAll(rss, "item")) {
      for (const name of ["title", "link", "guid", "pubDate", "enclosure", "description"])
        expect(findAll(item, name).length, name).toBeLessThanOrEqual(1);
      expect(textOf(item, "pubDate")).toMatch(/^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/);
      expect(textOf(item, "link")).toMatch(/^https?:\/\//);
    }
  });

  test("Atom: ids are addresses and differ, dates are of RFC 3339, an entry without an author has that of the feed", () => {
    const entries = findAll(atom, "entry");
    const ids = entries.map((entry) => textOf(entry, "id"));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+:/);
    for (const name of ["updated", "published"])
      for (const entry of entries)
        expect(textOf(entry, name)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(findAll(atom, "author").length).toBeGreaterThan(0);
    const alternates = findAll(atom, "link").filter(({ attributes }) => attributes.rel === "alternate");
    expect(alternates).toHaveLength(3);
  });
});
