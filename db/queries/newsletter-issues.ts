import { and, asc, desc, eq, gt, inArray, isNotNull, lt, lte, max, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { newsletterIssues } from "@/db/schema/newsletter";
import type { IssueState } from "@/lib/domain/newsletter";

/** One issue as it is stored. */
export type Issue = typeof newsletterIssues.$inferSelect;

/** An issue that is in the archive. */
export type PublicIssue = Issue & { readonly number: number; readonly startedAt: Date };

/** The issues of a newsletter, the latest first. */
export async function listIssues(db: Db | Tx, newsletterId: number): Promise<Issue[]> {
  return db
    .select()
    .from(newsletterIssues)
    .where(eq(newsletterIssues.newsletterId, newsletterId))
    .orderBy(desc(newsletterIssues.id))
    .limit(MOST_LISTED);
}

const MOST_LISTED = 500;

/** One issue, or null. */
export async function findIssue(db: Db | Tx, id: number): Promise<Issue | null> {
  const [row] = await db.select().from(newsletterIssues).where(eq(newsletterIssues.id, id)).limit(1);
  return row ?? null;
}

/** Add an issue. */
export async function insertIssue(tx: Tx, values: typeof newsletterIssues.$inferInsert): Promise<Issue> {
  const [row] = await tx.insert(newsletterIssues).values(values).returning();
  if (!row) throw new Error("The database returned no issue.");
  return row;
}

/** Write an issue at the version that it is based on and in one of these states; null where it is at another. */
export async function updateIssue(
  tx: Tx,
  {
    id,
    baseVersion,
    from,
  }: { readonly id: number; readonly baseVersion: number; readonly from: readonly IssueState[] },
  change: Partial<typeof newsletterIssues.$inferInsert>,
): Promise<Issue | null> {
  const [row] = await tx
    .update(newsletterIssues)
    .set({ ...change, version: baseVersion + 1 })
    .where(
      and(
        eq(newsletterIssues.id, id),
        eq(newsletterIssues.version, baseVersion),
        inArray(newsletterIssues.state, [...from]),
      ),
    )
    .returning();
  return row ?? null;
}

/** Set how far the sending is, for the job that sends. */
export async function moveIssue(
  tx: Tx,
  id: number,
  change: Pick<Partial<Issue>, "state" | "sentAt" | "failure">,
): Promise<void> {
  await tx
    .update(newsletterIssues)
    .set({ ...change, version: sql`${newsletterIssues.version} + 1` })
    .where(eq(newsletterIssues.id, id));
}

/** The number and the beginning of a newsletter's last issue that was sent. */
export async function findLastSent(
  db: Db | Tx,
  newsletterId: number,
): Promise<{ readonly number: number; readonly startedAt: Date | null }> {
  const [row] = await db
    .select({ number: max(newsletterIssues.number), startedAt: max(newsletterIssues.startedAt) })
    .from(newsletterIssues)
    .where(and(eq(newsletterIssues.newsletterId, newsletterId), isNotNull(newsletterIssues.number)));
  return { number: row?.number ?? 0, startedAt: row?.startedAt ?? null };
}

/** When the last issue of a newsletter was begun, sent or not, and whether one waits for somebody to send it. */
export async function findLastDraft(
  db: Db | Tx,
  newsletterId: number,
): Promise<{ readonly createdAt: Date | null; readonly isWaiting: boolean }> {
  const ofNewsletter = eq(newsletterIssues.newsletterId, newsletterId);
  const [last] = await db
    .select({ createdAt: max(newsletterIssues.createdAt) })
    .from(newsletterIssues)
    .where(ofNewsletter);
  const waiting = await db
    .select({ id: newsletterIssues.id })
    .from(newsletterIssues)
    .where(and(ofNewsletter, inArray(newsletterIssues.state, ["draft", "scheduled"])))
    .limit(1);
  return { createdAt: last?.createdAt ?? null, isWaiting: waiting.length > 0 };
}

/** Scheduled issues whose time has come. */
export async function listDueIssues(db: Db | Tx, now: Date): Promise<Issue[]> {
  return db
    .select()
    .from(newsletterIssues)
    .where(and(eq(newsletterIssues.state, "scheduled"), lte(newsletterIssues.sendAt, now)))
    .orderBy(newsletterIssues.id)
    .limit(20);
}

/** The archive of a newsletter: every issue whose sending has begun, the latest first. */
export async function listPublicIssues(db: Db | Tx, newsletterId: number): Promise<PublicIssue[]> {
  const rows = await db
    .select()
    .from(newsletterIssues)
    .where(and(eq(newsletterIssues.newsletterId, newsletterId), isNotNull(newsletterIssues.number)))
    .orderBy(desc(newsletterIssues.number))
    .limit(MOST_LISTED);
  return rows.filter(isPublic);
}

/** One issue of the archive, or null. */
export async function findPublicIssue(
  db: Db | Tx,
  newsletterId: number,
  number: number,
): Promise<PublicIssue | null> {
  const [row] = await db
    .select()
    .from(newsletterIssues)
    .where(and(eq(newsletterIssues.newsletterId, newsletterId), eq(newsletterIssues.number, number)))
    .limit(1);
  return row && isPublic(row) ? row : null;
}

/** The issues of the archive just before and after the one of this number; a number may have no issue any more. */
export async function findIssuesBeside(
  db: Db | Tx,
  newsletterId: number,
  number: number,
): Promise<{ readonly older: PublicIssue | null; readonly newer: PublicIssue | null }> {
  const nearest = async (isBeside: SQL, order: SQL) => {
    const [row] = await db
      .select()
      .from(newsletterIssues)
      .where(and(eq(newsletterIssues.newsletterId, newsletterId), isBeside))
      .orderBy(order)
      .limit(1);
    return row && isPublic(row) ? row : null;
  };
  return {
    older: await nearest(lt(newsletterIssues.number, number), desc(newsletterIssues.number)),
    newer: await nearest(gt(newsletterIssues.number, number), asc(newsletterIssues.number)),
  };
}

const isPublic = (row: Issue): row is PublicIssue => row.number !== null && row.startedAt !== null;
