import type { Db } from "@/db/db";
import { getBatch } from "@/db/queries/batches";
import { findOpenJob, type JobProgress } from "@/db/queries/jobs";
import {
  countRecleanOutcomes,
  findReclean,
  findRecleanWithPeople,
  listRecleanItems,
  listRecleans,
  type Reclean,
  type RecleanScope,
} from "@/db/queries/recleans";
import { findSource } from "@/db/queries/sources";
import { describeChange, type FieldChange } from "@/lib/desk/cleaning/describe-change";
import { recleanKey } from "@/lib/desk/cleaning/reclean-job";
import { type Actor, assertCan } from "@/lib/domain/actor";
import {
  type RecleanCounts,
  type RecleanOutcome,
  type RecleanStatus,
  RUNNING_RECLEANS,
} from "@/lib/domain/reclean";
import { AppError } from "@/lib/errors";

/** How far a re-cleaning has come. */
export interface RecleanProgress {
  readonly status: RecleanStatus;
  readonly failure: string | null;
  /** Null while it waits, and at its end. */
  readonly progress: JobProgress | null;
  readonly isOver: boolean;
}

/** What a re-cleaning does to one item. */
export interface RecleanChange {
  readonly itemId: number;
  readonly batchId: number;
  readonly fileName: string;
  readonly position: number;
  readonly title: string;
  readonly language: string;
  readonly outcome: RecleanOutcome;
  readonly reason: string | null;
  readonly hasDraft: boolean;
  readonly fields: readonly FieldChange[];
}

/** A re-cleaning as its screen shows it. */
export interface RecleanScreen {
  readonly reclean: Pick<
    Reclean,
    "id" | "batchId" | "sourceId" | "switches" | "switchesBefore" | "createdAt" | "appliedAt"
  >;
  /** The name of the batch or source. */
  readonly name: string;
  readonly createdBy: string | null;
  readonly progress: RecleanProgress;
  readonly counts: RecleanCounts;
  readonly changes: readonly RecleanChange[];
  /** The item to ask for more after, or null at the end. */
  readonly nextAfter: number | null;
}

const PAGE = 20;

/** How far a re-cleaning has come. @throws AppError `not_found` */
export async function readRecleanProgress(db: Db, actor: Actor, recleanId: number): Promise<RecleanProgress> {
  assertCan(actor, "desk.read");
  const reclean = await findReclean(db, recleanId);
  if (!reclean) throw new AppError("not_found", "That re-cleaning does not exist.");
  return progressOf(db, reclean);
}

async function progressOf(db: Db, { id, status, failure }: Reclean): Promise<RecleanProgress> {
  const isOver = !RUNNING_RECLEANS.includes(status);
  const job = isOver ? null : await findOpenJob(db, recleanKey(id));
  return { status, failure, progress: job?.progress ?? null, isOver };
}

interface Input {
  readonly recleanId: number;
  readonly outcomes: readonly RecleanOutcome[];
  readonly afterId: number;
}

/** One page of a re-cleaning's changes; null where there is no such re-cleaning. */
export async function readReclean(db: Db, actor: Actor, input: Input): Promise<RecleanScreen | null> {
  assertCan(actor, "desk.read");
  const { recleanId, outcomes, afterId } = input;
  const found = await findRecleanWithPeople(db, recleanId);
  if (!found) return null;
  const { reclean, createdBy } = found;
  const rows = await listRecleanItems(db, recleanId, { outcomes, afterId, limit: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  return {
    reclean,
    name: await nameOf(db, reclean),
    createdBy,
    progress: await progressOf(db, reclean),
    counts: await countRecleanOutcomes(db, recleanId),
    changes: shown.map(viewChange),
    nextAfter: rows.length > PAGE ? (shown.at(-1)?.change.itemId ?? null) : null,
  };
}

async function nameOf(db: Db, { batchId, sourceId }: Reclean): Promise<string> {
  if (batchId !== null) return (await getBatch(db, batchId))?.fileName ?? "";
  return (sourceId === null ? null : await findSource(db, sourceId))?.name ?? "";
}

function viewChange({
  change,
  ...place
}: Awaited<ReturnType<typeof listRecleanItems>>[number]): RecleanChange {
  const { itemId, outcome, reason, articleId, before, after } = change;
  return {
    ...place,
    itemId,
    outcome,
    reason,
    hasDraft: articleId !== null,
    fields: describeChange(before, after),
  };
}

/** A re-cleaning as a list shows it. */
export interface RecleanSummary extends Pick<Reclean, "id" | "status" | "createdAt"> {
  readonly createdBy: string | null;
}

const SHOWN = 5;

/** The latest re-cleanings of a batch or source. */
export async function listLatestRecleans(
  db: Db,
  actor: Actor,
  scope: RecleanScope,
): Promise<RecleanSummary[]> {
  assertCan(actor, "desk.read");
  const rows = await listRecleans(db, scope, SHOWN);
  return rows.map(({ reclean: { id, status, createdAt }, createdBy }) => ({
    id,
    status,
    createdAt,
    createdBy,
  }));
}
