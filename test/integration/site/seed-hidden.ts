import type { Tx } from "@/db/db";
import type { articles } from "@/db/schema/articles";
import { syncSearch } from "@/lib/desk/sync-search";
import { FACTORY_DATE, insertArticle, insertTerm, tagArticle } from "@/test/support/factories";

export const NOW = new Date("2026-03-10T12:00:00Z");
export const ORIGIN = "https://news.example.org";
/** A word that only hidden articles have. */
export const SECRET = "unspeakable";

const LATER = new Date(NOW.getTime() + 1);
const HIDDEN: readonly Partial<typeof articles.$inferInsert>[] = [
  { status: "draft" },
  { status: "in_review" },
  { status: "scheduled", publishAt: FACTORY_DATE },
  { status: "unpublished" },
  { status: "trashed" },
  { status: "published", embargoUntil: LATER },
  { status: "corrected", embargoUntil: LATER },
];

/** An article that search can find, with one term. */
export async function insertFindable(
  db: Tx,
  termId: number,
  overrides: Partial<typeof articles.$inferInsert> = {},
) {
  const article = await insertArticle(db, overrides);
  await tagArticle(db, article.id, termId);
  await syncSearch(db, article);
  return article;
}

/** Three live articles of one topic, and one hidden article in every way of being hidden, all around them. */
export async function seedHidden(db: Tx) {
  const shared = await insertTerm(db, { slug: "ports", name: "Ports" });
  const secret = await insertTerm(db, { slug: SECRET, name: SECRET });
  const live = [
    await insertFindable(db, shared.id, { slug: "first", headline: "First quay", issuedOn: "2026-01-05" }),
    await insertFindable(db, shared.id, { slug: "second", headline: "Second quay", status: "corrected" }),
    await insertFindable(db, shared.id, { slug: "third", headline: "Third quay", embargoUntil: NOW }),
  ];
  for (const [index, overrides] of HIDDEN.entries()) {
    const hidden = await insertFindable(db, shared.id, {
      slug: `${SECRET}-${index}`,
      headline: `${SECRET} quay ${index}`,
      standfirst: SECRET,
      bodyText: SECRET,
      bodyHtml: `<p>${SECRET}</p>`,
      issuedOn: "2025-06-01",
      issuedAt: new Date(`2026-02-2${index}T00:00:00Z`),
      ...overrides,
    });
    await tagArticle(db, hidden.id, secret.id);
  }
  return { live, shared, secret };
}
