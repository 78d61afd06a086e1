import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atom } from "@/lib/ingest/formats/atom";
import { jsonFeed } from "@/lib/ingest/formats/json-feed";
import { rss } from "@/lib/ingest/formats/rss";
import type { Dump, DumpFormat, Split } from "@/lib/ingest/types";
import { tries } from "@/test/support/fuzz";
import { expectLinear } from "@/test/support/processor-time";

const FORMATS: readonly DumpFormat[] = [rss, atom, jsonFeed];

const dumpOf = (text: string): Dump => ({ file: "feed", text, encoding: "utf-8", warnings: [] });
const codesOf = (split: Split) => split.warnings.map((warning) => warning.code);

/** Split, and check law 1 on the way. */
function splitWhole(format: DumpFormat, text: string): Split {
  const split = format.split(dumpOf(text));
  const pieces = [
    ...split.items.flatMap((item) => item.spans),
    ...split.dropped.map((d) => [d.start, d.end] as const),
  ];
  let cursor = 0;
  for (const [start, end] of pieces.toSorted((a, b) => a[0] - b[0])) {
    expect(start).toBe(cursor);
    expect(end).toBeGreaterThan(start);
    cursor = end;
  }
  expect(cursor).toBe(text.length);
  return split;
}

const sliceOf = (text: string, split: Split, position: number) =>
  split.items[position]?.spans.map(([start, end]) => text.slice(start, end)).join("");

const RSS = [
  '<?xml version="1.0" encoding="utf-8"?>',
  "<!-- <item>not one</item> -->",
  '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:who="http://purl.org/dc/elements/1.1/">',
  "<channel><title>Harbour 🚢 Gazette</title><link>https://gazette.example/</link><language>en-gb</language>",
  '<item><title>Fish &amp;amp; chips <![CDATA[<b>again</b> <item>]]></title><link>/news/1</link><guid isPermaLink="false">g-1</guid>',
  "<who:creator>Ann Smith</who:creator><pubDate>Mon, 06 Jan 2025 10:00:00 +0100</pubDate>",
  "<description>Short teaser [&#8230;]</description><content:encoded><![CDATA[<p>Long 🐟</p>]]></content:encoded>",
  "<category>Food</category><category>Food</category><category>Port</category></item>",
  "",
  "<item><title>Second</title><guid>https://gazette.example/2</guid><author>ed@gazette.example (Ed Itor)</author><description>Plain words.\n\nTwo paragraphs.</description></item>",
  "</channel></rss>\n",
].join("\r\n");

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://blatt.example/news/">
<title>Blatt</title><author><name>Redaktion</name></author>
<entry><title type="html">Neues &amp;lt;Schiff&amp;gt; &lt;b&gt;da&lt;/b&gt;</title><link rel="self" href="self.xml"/><link href="1.html"/>
<id>urn:1</id><published>2025-01-06T10:00:00Z</published><updated>2025-01-07T10:00:00Z</updated><summary>Kurz</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ein &lt; <em>Satz</em>.<br/></p></div></content>
<category term="hafen" label="Hafen"/></entry>
<entry xml:lang="en"><title>5 &lt; 6</title><id>urn:2</id><author><name>Cleo</name></author><content>Plain &amp; simple</content></entry>
</feed>`;

const JSON_FEED = `{"version":"https://jsonfeed.org/version/1.1","title":"Pier","home_page_url":"https://pier.example/","language":"en",
"authors":[{"name":"Desk"}],"items": [
 {"id": 7, "url":"/7","title":"The \\"items\\": [ { trap","content_html":"<p>One 🐟</p>","summary":"S","date_published":"2025-01-06T10:00:00+01:00","tags":["a","a","b"]},
 {"id":"8","content_text":"Line\\nline","authors":[{"name":"Bo"},{"name":"Al"}]} , 5
],"extra":{"items":[1]}}`;

describe("rss", () => {
  test("reads the fields of an item, whatever prefixes the feed chose", () => {
    const split = splitWhole(rss, RSS);
    expect(split.items[0]).toMatchObject({
      position: 0,
      confidence: 1,
      title: "Fish & chips again",
      url: "https://gazette.example/news/1",
      guid: "g-1",
      author: "Ann Smith",
      publishedAtRaw: "Mon, 06 Jan 2025 10:00:00 +0100",
      summary: "Short teaser […]",
      declaredLanguage: "en-gb",
      body: { kind: "html", source: "<p>Long 🐟</p>" },
      categories: ["Food", "Port"],
    });
    expect(split.items[1]).toMatchObject({
      url: "https://gazette.example/2",
      author: "Ed Itor",
      summary: null,
      body: { kind: "text", source: expect.stringMatching(/^Plain words\.\s+Two paragraphs\.$/) },
    });
  });

  test("an item's span runs from its first to its last sign, past astral characters, CRLF and decoys", () => {
    const split = splitWhole(rss, RSS);
    expect(split.items).toHaveLength(2);
    expect(sliceOf(RSS, split, 0)).toMatch(/^<item><title>Fish[\s\S]*Port<\/category><\/item>$/);
    expect(sliceOf(RSS, split, 1)).toMatch(/^<item><title>Second[\s\S]*<\/item>$/);
    expect(split.dropped.map((dropped) => dropped.reason)).toEqual([
      "feed header",
      "between items",
      "feed footer",
    ]);
    expect(split.warnings).toEqual([]);
  });

  test("reads RSS 1.0, where items stand beside the channel", () => {
    const text = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://q.example/"><title>Quay</title><link>https://q.example/</link><items><rdf:Seq><rdf:li resource="https://q.example/a"/></rdf:Seq></items></channel>
      <item rdf:about="https://q.example/a"><title>A</title><link>https://q.example/a</link><dc:date>2025-01-06</dc:date></item></rdf:RDF>`;
    expect(rss.detect(dumpOf(text))).toBe(1);
    expect(splitWhole(rss, text).items).toMatchObject([
      { title: "A", guid: "https://q.example/a", url: "https://q.example/a", publishedAtRaw: "2025-01-06" },
    ]);
  });

  test("repairs what is not well-formed and says so", () => {
    const text =
      "<rss version='0.91'><channel><item><title>A & B &nbsp;&eacute;</title><description>x<br>y</description><item><title>Two</title></item></channel>";
    const split = splitWhole(rss, text);
    expect(codesOf(split)).toEqual(["repaired"]);
    expect(split.items.map((item) => [item.title, item.confidence])).toEqual([
      ["A & B é", 0.5],
      ["Two", 0.9],
    ]);
    expect(sliceOf(text, split, 0)).toMatch(/^<item><title>A.*<\/description>$/);
    expect(sliceOf(text, split, 1)).toBe("<item><title>Two</title></item>");
  });

  test("a cut feed keeps the part of its last item that is there", () => {
    const text = RSS.slice(0, RSS.indexOf("Two paragraphs"));
    const split = splitWhole(rss, text);
    expect(split.items.map((item) => item.title)).toEqual(["Fish & chips again", "Second"]);
    expect(split.items[1]?.warnings.map((warning) => warning.code)).toEqual(["unclosed-item"]);
    expect(split.items[1]?.spans).toEqual([[text.indexOf("<item><title>Second"), text.length]]);
  });
});

