import { expect, test } from "vitest";
import { insertArticle, insertTerm, tagArticle } from "@/test/support/factories";
import { renderDoor } from "@/test/support/render-door";
import { attributeOf, readHtml } from "@/test/support/standards/html-tree";
import { openTestDb } from "@/test/support/test-db";

const RSS = "application/rss+xml";

test.each([
  ["/articles/quay", "/feed.xml"],
  ["/archive/2026/02", "/feed.xml"],
  ["/countries", "/feed.xml"],
  ["/search", "/feed.xml"],
  ["/search?q=quay", "/search/feed.xml?q=quay"],
  ["/topics/ports", "/topics/ports/feed.xml"],
])("who gives %s to a feed reader follows %s", async (path, feed) => {
  const db = await openTestDb();
  const { id } = await insertArticle(db, { slug: "quay" });
  await tagArticle(db, id, (await insertTerm(db, { slug: "ports" })).id);
  const { elements } = readHtml((await renderDoor(db, path)).body.toString());
  const feeds = elements.filter((element) => attributeOf(element, "type") === RSS);
  expect(feeds.map((link) => attributeOf(link, "href")?.replace(/^https?:\/\/[^/]+/, ""))).toEqual([feed]);
});

test("search engines may show the picture of an article large, and nothing of a page that is not there", async () => {
  const db = await openTestDb();
  await insertArticle(db, { slug: "quay" });
  const robots = async (path: string) =>
    readHtml((await renderDoor(db, path)).body.toString()).elements.flatMap((element) =>
      attributeOf(element, "name") === "robots" ? [attributeOf(element, "content")] : [],
    );
  expect(await robots("/articles/quay")).toEqual(["max-image-preview:large"]);
  expect(await robots("/articles/nothing")).toEqual(["noindex"]);
});
