import { and, asc, eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { pages } from "@/db/schema/pages";

/** One page of the site as it is stored. */
export type SitePage = typeof pages.$inferSelect;

/** What an editor of a page writes. */
export type PageFields = Pick<SitePage, "slug" | "title" | "body" | "bodyHtml" | "state" | "position">;

const inOrder = [asc(pages.position), asc(pages.title), asc(pages.id)];

/** The page that is published under `slug`, or null. */
export async function findPublishedPage(db: Tx, slug: string): Promise<SitePage | null> {
  const [row] = await db
    .select()
    .from(pages)
    .where(and(eq(pages.slug, slug), eq(pages.state, "published")))
    .limit(1);
  return row ?? null;
}

/** Title, address and last change of every published page, in the order of the footer. */
export async function listPublishedPages(db: Tx): Promise<Pick<SitePage, "slug" | "title" | "updatedAt">[]> {
  return db
    .select({ slug: pages.slug, title: pages.title, updatedAt: pages.updatedAt })
    .from(pages)
    .where(eq(pages.state, "published"))
    .orderBy(...inOrder)
    .limit(MOST_PAGES);
}

/** More pages than a footer can name. */
const MOST_PAGES = 50;

/** Every page, in the order of the footer. */
export async function listPages(db: Db | Tx): Promise<SitePage[]> {
  return db
    .select()
    .from(pages)
    .orderBy(...inOrder);
}

/** The page with this id, or null. */
export async function findPage(db: Db | Tx, id: number): Promise<SitePage | null> {
  const [row] = await db.select().from(pages).where(eq(pages.id, id)).limit(1);
  return row ?? null;
}

/** Add a page; null where another one has its address. */
export async function insertPage(tx: Tx, values: typeof pages.$inferInsert): Promise<SitePage | null> {
  const [row] = await tx.insert(pages).values(values).onConflictDoNothing().returning();
  return row ?? null;
}

/** Whether another page than `id` has this address. */
export async function isPageSlugTaken(tx: Tx, slug: string, id: number): Promise<boolean> {
  const [row] = await tx.select({ id: pages.id }).from(pages).where(eq(pages.slug, slug)).limit(1);
  return row !== undefined && row.id !== id;
}

/** Write a page at the version that it is based on; null where someone else was first. */
export async function updatePage(
  tx: Tx,
  id: number,
  baseVersion: number,
  change: PageFields & Pick<SitePage, "updatedBy" | "updatedAt">,
): Promise<SitePage | null> {
  const [row] = await tx
    .update(pages)
    .set({ ...change, version: baseVersion + 1 })
    .where(and(eq(pages.id, id), eq(pages.version, baseVersion)))
    .returning();
  return row ?? null;
}
