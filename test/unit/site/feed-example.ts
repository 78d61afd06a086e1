import type { Feed, FeedEntry } from "@/lib/site/feeds/feed";

/** Text that tries to break out of XML, attributes, CDATA and JSON. */
export const HOSTILE =
  "Q&A <script>alert(\"1\")</script> ]]> & 'x' \u0000\u0008\u001b\ud800\ufffe — é 漢 😀 &amp; &#0;";

/** `HOSTILE` without what XML can't hold. */
export const HOSTILE_IN_XML = HOSTILE.replace("\u0000\u0008\u001b\ud800\ufffe", "");

/** A feed entry; `overrides` win. */
export function buildEntry(overrides: Partial<FeedEntry> = {}): FeedEntry {
  return {
    id: "tag:news.example.org,2026-03-01:article-1",
    url: "https://news.example.org/articles/ferry",
    title: "Ferry runs again",
    summary: "After the storm.",
    bodyHtml: "<p>Ferry &amp; bus run again.</p>",
    authors: ["Marta Olsen"],
    language: "en",
    publishedAt: new Date("2026-03-01T08:05:00Z"),
    updatedAt: new Date("2026-03-02T10:00:00Z"),
    tags: ["Harbours"],
    picture: null,
    originalUrl: "https://example.org/ferry?a=1&b=2",
    sourceName: "Northern Ports Council",
    rights: "© Northern Ports Council · CC BY 4.0",
    licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
    ...overrides,
  };
}

/** A feed of one entry; `overrides` win. */
export function buildFeed(overrides: Partial<Feed> = {}): Feed {
  return {
    title: "Copydesk",
    description: "News.",
    language: "en",
    pageUrl: "https://news.example.org/",
    selfUrl: "https://news.example.org/feed.xml",
    iconUrl: "https://news.example.org/apple-touch-icon.png",
    hubUrl: null,
    updatedAt: new Date("2026-03-02T10:00:00Z"),
    entries: [buildEntry()],
    ...overrides,
  };
}
