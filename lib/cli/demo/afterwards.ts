import type { Db } from "@/lib/database";
import { listArticles } from "@/lib/desk/list-articles";
import { readArticleForEditing } from "@/lib/desk/read-article";
import { saveArticle } from "@/lib/desk/save-article";
import { saveSiteSettings } from "@/lib/desk/settings/save-site-settings";
import { linkTranslation } from "@/lib/desk/translations/link-translation";
import type { Actor } from "@/lib/domain/actor";
import type { SiteIdentity } from "@/lib/domain/site-identity";

const SITE: SiteIdentity = {
  name: "The Tideline",
  tagline: "News of rivers, coasts and the people on them",
  description: "An example site: every place, person and number in it is made up.",
  ...{ language: "en", readerLanguages: ["de", "ar"], timeZone: "Europe/Vienna" },
};
/** Beginnings of headlines. */
const ORIGINAL = "Ein Leuchtfeuer";
const TRANSLATION = "A harbour light";
const CORRECTED = "Marrow passes the flood mark";
const NOTE = "An earlier version said that 310 people slept in the school. It was 130.";

/** Give the site its name. */
export async function nameSite(db: Db, actor: Actor): Promise<void> {
  await saveSiteSettings(db, actor, { ...SITE, baseVersion: 0, now: new Date() });
}

/** Link one text with its translation, and correct another one, as happens to texts that are live. */
export async function tendArticles(db: Db, actor: Actor): Promise<void> {
  const [articleId, otherId] = [
    await findArticleId(db, actor, ORIGINAL),
    await findArticleId(db, actor, TRANSLATION),
  ];
  if (articleId !== null && otherId !== null)
    await linkTranslation(db, actor, { articleId, otherId, now: new Date() });
  const corrected = await findArticleId(db, actor, CORRECTED);
  if (corrected !== null) await correct(db, actor, corrected);
}

async function correct(db: Db, actor: Actor, articleId: number): Promise<void> {
  const { article } = await readArticleForEditing(db, actor, articleId);
  await saveArticle(db, actor, {
    ...{ articleId, baseVersion: article.version, fields: article.fields },
    ...{ applyToLive: true, correction: { note: NOTE }, now: new Date() },
  });
}

/** The live article whose headline begins like this, if the dumps still have it. */
export async function findArticleId(db: Db, actor: Actor, beginning: string): Promise<number | null> {
  const { rows } = await listArticles(db, actor, { page: 1, search: beginning, status: "published" });
  return rows[0]?.id ?? null;
}
