import { eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/db";
import { numbers, texts } from "@/db/queries/in-list";
import { apiKeys } from "@/db/schema/api-keys";
import { articles, redirects, terms } from "@/db/schema/articles";
import { feeds } from "@/db/schema/feeds";
import { batches, items, sources } from "@/db/schema/imports";
import { mediaAssets } from "@/db/schema/media";
import { newsletterIssues, newsletters } from "@/db/schema/newsletter";
import { pages } from "@/db/schema/pages";
import { invitations, users } from "@/db/schema/people";
import type { SubjectType } from "@/lib/domain/activity/kinds";

/** What a thing is called now. */
export interface SubjectRow {
  readonly id: number;
  /** Empty where it has no name yet. */
  readonly name: string;
  /** What it is in: the batch of an item, the newsletter of an issue. */
  readonly withinId?: number | null;
  /** BCP 47, where its name is a text of one language. */
  readonly language?: string;
}

/** Things that have rows with an id of their own. */
export type RowSubject = Exclude<SubjectType, "settings" | "setting" | "redirect">;

type Read = (db: Db | Tx, ids: SQL) => Promise<SubjectRow[]>;

const READ: Record<RowSubject, Read> = {
  article: async (db, ids) =>
    db
      .select({ id: articles.id, name: articles.headline, language: articles.language })
      .from(articles)
      .where(sql`${articles.id} in ${ids}`),
  item: async (db, ids) =>
    db
      .select({ id: items.id, name: items.title, withinId: items.batchId, language: items.language })
      .from(items)
      .where(sql`${items.id} in ${ids}`),
  batch: async (db, ids) =>
    db.select({ id: batches.id, name: batches.fileName }).from(batches).where(sql`${batches.id} in ${ids}`),
  term: async (db, ids) =>
    db.select({ id: terms.id, name: terms.name }).from(terms).where(sql`${terms.id} in ${ids}`),
  source: async (db, ids) =>
    db.select({ id: sources.id, name: sources.name }).from(sources).where(sql`${sources.id} in ${ids}`),
  feed: async (db, ids) =>
    db
      .select({ id: feeds.id, name: feeds.url })
      .from(feeds)
      .where(sql`${feeds.id} in ${ids} and ${isNull(feeds.removedAt)}`),
  media: async (db, ids) =>
    db
      .select({ id: mediaAssets.id, name: mediaAssets.fileName })
      .from(mediaAssets)
      .where(sql`${mediaAssets.id} in ${ids}`),
  newsletter: async (db, ids) =>
    db
      .select({ id: newsletters.id, name: newsletters.name, language: newsletters.language })
      .from(newsletters)
      .where(sql`${newsletters.id} in ${ids}`),
  newsletter_issue: async (db, ids) =>
    db
      .select({
        id: newsletterIssues.id,
        name: newsletterIssues.subject,
        withinId: newsletterIssues.newsletterId,
      })
      .from(newsletterIssues)
      .where(sql`${newsletterIssues.id} in ${ids}`),
  page: async (db, ids) =>
    db.select({ id: pages.id, name: pages.title }).from(pages).where(sql`${pages.id} in ${ids}`),
  user: async (db, ids) =>
    db.select({ id: users.id, name: users.name }).from(users).where(sql`${users.id} in ${ids}`),
  invitation: async (db, ids) =>
    db
      .select({ id: invitations.id, name: sql<string>`coalesce(${invitations.email}, '')` })
      .from(invitations)
      .where(sql`${invitations.id} in ${ids} and ${isNull(invitations.usedAt)}`),
  api_key: async (db, ids) =>
    db
      .select({ id: apiKeys.id, name: users.name })
      .from(apiKeys)
      .innerJoin(users, eq(users.id, apiKeys.userId))
      .where(sql`${apiKeys.id} in ${ids}`),
};

/** What things of one type are called now, in one query; those that are gone are not in it. */
export async function readSubjects(
  db: Db | Tx,
  type: RowSubject,
  ids: readonly number[],
): Promise<Map<number, SubjectRow>> {
  if (ids.length === 0) return new Map();
  return new Map((await READ[type](db, numbers(ids))).map((row) => [row.id, row]));
}

/** Which of these old addresses are still there. */
export async function findOldPaths(db: Db | Tx, paths: readonly string[]): Promise<Set<string>> {
  if (paths.length === 0) return new Set();
  const rows = await db
    .select({ path: redirects.fromPath })
    .from(redirects)
    .where(sql`${redirects.fromPath} in ${texts(paths)}`);
  return new Set(rows.map(({ path }) => path));
}

/** Somebody who may have done something: a person, or a program with a key. */
export interface RecordedActor {
  readonly id: number;
  readonly name: string;
  readonly isKey: boolean;
}

const ACTOR = { id: users.id, name: users.name, keyId: apiKeys.id };

const selectActors = (db: Db | Tx) =>
  db.select(ACTOR).from(users).leftJoin(apiKeys, eq(apiKeys.userId, users.id));

const actorOf = ({ id, name, keyId }: { id: number; name: string; keyId: number | null }): RecordedActor => ({
  ...{ id, name },
  isKey: keyId !== null,
});

/** Everybody who may have done something, by name: people first, then keys. */
export async function listActors(db: Db | Tx, limit: number): Promise<RecordedActor[]> {
  const rows = await selectActors(db)
    .orderBy(sql`case when ${apiKeys.id} is null then 0 else 1 end`, users.name, users.id)
    .limit(limit);
  return rows.map(actorOf);
}

/** These people and keys by their ids. */
export async function readActors(db: Db | Tx, ids: readonly number[]): Promise<Map<number, RecordedActor>> {
  if (ids.length === 0) return new Map();
  const rows = await selectActors(db).where(sql`${users.id} in ${numbers(ids)}`);
  return new Map(rows.map((row) => [row.id, actorOf(row)]));
}
