import type { Tx } from "@/db/db";
import { articles, articleTerms, redirects, terms } from "@/db/schema/articles";
import { batches, items } from "@/db/schema/imports";
import { users } from "@/db/schema/people";
import { settings } from "@/db/schema/system";

type Article = typeof articles.$inferSelect;
type Term = typeof terms.$inferSelect;
type User = typeof users.$inferSelect;
type Batch = typeof batches.$inferSelect;
type Item = typeof items.$inferSelect;

let counter = 0;
const next = () => {
  counter += 1;
  return counter;
};

/** What the factories take for "now" where a test names no date of its own. */
export const FACTORY_DATE = new Date("2026-03-01T09:00:00Z");

/** Insert a live article (status `published`, no embargo); `overrides` win. */
export async function insertArticle(
  db: Tx,
  overrides: Partial<typeof articles.$inferInsert> = {},
): Promise<Article> {
  const n = next();
  const text = overrides.bodyText ?? `The harbour council met for the ${n}th time and decided nothing.`;
  const [row] = await db
    .insert(articles)
    .values({
      slug: `harbour-council-${n}`,
      headline: `Harbour council meets, number ${n}`,
      body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] },
      bodyHtml: `<p>${text}</p>`,
      bodyText: text,
      language: "en",
      status: "published",
      issuedOn: "2026-02-27",
      issuedAt: new Date("2026-02-27T00:00:00Z"),
      firstPublishedAt: new Date("2026-02-28T08:00:00Z"),
      createdAt: FACTORY_DATE,
      updatedAt: FACTORY_DATE,
      ...overrides,
    })
    .returning();
  return present(row);
}

/** Insert a term (a topic unless `overrides` say otherwise). */
export async function insertTerm(db: Tx, overrides: Partial<typeof terms.$inferInsert> = {}): Promise<Term> {
  const n = next();
  const [row] = await db
    .insert(terms)
    .values({
      type: "topic",
      slug: `harbours-${n}`,
      name: `Harbours ${n}`,
      aliases: [],
      createdAt: FACTORY_DATE,
      ...overrides,
    })
    .returning();
  return present(row);
}

/** Give an article a term. */
export async function tagArticle(db: Tx, articleId: number, termId: number): Promise<void> {
  await db.insert(articleTerms).values({ articleId, termId });
}

/** Insert a person (an editor who can't sign in: the hash fits no password). */
export async function insertUser(db: Tx, overrides: Partial<typeof users.$inferInsert> = {}): Promise<User> {
  const n = next();
  const [row] = await db
    .insert(users)
    .values({
      email: `person-${n}@example.org`,
      name: `Person ${n}`,
      role: "editor",
      passwordHash: "unusable",
      createdAt: FACTORY_DATE,
      ...overrides,
    })
    .returning();
  return present(row);
}

/** Insert a finished batch without items. */
export async function insertBatch(
  db: Tx,
  overrides: Partial<typeof batches.$inferInsert> = {},
): Promise<Batch> {
  const n = next();
  const [row] = await db
    .insert(batches)
    .values({
      fileName: `dump-${n}.txt`,
      bytes: 100,
      sha256: n.toString(16).padStart(64, "0"),
      storageKey: `uploads/dump-${n}`,
      format: "plain",
      confidence: 1,
      encoding: "utf-8",
      textLength: 100,
      pipelineVersion: 1,
      status: "done",
      counters: { items: 0, stored: 0, keptCharacters: 0, droppedCharacters: 0, duplicates: 0, warnings: 0 },
      warnings: [],
      related: [],
      createdAt: FACTORY_DATE,
      ...overrides,
    })
    .returning();
  return present(row);
}

/** Insert a new item of `batchId`; its position is one that no other factory item has. */
export async function insertItem(
  db: Tx,
  batchId: number,
  overrides: Partial<typeof items.$inferInsert> = {},
): Promise<Item> {
  const n = next();
  const title = overrides.title ?? `Ferry ${n} runs again`;
  const text = `Ferry ${n} runs again after the storm.`;
  const [row] = await db
    .insert(items)
    .values({
      batchId,
      position: n,
      spanStart: 0,
      spanEnd: text.length,
      spans: [[0, text.length]],
      raw: {
        title,
        kicker: null,
        summary: null,
        author: null,
        url: null,
        publishedAtRaw: null,
        categories: [],
        body: { kind: "text", source: text },
      },
      title,
      language: "en",
      body: [{ type: "p", text }],
      links: [],
      hashtags: [],
      steps: [],
      warnings: [],
      contentHash: `hash-${n}`,
      confidence: 1,
      state: "new",
      ...overrides,
    })
    .returning();
  return present(row);
}

/** Insert an old path that leads to `to`. */
export async function insertRedirect(db: Tx, fromPath: string, to: string): Promise<void> {
  await db.insert(redirects).values({ fromPath, to, createdAt: FACTORY_DATE });
}

/** Store one setting. */
export async function insertSetting(db: Tx, key: string, value: unknown): Promise<void> {
  await db.insert(settings).values({ key, value, updatedAt: FACTORY_DATE });
}

function present<Row>(row: Row | undefined): Row {
  if (!row) throw new Error("The insert returned no row.");
  return row;
}
