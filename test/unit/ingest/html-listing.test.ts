import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { htmlListing } from "@/lib/ingest/formats/html-listing";
import { htmlPage } from "@/lib/ingest/formats/html-page";
import { clean } from "@/lib/ingest/stages/clean";
import { buildDump } from "@/test/support/read-dump-fixtures";

const STORIES = [
  ["Bridge over the Calder closed until spring", "Engineers found a crack in the second pier.", "2024-03-12"],
  ["Council buys the old cinema", "The vote was unanimous, the price was not.", "2024-03-08"],
  ["Why the bakery opens at four", "A visit before dawn, with flour and patience.", "2024-02-27"],
  ["Two new wardens for the marsh", "They start in May and bring their own boat.", "2024-02-20"],
  ["School choir wins in Leeds", "Forty voices, one bus and no sheet music.", "2024-02-11"],
] as const;

type Story = (title: string, text: string, date: string, url: string) => string;

const each = (write: Story) =>
  STORIES.map(([title, text, date], n) => write(title, text, date, `/n/${n}`)).join("\n");

const page = (body: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>News | Calder Town</title><link rel="canonical" href="https://calder.example/news/"></head><body><header><a href="/">Calder Town</a><nav><ul><li><a href="/a">About the town and its people</a><li><a href="/b">Your council services from A to Z</a><li><a href="/c">Contact the office in Mill Lane</a></ul></nav></header>${body}<ul class="pagination"><li><a href="?p=2">2</a></li><li><a href="?p=3">Next page of the news</a></li></ul><footer>Calder Town Council <a href="/p">Privacy</a></footer></body></html>`;

/** Ways to print a list: with dates and teasers, with dates, with teasers. */
const FULL: [string, string][] = [
  [
    "cards that are one link",
    `<main>${each((title, text, date, url) => `<a class="card" href="${url}"><img src="x" alt=""><h3>${title}</h3><p>${text}</p><span class="date">${date}</span></a>`)}</main>`,
  ],
  [
    "cards in rows",
    `<main>${each((title, text, date, url) => `<div class="row"><div class="col-8"><div class="item"><h3><a href="${url}">${title}</a></h3><p>${text}</p></div></div><div class="col-4"><time datetime="${date}">x</time></div></div>`)}</main>`,
  ],
  [
    "full texts with bylines",
    `<div id="content">${each((title, text, date, url) => `<article class="post tag-x"><h2><a href="${url}" rel="bookmark">${title}</a></h2><p class="meta">Posted on <time datetime="${date}">x</time> by <a rel="author" href="/ann">Ann Reed</a></p><div><p>${text}</p><a href="${url}">Read more</a></div></article>`)}</div>`,
  ],
  [
    "top headings",
    each(
      (title, text, date, url) =>
        `<div class="post"><h1><a href="${url}">${title}</a></h1><p class="meta">${date}</p><p>${text}</p></div>`,
    ),
  ],
  [
    "lines and line breaks",
    `<div>${each((title, text, date, url) => `${date} <a href="${url}">${title}</a><br>${text}<br><br>`)}</div>`,
  ],
  [
    "headings in a row",
    `<div>${each((title, text, date, url) => `<h3><a href="${url}">${title}</a></h3><p>${date}</p><p>${text}</p>`)}</div>`,
  ],
  [
    "a lead and a grid",
    `<main>${each((title, text, date, url) => `<article class="${url === "/n/0" ? "lead" : "small"}"><h2><a href="${url}">${title}</a></h2><p>${text}</p><time datetime="${date}">x</time></article>`)}</main>`,
  ],
  [
    "a table",
    `<table><tr><th>Date<th>What</tr>${each((title, text, date, url) => `<tr><td>${date}</td><td><a href="${url}">${title}</a><br>${text}</td></tr>`)}</table>`,
  ],
  [
    "boxes without names",
    `<main><div>${each((title, text, date, url) => `<div><div>${date}</div><div><a href="${url}">${title}</a></div><div>${text}</div></div>`)}</div></main>`,
  ],
];

const DATED: [string, string][] = [
  [
    "terms and their definitions",
    `<dl>${each((title, _, date, url) => `<dt>${date}</dt><dd><a href="${url}">${title}</a></dd>`)}</dl>`,
  ],
  [
    "paragraphs",
    `<div>${each((title, _, date, url) => `<p>${date}: <a href="${url}">${title}</a></p>`)}</div>`,
  ],
  [
    "a list with the date behind",
    `<ul>${each((title, _, date, url) => `<li><a href="${url}">${title}</a> (${date})</li>`)}</ul>`,
  ],
];

function read(body: string) {
  const dump = buildDump("news.html", page(body));
  const split = htmlListing.split(dump);
  expect(findConservationProblems(dump.text.length, split)).toEqual([]);
  expect(htmlListing.detect(dump)).toBeGreaterThan(0.7);
  expect(htmlPage.detect(dump)).toBeLessThan(0.4);
  return split.items.map((item) => clean(item));
}

describe("the entries of a list", () => {
  test.each(FULL)("printed as %s", (_name, body) => {
    const items = read(body);
    expect(items.map(({ title, publishedAt, url }) => [title, publishedAt, url])).toEqual(
      STORIES.map(([title, , date], n) => [title, date, `https://calder.example/n/${n}`]),
    );
    expect(items.map((item) => item.body.map(({ text }) => text))).toEqual(STORIES.map(([, text]) => [text]));
  });

  test.each(DATED)("printed as %s", (_name, body) => {
    expect(read(body).map(({ title, publishedAt }) => [title, publishedAt])).toEqual(
      STORIES.map(([title, , date]) => [title, date]),
    );
  });

  test("have their byline and kicker where they are marked", () => {
    const [first] = read(
      each(
        (title, text, date, url) =>
          `<article class="teaser"><p class="kicker">Town</p><h2><a href="${url}">${title}</a></h2><p class="byline">By Ann Reed</p><time datetime="${date}">x</time><p>${text}</p></article>`,
      ),
    );
    expect(first).toMatchObject({ kicker: "Town", author: "Ann Reed" });
  });

  test("are not menus, and no list of three words makes a page a list", () => {
    const dump = buildDump("x.html", page("<p>Nothing here.</p>"));
    expect(htmlListing.split(dump).items).toEqual([]);
    expect(htmlListing.detect(dump)).toBeLessThan(0.4);
  });

  test("printed twice are taken once", () => {
    const cards = each(
      (title, _, date, url) =>
        `<li class="a"><h3><a href="${url}">${title}</a></h3><time datetime="${date}">x</time></li>`,
    );
    const again = each(
      (title, _, date, url) =>
        `<li class="b"><h3><a href="${url}">${title}</a></h3><time datetime="${date}">x</time></li>`,
    );
    expect(read(`<ul>${cards}</ul><ol>${again}</ol>`).map(({ title }) => title)).toEqual(
      STORIES.map(([title]) => title),
    );
  });
});
