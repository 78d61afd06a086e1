import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { htmlListing } from "@/lib/ingest/formats/html-listing";
import { htmlPage } from "@/lib/ingest/formats/html-page";
import { FORMATS } from "@/lib/ingest/formats/registry";
import { detect } from "@/lib/ingest/stages/detect";
import type { RawItem } from "@/lib/ingest/types";
import { tries } from "@/test/support/fuzz";
import { expectLinear } from "@/test/support/processor-time";
import { buildDump } from "@/test/support/read-dump-fixtures";
import { readLabelledPages } from "@/test/support/score-pages/read-labelled-pages";

const PROSE =
  "<p>The harbour office said on Tuesday that the northern quay will open again after two winters of repairs.</p><p>The ferry keeps its old times until the tide tables change, which is not before the end of March.</p><p>Passengers are asked to use the southern stairs while the last railings are painted.</p>";

function read(html: string): RawItem {
  const [item] = htmlPage.split(buildDump("page.html", html)).items;
  if (!item) throw new Error("No item.");
  return item;
}

const page = (head: string, body = `<h1>Quay opens again</h1>${PROSE}`) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

describe("a page's metadata", () => {
  test("the headline is the printed one where the metadata say the same with the name of the site", () => {
    expect(read(page("<title>Quay opens again | Harbour Times</title>")).title).toBe("Quay opens again");
    expect(
      read(
        page(
          '<meta property="og:title" content="Quay opens again – Harbour Times"><meta property="og:site_name" content="Harbour Times">',
          PROSE,
        ),
      ).title,
    ).toBe("Quay opens again");
  });

  test("a logo in the top heading is no headline", () => {
    const html = page(
      '<meta property="og:title" content="Quay opens again">',
      `<header><h1><a href="/">Harbour Times</a></h1></header><h2>Quay opens again</h2>${PROSE}`,
    );
    expect(read(html).title).toBe("Quay opens again");
  });

  test("a word in front of the title in the same heading is its kicker", () => {
    const html = page(
      '<meta property="og:title" content="Quay opens again">',
      `<h1><span>Transport</span><span>Quay opens again</span></h1>${PROSE}`,
    );
    expect(read(html)).toMatchObject({ title: "Quay opens again", kicker: "Transport" });
  });

  test("JSON-LD is read in graphs and lists, with the usual slips, and wherever it stands", () => {
    const slips = `<script type="application/ld+json">
      <!-- {"@graph":[{"@type":"WebSite","name":"Harbour Times"},{"@type":["NewsArticle"],"headline":"Quay opens again",
      "datePublished":"2024-03-05T08:00:00Z","author":[{"name":"Ann Smith"},{"name":"Bo Lind"}],}]} --></script>`;
    const item = read(page("", `<h1>Quay opens again</h1>${PROSE}${slips}`));
    expect(item).toMatchObject({ author: "Ann Smith, Bo Lind", publishedAtRaw: "2024-03-05T08:00:00Z" });
  });

  test("names of the site and of accounts are no bylines", () => {
    const data =
      '{"@type":"NewsArticle","headline":"Quay opens again","author":{"name":"Harbour Times"},"publisher":{"name":"Harbour Times"}}';
    const html = page(
      `<meta name="author" content="admin"><script type="application/ld+json">${data}</script>`,
      `<h1>Quay opens again</h1><p class="byline">By Ann Smith</p>${PROSE}`,
    );
    expect(read(html).author).toBe("Ann Smith");
  });

  test("when it was published counts for more than when it was changed", () => {
    const html = page(
      '<meta property="article:modified_time" content="2024-04-01T00:00:00Z">',
      `<h1>Quay opens again</h1><p>Updated: 1 April 2024</p><time datetime="2024-03-05">5 March</time>${PROSE}`,
    );
    expect(read(html).publishedAtRaw).toBe("2024-03-05");
    expect(
      read(page('<meta property="article:modified_time" content="2024-04-01T00:00:00Z">')).publishedAtRaw,
    ).toBe("2024-04-01T00:00:00Z");
  });

  test("the day in an address is the last resort", () => {
    const html = page('<link rel="canonical" href="https://x.example/2024/3/5/quay">');
    expect(read(html)).toMatchObject({
      publishedAtRaw: "2024-03-05",
      url: "https://x.example/2024/3/5/quay",
    });
  });

  test("an address that leads to the home page is not the story's", () => {
    const html = page(
      '<link rel="canonical" href="https://x.example/"><meta property="og:url" content="https://x.example/quay">',
    );
    expect(read(html).url).toBe("https://x.example/quay");
    expect(read(page('<link rel="canonical" href="javascript:alert(1)">')).url).toBeNull();
  });

  test("a licence and a paywall are told", () => {
    const data = '{"@type":"Article","headline":"Quay opens again","isAccessibleForFree":"False"}';
    const html = page(
      `<link rel="license" href="https://creativecommons.org/licenses/by/4.0/"><script type="application/ld+json">${data}</script>`,
    );
    expect(read(html).warnings.map(({ code }) => code)).toEqual(["licence", "paywalled"]);
  });
});