describe("atom", () => {
  test("reads text, HTML and XHTML, links with a base, and inherits language and author", () => {
    const split = splitWhole(atom, ATOM);
    expect(split.items[0]).toMatchObject({
      title: "Neues <Schiff> da",
      url: "https://blatt.example/news/1.html",
      guid: "urn:1",
      publishedAtRaw: "2025-01-06T10:00:00Z",
      author: "Redaktion",
      summary: "Kurz",
      declaredLanguage: "de",
      body: { kind: "html", source: expect.stringContaining("<p>Ein &lt; <em>Satz</em>.<br></p>") },
      categories: ["Hafen"],
    });
    expect(split.items[1]).toMatchObject({
      title: "5 < 6",
      author: "Cleo",
      declaredLanguage: "en",
      body: { kind: "text", source: "Plain & simple" },
    });
    expect(sliceOf(ATOM, split, 1)).toMatch(/^<entry xml:lang="en">[\s\S]*<\/entry>$/);
  });

  test("reads Atom 0.3 and feeds with a prefix", () => {
    const text = `<a:feed version="0.3" xmlns:a="http://purl.org/atom/ns#"><a:entry><a:title>Old</a:title><a:issued>2004-01-02T03:04Z</a:issued><a:content type="text/html" mode="escaped">&lt;p&gt;Hi&lt;/p&gt;</a:content></a:entry></a:feed>`;
    expect(atom.detect(dumpOf(text))).toBe(1);
    expect(splitWhole(atom, text).items).toMatchObject([
      { title: "Old", publishedAtRaw: "2004-01-02T03:04Z", body: { kind: "html", source: "<p>Hi</p>" } },
    ]);
  });
});

