import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { putSearchDoc } from "@/db/queries/search";
import { audit } from "@/test/support/audit";
import { insertArticle, insertTerm, tagArticle } from "@/test/support/factories";
import { type Newsroom, openNewsroom, picture } from "@/test/support/newsroom";

const COUNTRIES = ["Kenya", "Brazil", "France", "Malta", "Japan"];
const PAGES = {
  search: "/search?q=harbour",
  "search-filtered": "/search?tag=storm&sort=oldest",
  topic: "/topics/storm",
  topics: "/topics",
  "topics-by-letter": "/topics?type=country",
  countries: "/countries",
  month: "/archive/2025/03",
  day: "/archive/2025/03/03",
};

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await openNewsroom();
  await fill();
});

afterAll(async () => {
  await newsroom?.close();
});

/** Twenty stories of one event, in five countries and half a year. */
async function fill(): Promise<void> {
  const { db } = newsroom.database;
  const storm = await insertTerm(db, { slug: "storm", name: "The Great Storm", type: "event" });
  const countries = [];
  for (const name of COUNTRIES)
    countries.push(await insertTerm(db, { slug: name.toLowerCase(), name, type: "country" }));
  for (let n = 1; n <= 20; n += 1) {
    const day = `2025-0${1 + (n % 6)}-0${1 + (n % 9)}`;
    const article = await insertArticle(db, {
      ...{ headline: `Harbour report ${n}`, issuedOn: day, issuedAt: new Date(`${day}T08:00:00Z`) },
      bodyText: `Nothing moved for hours. ${"The wind went on and on. ".repeat(20)}Then the harbour opened <again>.`,
      sourceName: n % 2 === 0 ? "The Quay" : "Coast Daily",
    });
    const { id: ref, language, headline: title, bodyText: body } = article;
    await putSearchDoc(db, { kind: "article", ref, language, title, body });
    await tagArticle(db, ref, storm.id);
    await tagArticle(db, ref, countries[Math.floor(Math.sqrt(n))]?.id ?? storm.id);
  }
}

describe.each([
  ["light", 1_440],
  ["dark", 390],
] as const)("an accessibility audit finds nothing, %s at %s px", (colorScheme, width) => {
  beforeAll(async () => {
    await newsroom.reader.emulateMedia({ colorScheme });
    await newsroom.reader.setViewportSize({ width, height: 900 });
  });

  test.each(Object.entries(PAGES))("on %s", async (name, path) => {
    await newsroom.reader.goto(newsroom.url(path));
    await picture(newsroom.reader, `${name}-${colorScheme}-${width}`);
    expect(await audit(newsroom.reader)).toEqual([]);
    const overflow = await newsroom.reader.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

test("a reader without scripts mistypes, narrows, orders, takes a filter back and follows the search as a feed", async () => {
  const { reader } = newsroom;
  await reader.goto(newsroom.url("/search"));
  await reader.getByRole("searchbox").last().fill("habrour");
  await reader.getByRole("button", { name: "Search" }).last().click();
  await reader.getByRole("heading", { name: "Showing results for “harbour”" }).waitFor();
  expect(await reader.locator("mark").first().textContent()).toMatch(/^harbour$/i);
  await reader
    .getByRole("navigation", { name: "Narrow the results" })
    .getByRole("link", { name: "The Quay" })
    .click();
  await reader.getByRole("heading", { name: "10 stories have “harbour”" }).waitFor();
  await reader.getByRole("link", { name: "Oldest first" }).click();
  const feed = await reader.getByRole("main").getByRole("link", { name: "JSON" }).getAttribute("href");
  const answer = await fetch(newsroom.url(feed ?? ""));
  expect(((await answer.json()) as { items: unknown[] }).items.length).toBe(10);
  await reader.getByRole("link", { name: "Remove The Quay" }).click();
  await reader.getByRole("heading", { name: "20 stories have “harbour”" }).waitFor();
});
