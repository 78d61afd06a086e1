import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { articleCorrections } from "@/db/schema/corrections";
import { readSiteFrame } from "@/lib/site/frame";
import { insertArticle, insertSetting } from "@/test/support/factories";
import { renderDoor } from "@/test/support/render-door";
import { attributeOf, readHtml, wordsIn } from "@/test/support/standards/html-tree";
import { openTestDb } from "@/test/support/test-db";

/** Late in the evening in UTC, when it is tomorrow already in Nairobi. */
const AT = new Date("2026-03-01T22:30:00Z");

async function timesOf(db: Db) {
  const { elements } = readHtml((await renderDoor(db, "/articles/quay")).body.toString());
  return elements
    .filter(({ tagName, parentNode }) => tagName === "time" && parentNode && "tagName" in parentNode)
    .map((element) => [attributeOf(element, "datetime"), wordsIn(element)]);
}

async function openQuay(site: object, issuedOn: string) {
  const db = await openTestDb();
  await insertSetting(db, "site", { name: "Quay", language: "en", ...site });
  const changed = { status: "corrected", revisedAt: AT, correctedAt: AT } as const;
  const { id } = await insertArticle(db, { slug: "quay", issuedOn, ...changed });
  await db.insert(articleCorrections).values({ articleId: id, note: "One lane.", at: AT });
  return db;
}

test("changes are told by the clocks of the site, which are named, and machines get the offset", async () => {
  const db = await openQuay({ timeZone: "Africa/Nairobi" }, "2026-02-27");
  const times = await timesOf(db);
  expect(times).toContainEqual(["2026-03-02T01:30:00+03:00", "2 March 2026, 01:30 UTC+3"]);
  expect(times).toContainEqual(["2026-03-02T01:30:00+03:00", "2 March 2026"]);
  expect(times).toContainEqual(["2026-02-27", "27 February 2026"]);
  expect((await readSiteFrame(db, AT)).today).toBe("2026-03-02");
});

test.each([{}, { timeZone: "Mars/Base" }, { timeZone: 3 }])("with the zone of %j it is UTC", async (site) => {
  const db = await openQuay(site, "2026-02-27");
  expect(await timesOf(db)).toContainEqual(["2026-03-01T22:30:00Z", "1 March 2026, 22:30 UTC"]);
  expect((await readSiteFrame(db, AT)).today).toBe("2026-03-01");
});

test.each([
  ["2026-02-27T07:30:00-05:00", "07:30 UTC−5"],
  ["2026-02-27T07:30:00Z", "07:30 UTC"],
  ["2026-02-27T07:30:00", "07:30"],
])("the time of a source stays as it writes it, with its own zone: %s", async (issuedOn, shown) => {
  const db = await openQuay({ timeZone: "Africa/Nairobi" }, issuedOn);
  const { elements } = readHtml((await renderDoor(db, "/articles/quay")).body.toString());
  const clocks = elements.filter((element) => attributeOf(element, "class") === "facts-time");
  expect(clocks.map(wordsIn)[0]).toBe(shown);
  expect(await timesOf(db)).toContainEqual([issuedOn, "27 February 2026"]);
});
