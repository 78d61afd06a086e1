import { asc, eq } from "drizzle-orm";
import type { Db } from "@/db/db";
import { articles } from "@/db/schema/articles";
import { recleanItems, recleans } from "@/db/schema/cleaning";
import { items } from "@/db/schema/imports";
import { acceptItem } from "@/lib/desk/accept-item";
import { applyReclean } from "@/lib/desk/cleaning/apply-reclean";
import { planReclean } from "@/lib/desk/cleaning/plan-reclean";
import { recleanHandler } from "@/lib/desk/cleaning/reclean-handler";
import { itemSwitchHandler } from "@/lib/desk/cleaning/set-item-switch";
import { undoReclean } from "@/lib/desk/cleaning/undo-reclean";
import { importBatchHandler } from "@/lib/desk/import/import-batch";
import type { Actor } from "@/lib/domain/actor";
import type { StepSwitches } from "@/lib/domain/cleaning-steps";
import { workOnce } from "@/lib/jobs/worker";
import { openStorage } from "@/lib/media/storage";
import { insertEditor, uploadText } from "@/test/support/import-fixtures";
import { createTestDatabase } from "@/test/support/test-db";
import { minutesLater, NOW } from "../desk/desk-fixtures";

export const LATER = minutesLater(5);

/** Every text begins with its title once more, which cleaning takes out. */
export function buildRepeatingFeed(count: number, seed = "ferry"): string {
  const entries = Array.from({ length: count }, (_, n) => {
    const title = `The ${seed} number ${n + 1} sails again`;
    const text = `&lt;p&gt;${title}&lt;/p&gt;&lt;p&gt;After ${n + 3} weeks in dock the ${seed} ${n + 1} left harbour ${n * 17} with herring and ${n + 2} cats on board.&lt;/p&gt;`;
    return `<item><title>${title}</title><guid>${seed}-${n}</guid><description>${text}</description></item>`;
  });
  return `<rss version="2.0"><channel><title>${seed}</title>\n${entries.join("\n")}\n</channel></rss>`;
}

/** Run everything that waits for a worker. */
export async function runJobs(db: Db, dataFolder: string, chunk = 3): Promise<void> {
  const storage = openStorage(dataFolder);
  const handlers = [importBatchHandler({ storage }), recleanHandler(chunk), itemSwitchHandler()];
  while (await workOnce(db, { handlers, now: () => LATER }, new AbortController().signal));
}

/** An imported feed of repeated titles. */
export async function stageFeed(count = 8) {
  const { db, dataFolder } = await createTestDatabase();
  const editor = await insertEditor(db);
  const run = (chunk?: number) => runJobs(db, dataFolder, chunk);
  const upload = async (text: string, fileName?: string) => {
    const { id } = await uploadText(db, editor, { dataFolder, text, ...(fileName ? { fileName } : {}) });
    await run();
    return id;
  };
  const batchId = await upload(buildRepeatingFeed(count));
  return { db, dataFolder, editor, batchId, upload, run };
}

/** The items of a batch in order. */
export const itemsOf = (db: Db, batchId: number) =>
  db.select().from(items).where(eq(items.batchId, batchId)).orderBy(asc(items.position));

/** Whether each item's text begins with its title. */
export const repeatsOf = async (db: Db, batchId: number) =>
  (await itemsOf(db, batchId)).map(({ body, title }) => body[0]?.text === title);

/** Accept the item at this position; gives its article's id. */
export async function acceptAt(db: Db, actor: Actor, batchId: number, position: number): Promise<number> {
  const item = (await itemsOf(db, batchId))[position];
  const { articleId } = await acceptItem(db, actor, {
    itemId: item?.id ?? 0,
    version: item?.version ?? 0,
    tags: [],
    now: NOW,
  });
  return articleId;
}

/** One article. */
export async function articleOf(db: Db, id: number) {
  const [row] = await db.select().from(articles).where(eq(articles.id, id));
  if (!row) throw new Error("There is no such article.");
  return row;
}

type Place = { readonly batchId: number } | { readonly sourceId: number };

/** Plan with these switches; gives the plan's id. */
export async function plan(
  staged: { readonly db: Db; readonly editor: Actor; readonly run: (chunk?: number) => Promise<void> },
  place: Place,
  switches: StepSwitches | null,
): Promise<number> {
  const { db, editor, run } = staged;
  const scope = { batchId: null, sourceId: null, ...place };
  const { recleanId } = await planReclean(db, editor, {
    scope,
    change: (before) => switches ?? before,
    now: NOW,
  });
  await run();
  return recleanId;
}

/** Apply a plan to its end. */
export async function apply(staged: Parameters<typeof plan>[0], recleanId: number): Promise<void> {
  await applyReclean(staged.db, staged.editor, { recleanId, now: NOW });
  await staged.run();
}

/** Undo a re-cleaning to its end. */
export async function undo(staged: Parameters<typeof plan>[0], recleanId: number): Promise<void> {
  await undoReclean(staged.db, staged.editor, { recleanId, now: NOW });
  await staged.run();
}

/** A re-cleaning's status and what became of its items. */
export async function outcomesOf(db: Db, recleanId: number) {
  const [reclean] = await db.select().from(recleans).where(eq(recleans.id, recleanId));
  const rows = await db
    .select()
    .from(recleanItems)
    .where(eq(recleanItems.recleanId, recleanId))
    .orderBy(asc(recleanItems.itemId));
  return { status: reclean?.status, outcomes: rows.map(({ outcome }) => outcome), rows };
}