describe("a page's story", () => {
  test("boxes inside of it are left out and text around them is kept", () => {
    const html = page(
      "",
      `<article><h1>Quay opens again</h1>${PROSE}<div class="related"><a href="/a">Another story of the quay</a></div><p>Read also: <a href="/b">Stairs closed</a></p><blockquote><p>We are glad.</p></blockquote><ul class="share"><li>Tweet</li></ul></article>`,
    );
    const { body } = read(html);
    expect(body.source).toContain("<blockquote><p>We are glad.</p></blockquote>");
    expect(body.source).not.toMatch(/Another story|Read also|Tweet|Quay opens again/);
  });

  test("comments that are longer than the story are not it", () => {
    const comment = `<div class="comment"><p>${"I remember the quay as it was before the storm took the lamps. ".repeat(8)}</p></div>`;
    const html = page(
      "",
      `<h1>Quay opens again</h1><div class="c1">${PROSE}</div><section id="comments">${comment.repeat(12)}</section>`,
    );
    expect(read(html).body.source).not.toContain("I remember");
  });

  test("a page without a story gives no item, and all of it is dropped", () => {
    const text = "<html><head></head><body><nav><a href='/'>Home</a></nav></body></html>";
    const split = htmlPage.split(buildDump("x.html", text));
    expect(split.items).toEqual([]);
    expect(split.warnings.map(({ code }) => code)).toEqual(["no-items"]);
    expect(findConservationProblems(text.length, split)).toEqual([]);
  });
});

describe("every character is given away once", () => {
  const pages = readLabelledPages().map(({ html }) => html);

  test.each([htmlPage, htmlListing])("$name: labelled pages", (format) => {
    for (const html of pages) {
      expect(findConservationProblems(html.length, format.split(buildDump("x.html", html)))).toEqual([]);
    }
  });

  test.each([htmlPage, htmlListing])("$name: pages that were cut, doubled and shuffled", (format) => {
    const cut = fc.tuple(
      fc.constantFrom(...pages),
      fc.nat(),
      fc.nat(),
      fc.constantFrom("cut", "drop", "double", "turn"),
    );
    fc.assert(
      fc.property(cut, ([html, from, to, what]) => {
        const [a, b] = [from % html.length, to % html.length].sort((x, y) => x - y) as [number, number];
        const [before, middle, after] = [html.slice(0, a), html.slice(a, b), html.slice(b)];
        const text =
          {
            cut: before,
            drop: before + after,
            double: before + middle + middle + after,
            turn: after + middle + before,
          }[what] ?? "";
        expect(findConservationProblems(text.length, format.split(buildDump("x.html", text)))).toEqual([]);
      }),
      tries(60),
    );
  });
});

