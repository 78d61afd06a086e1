import { and, asc, count, desc, eq, exists, gte, inArray, isNotNull, or, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { isLive } from "@/db/queries/live-rule";
import { articles, articleTerms } from "@/db/schema/articles";
import { newsletterIssues, newsletters } from "@/db/schema/newsletter";

/** One newsletter as it is stored. */
export type Newsletter = typeof newsletters.$inferSelect;

/** What an editor says about a newsletter. */
export type NewsletterFields = Pick<
  Newsletter,
  "name" | "intro" | "language" | "period" | "scope" | "termId" | "query" | "isOpen"
> &
  Partial<Pick<Newsletter, "draftsItself">>;

/** Every newsletter, by name. */
export async function listNewsletters(db: Db | Tx): Promise<Newsletter[]> {
  return db.select().from(newsletters).orderBy(asc(newsletters.name), asc(newsletters.id));
}

/** Those that readers may join, or that were sent at least once. */
export async function listSeenNewsletters(db: Db | Tx): Promise<Newsletter[]> {
  const wasSent = exists(
    db
      .select({ one: sql`1` })
      .from(newsletterIssues)
      .where(and(eq(newsletterIssues.newsletterId, newsletters.id), isNotNull(newsletterIssues.number))),
  );
  return db
    .select()
    .from(newsletters)
    .where(or(eq(newsletters.isOpen, true), wasSent))
    .orderBy(asc(newsletters.name), asc(newsletters.id));
}

/** Those whose issues the desk drafts by itself. */
export async function listSelfDrafting(db: Db): Promise<Newsletter[]> {
  return db
    .select()
    .from(newsletters)
    .where(eq(newsletters.draftsItself, true))
    .orderBy(asc(newsletters.id))
    .limit(AT_ONCE);
}

const AT_ONCE = 100;

/** Those that readers may join, by name. */
export async function listOpenNewsletters(db: Db | Tx): Promise<Newsletter[]> {
  return db
    .select()
    .from(newsletters)
    .where(eq(newsletters.isOpen, true))
    .orderBy(asc(newsletters.name), asc(newsletters.id));
}

/** The newsletter with this id, or null. */
export async function findNewsletter(db: Db | Tx, id: number): Promise<Newsletter | null> {
  const [row] = await db.select().from(newsletters).where(eq(newsletters.id, id)).limit(1);
  return row ?? null;
}

/** The newsletter under `slug`, or null. */
export async function findNewsletterBySlug(db: Db | Tx, slug: string): Promise<Newsletter | null> {
  const [row] = await db.select().from(newsletters).where(eq(newsletters.slug, slug)).limit(1);
  return row ?? null;
}

/** Add a newsletter; null where another one has its slug. */
export async function insertNewsletter(
  tx: Tx,
  values: typeof newsletters.$inferInsert,
): Promise<Newsletter | null> {
  const [row] = await tx.insert(newsletters).values(values).onConflictDoNothing().returning();
  return row ?? null;
}

/** Write a newsletter at the version that it is based on; null where someone else was first. */
export async function updateNewsletter(
  tx: Tx,
  id: number,
  baseVersion: number,
  change: NewsletterFields & Pick<Newsletter, "updatedAt">,
): Promise<Newsletter | null> {
  const [row] = await tx
    .update(newsletters)
    .set({ ...change, version: baseVersion + 1 })
    .where(and(eq(newsletters.id, id), eq(newsletters.version, baseVersion)))
    .returning();
  return row ?? null;
}

/** Take a newsletter for this transaction, so that its issues are numbered one after the other. */
export async function holdNewsletter(tx: Tx, id: number): Promise<Newsletter | null> {
  const [row] = await tx
    .update(newsletters)
    .set({ version: sql`${newsletters.version}` })
    .where(eq(newsletters.id, id))
    .returning();
  return row ?? null;
}

interface News {
  readonly now: Date;
  /** Only what was first published after it. */
  readonly since: Date;
  readonly limit: number;
  readonly termId?: number | null;
  /** Only these, where they are given. */
  readonly ids?: readonly number[];
}

/** Ids of the articles live at `now` that were first published after `since`, the latest first. */
export async function listLiveNewsIds(
  db: Db | Tx,
  { now, since, limit, termId, ids }: News,
): Promise<number[]> {
  const tagged = termId
    ? inArray(
        articles.id,
        db.select({ id: articleTerms.articleId }).from(articleTerms).where(eq(articleTerms.termId, termId)),
      )
    : undefined;
  const rows = await db
    .select({ id: articles.id })
    .from(articles)
    .where(
      and(
        isLive(now),
        isNotNull(articles.firstPublishedAt),
        gte(articles.firstPublishedAt, since),
        tagged,
        ids ? inArray(articles.id, [...ids]) : undefined,
      ),
    )
    .orderBy(desc(articles.firstPublishedAt), desc(articles.id))
    .limit(limit);
  return rows.map((row) => row.id);
}

/** Whether there is a newsletter that readers may join. */
export async function hasOpenNewsletter(db: Db | Tx): Promise<boolean> {
  const [row] = await db.select({ n: count() }).from(newsletters).where(eq(newsletters.isOpen, true));
  return (row?.n ?? 0) > 0;
}
