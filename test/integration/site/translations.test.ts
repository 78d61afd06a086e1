import { expect, test } from "vitest";
import { linkTranslation } from "@/lib/desk/translations/link-translation";
import { readTranslationsScreen } from "@/lib/desk/translations/read-translations";
import { unlinkTranslation } from "@/lib/desk/translations/unlink-translation";
import { readArticlePage } from "@/lib/site/article-page";
import { minutesLater, save, signIn, writeDraft } from "@/test/integration/desk/desk-fixtures";
import { insertArticle } from "@/test/support/factories";
import { openTestDb } from "@/test/support/test-db";

const NOW = minutesLater(0);

async function openLanguages() {
  const db = await openTestDb();
  const publisher = await signIn(db, "publisher");
  const ids: Record<string, number> = {};
  for (const language of ["en", "de", "fr", "ar"])
    ids[language] = (await insertArticle(db, { slug: `quay-${language}`, language })).id;
  const id = (language: string) => ids[language] ?? 0;
  const link = (one: string, other: string) =>
    linkTranslation(db, publisher, { articleId: id(one), otherId: id(other), now: NOW });
  const languagesOf = async (language: string) =>
    (await readArticlePage(db, `quay-${language}`, NOW))?.translations.map((row) => row.language);
  return { db, publisher, id, link, languagesOf };
}

test("linked articles lead to each other, whichever was linked to which", async () => {
  const { link, languagesOf, db } = await openLanguages();
  await link("en", "de");
  await link("ar", "en");
  await link("en", "de");
  expect(await languagesOf("en")).toEqual(["ar", "de"]);
  expect(await languagesOf("ar")).toEqual(["de", "en"]);
  const page = await readArticlePage(db, "quay-de", NOW);
  expect(page?.translations[0]).toMatchObject({ path: "/articles/quay-ar", name: "العربية", dir: "rtl" });
});

test("each language is once in a group, and two groups are not joined", async () => {
  const { db, publisher, link, id } = await openLanguages();
  await link("en", "de");
  const other = await insertArticle(db, { slug: "other-de", language: "de" });
  const twice = linkTranslation(db, publisher, { articleId: id("en"), otherId: other.id, now: NOW });
  await expect(twice).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("German") });
  await link("fr", "ar");
  await expect(link("en", "fr")).rejects.toMatchObject({ code: "conflict" });
  const same = linkTranslation(db, publisher, { articleId: id("de"), otherId: other.id, now: NOW });
  await expect(same).rejects.toMatchObject({ code: "bad_input" });
  const self = linkTranslation(db, publisher, { articleId: id("de"), otherId: id("de"), now: NOW });
  await expect(self).rejects.toMatchObject({ code: "bad_input" });
});

test("unlinking leaves the others together, and can be undone; a group of one is none", async () => {
  const { db, publisher, link, id, languagesOf } = await openLanguages();
  await link("en", "de");
  await link("en", "fr");
  const unlink = (one: string, other: string) =>
    unlinkTranslation(db, publisher, { articleId: id(one), otherId: id(other), now: NOW });
  await unlink("en", "de");
  expect(await languagesOf("fr")).toEqual(["en"]);
  expect(await languagesOf("de")).toEqual([]);
  await link("de", "fr");
  expect(await languagesOf("en")).toEqual(["de", "fr"]);
  await unlink("en", "de");
  await unlink("en", "fr");
  await link("en", "ar");
  expect(await languagesOf("en")).toEqual(["ar"]);
});

test("readers are led to live translations alone, and only publishers link what is live", async () => {
  const { db, publisher, id, languagesOf } = await openLanguages();
  const draft = await insertArticle(db, { slug: "draft-sr", language: "sr", status: "draft" });
  const embargoed = await insertArticle(db, {
    slug: "embargoed-uk",
    language: "uk",
    embargoUntil: minutesLater(1),
  });
  for (const otherId of [draft.id, embargoed.id])
    await linkTranslation(db, publisher, { articleId: id("en"), otherId, now: NOW });
  expect(await languagesOf("en")).toEqual([]);
  const screen = await readTranslationsScreen(db, publisher, { articleId: id("en"), search: "" });
  expect(screen.linked.map(({ language }) => language)).toEqual(["sr", "uk"]);
  expect(screen.offered.map(({ language }) => language).sort()).toEqual(["ar", "de", "fr"]);
  const editor = await signIn(db, "editor");
  const refused = linkTranslation(db, editor, { articleId: draft.id, otherId: id("de"), now: NOW });
  await expect(refused).rejects.toMatchObject({ code: "forbidden" });
  // From a draft beside them, too, an editor parts no live articles.
  await linkTranslation(db, publisher, { articleId: id("en"), otherId: id("de"), now: NOW });
  const parted = unlinkTranslation(db, editor, { articleId: draft.id, otherId: id("de"), now: NOW });
  await expect(parted).rejects.toMatchObject({ code: "forbidden" });
  expect(await languagesOf("en")).toEqual(["de"]);
});

test("an article that changes its language keeps its place, unless that language has one", async () => {
  const { db, publisher, id } = await openLanguages();
  const draft = await writeDraft(db, publisher, "Quay");
  const screen = () => readTranslationsScreen(db, publisher, { articleId: id("de"), search: "" });
  await linkTranslation(db, publisher, { articleId: draft.id, otherId: id("de"), now: NOW });
  const changed = await save(db, publisher, draft, { language: "sr" });
  expect((await screen()).linked).toMatchObject([{ language: "sr" }]);
  await linkTranslation(db, publisher, { articleId: id("en"), otherId: id("de"), now: NOW });
  await expect(save(db, publisher, changed, { language: "en" })).rejects.toMatchObject({ code: "conflict" });
});