describe("hostile pages", () => {
  const LD = '<script type="application/ld+json">';
  const bombs: [string, number, (times: number) => string][] = [
    ["deep boxes", 40_000, (n) => `<html><body>${"<div class=author>".repeat(n)}${PROSE}`],
    ["deep inline elements", 40_000, (n) => `<html><body><p>${"<b class=date itemprop=author>".repeat(n)}x`],
    ["very many links", 20_000, (n) => `<html><body>${"<a rel='tag author' href=/x>word</a>".repeat(n)}`],
    [
      "very many cards",
      4_000,
      (n) =>
        `<html><body>${"<li class=card><h2><a href=/x1>A title of a story</a></h2><time>1 May 2024</time></li>".repeat(n)}`,
    ],
    [
      "very many headings",
      20_000,
      (n) => `<html><body><div>${"<h2>A heading of a story</h2>".repeat(n)}</div>`,
    ],
    ["one endless line", 600_000, (n) => `<html><body><p>${"word ".repeat(n)}`],
    [
      "endless classes",
      100_000,
      (n) => `<html><body><div class="${"author-byline-date ".repeat(n)}">${PROSE}</div>`,
    ],
    [
      "endless metadata",
      30_000,
      (n) =>
        `<html><head>${"<meta name=author content='A B'><meta property=article:tag content=x>".repeat(n)}</head>`,
    ],
    ["deep JSON-LD", 100_000, (n) => `<html>${LD}${'{"@type":"A","x":['.repeat(n)}</script>${PROSE}`],
    [
      "wide JSON-LD",
      40_000,
      (n) => `<html>${LD}[${'{"@type":"NewsArticle","headline":"x"},'.repeat(n)}{}]</script>${PROSE}`,
    ],
    ["spaces", 3_000_000, (n) => `<html><body>${" ".repeat(n)}`],
    ["unclosed comments", 500_000, (n) => `<html><body>${"<!-- ".repeat(n)}`],
    [
      "dots and dashes",
      20_000,
      (n) =>
        `<html><head><title>${"a - ".repeat(10 * n)}</title></head><body>${"<p>12 - 3 | 4, </p>".repeat(n)}`,
    ],
  ];
  test.each(bombs)("%s take linear time", (_name, times, text) => {
    expectLinear(times, text, (text) => {
      const dump = buildDump("x.html", text);
      for (const format of [htmlPage, htmlListing]) {
        format.detect(dump);
        expect(findConservationProblems(text.length, format.split(dump))).toEqual([]);
      }
    });
  });
});

test("a note of where a page was saved from counts only where it has an address", () => {
  const from = (address: string) => read(`<!-- saved from url=(0012)${address} -->${page("")}`);
  expect(from("https://[quay")).toMatchObject({ title: "Quay opens again", url: null });
  expect(from("https://quay.example/a")).toMatchObject({ url: "https://quay.example/a" });
});

describe("telling pages from other texts", () => {
  const nameOf = (text: string) => detect(buildDump("x", text), FORMATS).format?.name;

  test.each([
    ["a page with a comment first", `<!-- saved --><html><body><h1>Quay</h1>${PROSE}</body></html>`],
    [
      "a page with a declaration",
      `<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html><body><h1>Quay</h1>${PROSE}</body></html>`,
    ],
    ["a piece of a page", `<div class="entry"><h1>Quay</h1>${PROSE}</div>`],
    [
      "an answer saved with its headers",
      `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><h1>Quay</h1>${PROSE}</body></html>`,
    ],
  ])("%s is a page", (_name, text) => {
    expect(nameOf(text)).toBe("html-page");
  });

  test.each([
    [
      "a feed",
      `<rss version="2.0"><channel><title>x</title><item><title>y</title><description><![CDATA[${PROSE}]]></description></item></channel></rss>`,
    ],
    [
      "a feed after a comment",
      `<!-- x --><feed xmlns="http://www.w3.org/2005/Atom"><entry><title>y</title></entry></feed>`,
    ],
    ["other XML", "<catalog><book id='1'><author>x</author><p>y</p></book></catalog>"],
    ["Markdown with HTML in it", `# Quay\n\nSome words.\n\n<div>${PROSE}</div>\n`],
    ["text", "Quay opens again\n\nThe harbour office said so <b>today</b>.\n"],
    ["JSON", JSON.stringify({ html: `<html><body>${PROSE}</body></html>` })],
  ])("%s is none", (_name, text) => {
    expect(htmlPage.detect(buildDump("x", text))).toBeLessThan(0.1);
    expect(htmlListing.detect(buildDump("x", text))).toBeLessThan(0.1);
  });

  test.each(["html-page", "html-listing"])("no other format comes near on the cases of %s", (format) => {
    const folder = fileURLToPath(new URL(`../../fixtures/dumps/${format}/`, import.meta.url));
    for (const name of readdirSync(folder)) {
      const dump = buildDump("x.html", readFileSync(`${folder}${name}/input.html`, "utf8"));
      const others = FORMATS.filter((one) => one.name !== format).map((other) => other.detect(dump));
      const own = FORMATS.find((one) => one.name === format)?.detect(dump) ?? 0;
      expect(own - Math.max(...others), name).toBeGreaterThan(0.3);
    }
  });

  test("all labelled pages are pages of one story", () => {
    for (const { name, html } of readLabelledPages()) expect(nameOf(html), name).toBe("html-page");
  });
});
