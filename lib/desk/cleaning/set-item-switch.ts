import { z } from "zod";
import type { Db, Tx } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { getBatch } from "@/db/queries/batches";
import { findReviewItem } from "@/db/queries/review";
import { putItemSwitch } from "@/db/queries/step-switches";
import { listSuggestions } from "@/db/queries/suggestions";
import { readBatchContext } from "@/lib/desk/cleaning/batch-context";
import { readCleaningLevels } from "@/lib/desk/cleaning/cleaning-levels";
import { readStandings } from "@/lib/desk/cleaning/read-standings";
import { recleanItem } from "@/lib/desk/cleaning/reclean-item";
import { followItem, patchFromItem, writeCleanedItem } from "@/lib/desk/cleaning/write-cleaned-item";
import type { JobHandler } from "@/lib/desk/job-handler";
import { assertInForce, raceLost } from "@/lib/desk/review-conflict";
import { answerJob, askWorker } from "@/lib/desk/worker-answer";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { stepWords, withSwitch } from "@/lib/domain/cleaning-steps";
import type { FieldsOfOneSide } from "@/lib/domain/reclean";
import { AppError } from "@/lib/errors";

interface Input {
  readonly itemId: number;
  /** The item's version that the editor looked at. */
  readonly version: number;
  readonly name: string;
  /** Null takes the item's own switch away: its batch and source decide again. */
  readonly isOn: boolean | null;
}

const KIND = "switch-item-step";
const payloadSchema = z.object({
  itemId: z.number().int(),
  version: z.number().int(),
  name: z.string(),
  isOn: z.boolean().nullable(),
  actorId: z.number().int(),
});

/** Switch a step of cleaning for one item and clean it again at once; its untouched draft follows. */
export async function setItemSwitch(
  db: Db,
  actor: Actor,
  { now, ...input }: Input & { readonly now: Date },
): Promise<{ version: number }> {
  assertCan(actor, "cleaning.change");
  return askWorker(db, { kind: KIND, payload: { ...input, actorId: actor.id } }, { now });
}

/** The worker's side of it. */
export const itemSwitchHandler = (): JobHandler => ({
  kind: KIND,
  run: (job) => {
    const { actorId, ...input } = payloadSchema.parse(job.payload);
    return answerJob(job, async () => {
      const prepared = await prepare(job.db, input);
      return (tx) => write(tx, { ...input, ...prepared }, { actorId, now: job.now() });
    });
  },
  giveUp: async () => undefined,
});

interface Prepared {
  readonly place: { readonly batchId: number; readonly spanStart: number; readonly name: string };
  readonly fields: FieldsOfOneSide;
}

async function prepare(db: Db, { itemId, version, name, isOn }: Input): Promise<Prepared> {
  const { item } = await loadAt(db, itemId, version);
  const batch = await getBatch(db, item.batchId);
  if (!batch) throw new AppError("not_found", "That batch no longer exists.");
  const { batchId, spanStart } = item;
  const levels = await readCleaningLevels(db, batch);
  const own = withSwitch(levels.items.get(spanStart) ?? {}, name, isOn);
  const tried = { ...levels, items: new Map(levels.items).set(spanStart, own) };
  const context = await readBatchContext(db, batchId, tried);
  const change = recleanItem(item, await listSuggestions(db, [itemId]), context.at(spanStart));
  return { place: { batchId, spanStart, name }, fields: change?.after ?? {} };
}

interface Act {
  readonly actorId: number;
  readonly now: Date;
}

async function write(tx: Tx, input: Input & Prepared, act: Act): Promise<{ version: number }> {
  const { itemId, version, name, isOn, place, fields } = input;
  const found = await loadAt(tx, itemId, version);
  const standing = (await readStandings(tx, [found])).get(itemId);
  if (standing?.keptBecause)
    throw new AppError("conflict", `This item is not cleaned again, because ${standing.keptBecause}.`);
  await putItemSwitch(tx, place, { isOn, setBy: act.actorId, setAt: act.now });
  const next = await writeCleanedItem(tx, { itemId, version, fields });
  if (!next) throw await raceLost(tx, itemId);
  if (standing?.draft && Object.keys(fields).length > 0) {
    const note = `Follows its item: “${stepWords(name).label}” was switched`;
    await followItem(tx, { draft: standing.draft, patch: patchFromItem(next), note, ...act });
  }
  await appendAuditEvent(tx, {
    actorId: act.actorId,
    action: "item.step_switched",
    subjectType: "item",
    subjectId: itemId,
    detail: { name, isOn, changed: Object.keys(fields) },
    at: act.now,
  });
  return { version: next.version };
}

async function loadAt(db: Db | Tx, itemId: number, version: number) {
  const found = await findReviewItem(db, itemId);
  if (!found) throw new AppError("not_found", "That item no longer exists.");
  assertInForce(found);
  if (found.item.version !== version) throw await raceLost(db, itemId);
  return found;
}