describe("json-feed", () => {
  test("reads items with their exact ranges and drops what is none", () => {
    const split = splitWhole(jsonFeed, JSON_FEED);
    expect(split.items).toMatchObject([
      {
        title: 'The "items": [ { trap',
        guid: "7",
        url: "https://pier.example/7",
        author: "Desk",
        summary: "S",
        declaredLanguage: "en",
        publishedAtRaw: "2025-01-06T10:00:00+01:00",
        body: { kind: "html", source: "<p>One 🐟</p>" },
        categories: ["a", "b"],
      },
      { title: null, guid: "8", author: "Bo, Al", body: { kind: "text", source: "Line\nline" } },
    ]);
    expect(sliceOf(JSON_FEED, split, 0)).toMatch(/^\{"id": 7.*"b"\]\}$/);
    expect(sliceOf(JSON_FEED, split, 1)).toMatch(/^\{"id":"8".*\}$/);
    expect(split.dropped.map((dropped) => dropped.reason)).toContain("unreadable item");
    expect(codesOf(split)).toEqual(["unreadable-item"]);
  });

  test("a cut feed keeps its whole items", () => {
    const split = splitWhole(jsonFeed, JSON_FEED.slice(0, JSON_FEED.indexOf('"Line') + 3));
    expect(split.items.map((item) => item.guid)).toEqual(["7"]);
    expect(codesOf(split)).toEqual(["unreadable-item", "repaired"]);
  });
});

test("each feed is recognised by its own format alone", () => {
  const scores = [RSS, ATOM, JSON_FEED, "Just some words <b>here</b>", ""].map((text) =>
    FORMATS.map((format) => format.detect(dumpOf(text))),
  );
  expect(scores).toEqual([
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
    [0, 0, 0],
    [0, 0, 0],
  ]);
});

describe("hostile input", () => {
  test("entities that refer to others or stand outside of the document are never expanded or fetched", () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>T</title><description>&b;&x;</description></item></channel></rss>`;
    const split = splitWhole(rss, bomb);
    expect(codesOf(split)).toEqual(["repaired"]);
    expect(split.items.map((item) => [item.title, item.body.source])).toEqual([["T", "&b;&x;"]]);
  });

  test.each([
    ["rss", rss, "<rss><channel><item><title>T</title><description>", "<item>"],
    ["atom", atom, `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title><content>`, "<entry>"],
  ] as const)(
    "very deep %s loses its tags, not its text, and the next item is found",
    (_, format, start, tag) => {
      const deep = (depth: number) => `${start}${"<b>".repeat(depth)}deep${tag}<title>Next</title>`;
      expectLinear(400_000, deep, (text) => {
        const split = splitWhole(format, text);
        expect(codesOf(split)).toContain("too-deep");
        expect(split.items.map(({ title }) => title)).toEqual(["T", "Next"]);
        expect(split.items[0]?.body.source).toContain("deep");
      });
    },
  );

  test("very deep JSON is only an item that can't be read, or one with a strange field", () => {
    const read = (text: string) => splitWhole(jsonFeed, text);
    expectLinear(400_000, (n) => `{"items":[{"id":"1","x":${"[".repeat(n)}${"]".repeat(n)}}]}`, read);
    expectLinear(400_000, (n) => `{"items":${"[".repeat(n)}`, read);
  });

  test("20 MB on one line are read in linear time", () => {
    const inRss = (words: number) =>
      `<rss><channel><item><description>${"word ".repeat(words)}</description></item></channel></rss>`;
    expectLinear(4_000_000, inRss, (text) => expect(splitWhole(rss, text).items).toHaveLength(1));
    expectLinear(
      2_000_000,
      (signs) => "<".repeat(signs),
      (text) => expect(splitWhole(rss, text).items).toHaveLength(0),
    );
    const inJson = (words: number) => `{"items":[{"content_text":"${"word ".repeat(words)}"},{"id":"2"}]}`;
    expectLinear(4_000_000, inJson, (text) => splitWhole(jsonFeed, text));
    const endless = splitWhole(jsonFeed, inJson(4_000_000));
    expect(endless.items.map(({ guid }) => guid)).toEqual(["2"]);
    expect(codesOf(endless)).toEqual(["unreadable-item"]);
  });
});

test("law 1: spans cover mutated feeds exactly once, and nothing makes a format throw", () => {
  const noise = fc.constantFrom(
    "",
    "<item>",
    "</item>",
    "<entry>",
    "</entry>",
    "</channel>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "&bad;",
    "<",
    ">",
    '"',
    "{",
    "}",
    "[",
    "]",
    "\r\n",
    "🚢",
    "\0",
    "\ud83d",
    ",",
  );
  const mutation = fc.record({ at: fc.nat(2_000), cut: fc.nat(40), insert: noise });
  fc.assert(
    fc.property(
      fc.constantFrom(RSS, ATOM, JSON_FEED),
      fc.array(mutation, { maxLength: 6 }),
      (source, mutations) => {
        const text = mutations.reduce(
          (current, { at, cut, insert }) =>
            current.slice(0, at) + insert + current.slice(at + (insert === "" ? cut : 0)),
          source,
        );
        for (const format of FORMATS) splitWhole(format, text);
      },
    ),
    tries(400),
  );
});
