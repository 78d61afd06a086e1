import { expect, test } from "vitest";
import { actAs } from "@/test/support/people";
import { fillReaderSite } from "@/test/support/reader-site/fill-reader-site";
import { READER_PAGES } from "@/test/support/reader-site/reader-pages";
import { renderDoor } from "@/test/support/render-door";
import { readHtml } from "@/test/support/standards/html-tree";
import { feedsOf, microformatProblems } from "@/test/support/standards/microformat-problems";
import { createTestDatabase } from "@/test/support/test-db";

/** What the lists of a page are called, and how many stories the first one has at least. */
const LISTS: Readonly<Record<string, readonly [name: string, entries: number]>> = {
  home: ["The Lantern & Quay", 10],
  article: ["Related", 1],
  "topic-topic": ["Harbour & sea", 10],
  "topic-event": ["The Great Storm", 3],
  "topic-country": ["Kenya", 5],
  section: ["Harbour & sea", 10],
  "archive-month": ["September 2025", 3],
  "archive-day": ["Thursday, 18 September 2025", 2],
  "search-found": ["3 stories have “quay”", 3],
  "newsletter-archive": ["Harbour weekly", 2],
  "newsletter-issue": ["The quay is open", 1],
};

test("every list is an h-feed with a name, and each of its stories has a headline, an address and a date", async () => {
  const { db, dataFolder } = await createTestDatabase();
  await fillReaderSite(db, dataFolder, await actAs(db, "administrator"));
  for (const [name, { path }] of Object.entries(READER_PAGES)) {
    const page = readHtml((await renderDoor(db, path)).body.toString());
    expect(microformatProblems(page), name).toEqual([]);
    const [title, entries] = LISTS[name] ?? [];
    if (!title || !entries) continue;
    const [first] = feedsOf(page);
    expect(first?.name, name).toBe(title);
    expect(first?.entries, name).toBeGreaterThanOrEqual(entries);
  }
});

const entry = (inside: string) => `<article class="h-entry">${inside}</article>`;
const WHOLE =
  '<a class="u-url p-name" href="/a">A</a><time class="dt-published" datetime="2026-03-01">1</time>';

test.each([
  ["a list without a name", `<div class="h-feed">${entry(WHOLE)}</div>`],
  ["a story without a date", entry('<a class="u-url p-name" href="/a">A</a>')],
  ["a story with two headlines", entry(`${WHOLE}<b class="p-name">B</b>`)],
  ["a date that is none", entry(WHOLE.replace("2026-03-01", "1 March"))],
  ["a story whose parts are the list's", `<div class="h-feed"><h1 class="p-name">L</h1>${WHOLE}</div>`],
])("the judge refuses %s", (_what, html) => {
  expect(microformatProblems(readHtml(html)).length).toBeGreaterThan(0);
});

test("the judge takes an author for a part of the story, and a list inside of one for a list", () => {
  const author = '<span class="p-author h-card">Ada</span>';
  const list = `<section class="h-feed"><h2 class="p-name">Related</h2>${entry(WHOLE)}</section>`;
  const page = readHtml(entry(WHOLE + author + list));
  expect(microformatProblems(page)).toEqual([]);
  expect(feedsOf(page)).toEqual([{ name: "Related", entries: 1 }]);
});
