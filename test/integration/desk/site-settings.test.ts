import { expect, test } from "vitest";
import { readSiteIdentity } from "@/db/queries/site-identity";
import { readSiteSettings } from "@/lib/desk/settings/read-site-settings";
import { saveSiteSettings } from "@/lib/desk/settings/save-site-settings";
import type { SiteLanguage } from "@/lib/domain/site-languages";
import { readSiteFrame } from "@/lib/site/frame";
import { readReaderLanguages } from "@/lib/site/reader-languages";
import { insertSetting, insertUser } from "@/test/support/factories";
import { openTestDb } from "@/test/support/test-db";

const NOW = new Date("2026-03-01T09:00:00Z");
const SITE = {
  ...{ name: "Hafenblatt", tagline: "Von der Küste", description: "Nachrichten.", language: "de" },
  readerLanguages: [],
  timeZone: "Africa/Nairobi",
};

test("readers see what an administrator has saved, in the words of its language", async () => {
  const db = await openTestDb();
  const administrator = await insertUser(db, { role: "administrator" });
  expect((await readSiteSettings(db, administrator)).version).toBe(0);
  await saveSiteSettings(db, administrator, { ...SITE, baseVersion: 0, now: NOW });
  expect(await readSiteIdentity(db)).toEqual(SITE);
  expect((await readSiteFrame(db, NOW)).words.archive).toBe("Archiv");
});

test("readers may choose the languages that an administrator allows, besides the site's own", async () => {
  const db = await openTestDb();
  const administrator = await insertUser(db, { role: "administrator" });
  expect((await readSiteFrame(db, NOW)).languages).toEqual([]);
  const allow = (readerLanguages: readonly SiteLanguage[], baseVersion: number) =>
    saveSiteSettings(db, administrator, { ...SITE, readerLanguages, baseVersion, now: NOW });
  await allow(["de"], 0);
  expect([await readReaderLanguages(db), (await readSiteFrame(db, NOW)).languages]).toEqual([[], []]);
  await allow(["ar", "de", "en", "ar"], 1);
  expect(await readReaderLanguages(db)).toEqual(["en", "ar"]);
  expect((await readSiteFrame(db, NOW)).languages).toEqual(["de", "en", "ar"]);
});

test("who comes second is told, first time and later, and nothing of the first is lost", async () => {
  const db = await openTestDb();
  const administrator = await insertUser(db, { role: "administrator" });
  const save = (name: string, baseVersion: number) =>
    saveSiteSettings(db, administrator, { ...SITE, name, baseVersion, now: NOW });
  await save("First", 0);
  await expect(save("Second", 0)).rejects.toMatchObject({ code: "conflict" });
  await save("Third", 1);
  await expect(save("Fourth", 1)).rejects.toMatchObject({ code: "conflict" });
  expect((await readSiteIdentity(db)).name).toBe("Third");
});

test("only administrators may read or change them", async () => {
  const db = await openTestDb();
  const publisher = await insertUser(db, { role: "publisher" });
  await expect(readSiteSettings(db, publisher)).rejects.toMatchObject({ code: "forbidden" });
  const change = saveSiteSettings(db, publisher, { ...SITE, baseVersion: 0, now: NOW });
  await expect(change).rejects.toMatchObject({ code: "forbidden" });
});

test("a stored value that makes no sense is mended, not an error", async () => {
  const db = await openTestDb();
  await insertSetting(db, "site", { name: "", language: "<script>", tagline: 5 });
  expect(await readSiteIdentity(db)).toMatchObject({ name: "Copydesk", language: "en" });
});
