import { describe, expect, test } from "vitest";
import { articlePath } from "@/lib/domain/article-path";
import { answerDocument } from "@/lib/site/feeds/answer-document";
import { formatDay, newsDate } from "@/lib/site/news-date";
import { pagingOf, parsePage } from "@/lib/site/paging";
import { decodeSegment, pagePath } from "@/lib/site/paths";
import { publicOrigin } from "@/lib/site/public-origin";
import { readingMinutes } from "@/lib/site/reading-time";
import { cardSummary, shorten } from "@/lib/site/story-card";
import { languageName, textDirection } from "@/lib/site/text-direction";

const dated = (issuedOn: string | null, issuedAt: string | null = null) =>
  newsDate({
    issuedOn,
    issuedAt: issuedAt ? new Date(issuedAt) : null,
    firstPublishedAt: null,
    createdAt: new Date("2026-01-01T00:00:00Z"),
  });

describe("dates", () => {
  test("the source's own day and clock are kept, whatever the zone", () => {
    expect(dated("2026-03-01T00:30:00+02:00", "2026-02-28T22:30:00Z")).toEqual({
      day: "2026-03-01",
      time: "00:30",
      iso: "2026-03-01T00:30:00+02:00",
    });
  });

  test("a day alone has no time", () => {
    expect(dated("2026-03-01")).toEqual({ day: "2026-03-01", time: null, iso: "2026-03-01" });
  });

  test("where the source gives none or nonsense, the instant in UTC stands", () => {
    expect(dated(null, "2026-02-28T22:30:00Z").day).toBe("2026-02-28");
    expect(dated("2026-02-31", "2026-02-28T22:30:00Z").day).toBe("2026-02-28");
    expect(dated("last Tuesday").day).toBe("2026-01-01");
  });

  test("days are written in words, in other languages too, and an unknown language is English", () => {
    expect(formatDay("2026-03-01", "en")).toBe("1 March 2026");
    expect(formatDay("2026-03-01", "de")).toBe("1. März 2026");
    expect(formatDay("2026-03-01", "not a language")).toBe("1 March 2026");
  });
});

describe("direction and language", () => {
  test.each(["ar", "he", "fa", "ur", "ar-EG", "AR"])("%s runs from right to left", (language) => {
    expect(textDirection(language)).toBe("rtl");
  });

  test.each(["en", "de", "el", "ja", "", "arn"])("%s runs from left to right", (language) => {
    expect(textDirection(language)).toBe("ltr");
  });

  test("languages have names in each other, nonsense has none", () => {
    expect(languageName("de", "en")).toBe("German");
    expect(languageName("de", "fr")).toBe("allemand");
    expect(languageName("!!", "en")).toBeNull();
  });
});

describe("addresses", () => {
  test("a slug of any script is one segment", () => {
    expect(articlePath("a/b?c")).toBe("/articles/a%2Fb%3Fc");
    expect(decodeSegment("%D9%85")).toBe("م");
    expect(decodeSegment("%E0%A4%A")).toBeNull();
  });

  test("page 1 has one address", () => {
    expect(pagePath("/search", 1, { q: "a b&c" })).toBe("/search?q=a+b%26c");
    expect(pagePath("/topics/x", 3)).toBe("/topics/x?page=3");
  });

  test.each([
    [undefined, 1],
    ["2", 2],
    ["0", null],
    ["01", null],
    ["-1", null],
    ["1e3", null],
    ["99999999", null],
    [["1", "2"], null],
  ])("page number %j is %j", (value, page) => {
    expect(parsePage(value)).toBe(page);
  });

  test("there is no page beyond the last one, and an empty list has one page", () => {
    expect(pagingOf(3, 20, 41)).toEqual({ page: 3, pages: 3, total: 41 });
    expect(pagingOf(4, 20, 41)).toBeNull();
    expect(pagingOf(1, 20, 0)).toEqual({ page: 1, pages: 1, total: 0 });
  });

  test("the operator's address wins over the request's", () => {
    const headers = new Headers({ host: "internal:3000" });
    expect(publicOrigin(headers, "https://news.example.org")).toBe("https://news.example.org");
    expect(publicOrigin(headers, null)).toBe("http://internal:3000");
  });

  test("a proxy's protocol counts, a forged host or protocol does not", () => {
    const from = (host: string, proto: string) =>
      publicOrigin(new Headers({ host, "x-forwarded-proto": proto }), null);
    expect(from("news.example.org", "https,http")).toBe("https://news.example.org");
    expect(from("news.example.org", "javascript")).toBe("http://news.example.org");
    expect(from('evil"><script>', "http")).toBe("http://localhost");
    expect(from("[::1]:3000", "http")).toBe("http://[::1]:3000");
  });
});

describe("texts", () => {
  test("a text is cut at a word and never inside a character", () => {
    expect(shorten("One two three four", 11)).toBe("One two…");
    expect(shorten("short", 11)).toBe("short");
    expect(shorten("😀".repeat(20), 11)).toBe(`${"😀".repeat(5)}…`);
  });

  test("reading takes a minute at least, and scripts without spaces are counted by character", () => {
    expect(readingMinutes("")).toBe(1);
    expect(readingMinutes("word ".repeat(920))).toBe(4);
    expect(readingMinutes("港".repeat(1500))).toBe(3);
  });
});

describe("documents for machines", () => {
  const document = { text: "<x/>", contentType: "application/xml" };

  test("the same document again is 304 without a body", async () => {
    const first = answerDocument(new Headers(), document);
    const etag = first.headers.get("etag") ?? "";
    const again = answerDocument(new Headers({ "if-none-match": `W/${etag}, "other"` }), document);
    expect([first.status, again.status, await again.text()]).toEqual([200, 304, ""]);
  });

  test("a changed document is sent", () => {
    const etag = answerDocument(new Headers(), document).headers.get("etag") ?? "";
    const changed = { ...document, text: "<y/>" };
    expect(answerDocument(new Headers({ "if-none-match": etag }), changed).status).toBe(200);
  });
});

test.each([
  ["a post", "Join us in Kiel!", "Join us in Kiel! Bring your maps.", "Bring your maps."],
  ["a post whose full stop is not in its headline", "Join us", "Join us. Bring maps.", "Bring maps."],
  ["a headline printed again above the text", "Quay opens", "Quay opens\n\nOn Monday.", "On Monday."],
  ["a text that is nothing but its headline", "Quay opens", "Quay opens.", null],
  [
    "a sentence that begins as the headline does",
    "Quay opens",
    "Quay opens on Monday.",
    "Quay opens on Monday.",
  ],
  ["a headline that was cut", "Quay…", "Quay… opens", "Quay… opens"],
  ["a text without a headline", "", "Quay opens.", "Quay opens."],
  ["an Arabic post", "هل فتح الرصيف؟", "هل فتح الرصيف؟ نعم.", "نعم."],
])("%s is told in a list without its headline twice", (_, headline, opening, summary) => {
  expect(cardSummary({ standfirst: null, opening, headline })).toBe(summary);
});
