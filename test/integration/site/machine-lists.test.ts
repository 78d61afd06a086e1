import { expect, test } from "vitest";
import { readLlmsText } from "@/lib/site/feeds/llms-text";
import { readNewsSitemap } from "@/lib/site/feeds/news-sitemap";
import { readOpml } from "@/lib/site/feeds/opml";
import { NOW, SECRET, seedHidden } from "@/test/integration/site/seed-hidden";
import { insertArticle, insertSetting, insertTerm, tagArticle } from "@/test/support/factories";
import { parseXml } from "@/test/support/parse-xml";
import { openTestDb } from "@/test/support/test-db";

const AT = { now: NOW, origin: "https://site.example" };
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

const undated = { issuedOn: null, issuedAt: null };

test("the news sitemap has what appeared in two days, with its own language, the latest first", async () => {
  const db = await openTestDb();
  await insertSetting(db, "site", { name: "Quay & Co" });
  await insertArticle(db, { ...undated, slug: "old", firstPublishedAt: hoursAgo(49) });
  await insertArticle(db, {
    ...undated,
    slug: "a",
    headline: "A <b> & c",
    language: "de",
    firstPublishedAt: hoursAgo(47),
  });
  await insertArticle(db, { ...undated, slug: "b", firstPublishedAt: hoursAgo(1) });
  const text = await readNewsSitemap(db, AT);
  expect(() => parseXml(text)).not.toThrow();
  expect([...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc)).toEqual([
    "https://site.example/articles/b",
    "https://site.example/articles/a",
  ]);
  expect(text).toContain("<news:name>Quay &amp; Co</news:name>");
  expect(text).toContain("<news:language>de</news:language>");
  expect(text).toContain("<news:title>A &lt;b&gt; &amp; c</news:title>");
});

test("what an archive brings in is no news, however lately it was published; news has the date of its page", async () => {
  const db = await openTestDb();
  const published = { firstPublishedAt: hoursAgo(1) };
  await insertArticle(db, { ...published, slug: "then", issuedOn: "2019-04-01", issuedAt: hoursAgo(60_000) });
  await insertArticle(db, { ...published, slug: "now", issuedOn: null, issuedAt: hoursAgo(3) });
  const text = await readNewsSitemap(db, AT);
  expect([...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc)).toEqual([
    "https://site.example/articles/now",
  ]);
  expect(text).toContain(`<news:publication_date>${hoursAgo(3).toISOString()}<`);
});

test("the list of feeds has the site's own and one for each topic that readers can see", async () => {
  const db = await openTestDb();
  const article = await insertArticle(db);
  const term = await insertTerm(db, { slug: "ماء", name: 'Water "& ice"' });
  await insertTerm(db, { slug: "unused", name: "Unused" });
  await tagArticle(db, article.id, term.id);
  const text = await readOpml(db, AT);
  expect(() => parseXml(text)).not.toThrow();
  expect(text.match(/<outline /g)).toHaveLength(2);
  expect(text).toContain('xmlUrl="https://site.example/feed.xml"');
  expect(text).toContain('text="Water &quot;&amp; ice&quot;"');
  expect(text).toContain('xmlUrl="https://site.example/topics/%D9%85%D8%A7%D8%A1/feed.xml"');
});

test("names in the text for machines make no markup of their own", async () => {
  const db = await openTestDb();
  await insertSetting(db, "site", { name: "# A\n[link](https://evil.example)" });
  expect((await readLlmsText(db, AT)).split("\n")[0]).toBe("# \\# A \\[link\\](https://evil.example)");
});

test("nothing that is not live is in any of them", async () => {
  const db = await openTestDb();
  await seedHidden(db);
  for (const read of [readNewsSitemap, readOpml, readLlmsText])
    expect((await read(db, AT)).toLowerCase()).not.toContain(SECRET);
});
