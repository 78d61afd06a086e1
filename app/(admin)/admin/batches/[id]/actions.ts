"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type ActionState, parseForm, toActionState } from "@/lib/action-state";
import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { cancelBatch } from "@/lib/desk/cancel-batch";
import { addFeeds } from "@/lib/desk/feeds/add-feeds";
import { changeMapping } from "@/lib/desk/mapping/change-mapping";
import { pauseBatch } from "@/lib/desk/pause-batch";
import { rerunBatch } from "@/lib/desk/rerun-batch";
import { resumeBatch } from "@/lib/desk/resume-batch";
import { assignSource } from "@/lib/desk/sources/assign-source";
import { restoreBatch } from "@/lib/desk/undo/restore-batch";
import { stopUndo } from "@/lib/desk/undo/stop-undo";
import { undoBatch } from "@/lib/desk/undo/undo-batch";
import { batchSchema, changeMappingSchema, rerunBatchSchema, undoBatchSchema } from "@/lib/schemas/batches";
import { followFeedsSchema } from "@/lib/schemas/feeds";
import { assignSourceSchema } from "@/lib/schemas/sources";

/** Stop a batch's import. */
export async function cancelBatchAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const { batchId } = parseForm(batchSchema, form);
    await cancelBatch(database(), actor, { batchId, now: new Date() });
    revalidatePath(`/admin/batches/${batchId}`);
    return "The import was stopped.";
  });
}

/** Follow feeds of a list. */
export async function followFeedsAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const { urls, everyMinutes } = followFeedsSchema.parse({
      urls: form.getAll("url"),
      everyMinutes: form.get("everyMinutes"),
    });
    const { added, known } = await addFeeds(database(), actor, { urls, everyMinutes, now: new Date() });
    revalidatePath("/admin/feeds");
    const followed =
      added === 1 ? "One feed is followed from now on" : `${added} feeds are followed from now on`;
    return `${followed}${known > 0 ? `; in the list already: ${known}` : ""}.`;
  });
}

/** Let a batch's import wait. */
export async function pauseBatchAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const { batchId } = parseForm(batchSchema, form);
    await pauseBatch(database(), actor, { batchId, now: new Date() });
    revalidatePath(`/admin/batches/${batchId}`);
    return "The import waits.";
  });
}

/** Let a paused import go on. */
export async function resumeBatchAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const { batchId } = parseForm(batchSchema, form);
    await resumeBatch(database(), actor, { batchId, now: new Date() });
    revalidatePath(`/admin/batches/${batchId}`);
    return "The import goes on.";
  });
}

/** Read a batch again. */
export async function rerunBatchAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const input = parseForm(rerunBatchSchema, form);
    await rerunBatch(database(), actor, { ...input, now: new Date() });
    revalidatePath(`/admin/batches/${input.batchId}`);
    return "The file is being read again.";
  });
}

/** Have an import undone as its plan says, and follow that on the batch's screen. */
export async function undoBatchAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const revert = form.getAll("revert");
    const input = undoBatchSchema.parse({ ...Object.fromEntries(form), revert });
    await undoBatch(database(), actor, { ...input, now: new Date() });
    revalidatePath(`/admin/batches/${input.batchId}`);
    redirect(`/admin/batches/${input.batchId}`);
  });
}

/** Have an import that was undone brought back. */
export async function restoreBatchAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const { batchId } = parseForm(batchSchema, form);
    await restoreBatch(database(), actor, { batchId, now: new Date() });
    revalidatePath(`/admin/batches/${batchId}`);
    return "The import is being restored.";
  });
}

/** Stop an undo under way, or the restoring of an import. */
export async function stopUndoAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const { batchId } = parseForm(batchSchema, form);
    const stopped = await stopUndo(database(), actor, { batchId, now: new Date() });
    revalidatePath(`/admin/batches/${batchId}`);
    return stopped === "undo"
      ? "Stopped. What the undo had taken so far is being put back."
      : "Stopped. The rest stays in the trash until you restore it.";
  });
}

/** Say from whom a batch came. */
export async function assignSourceAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const input = parseForm(assignSourceSchema, form);
    await assignSource(database(), actor, { ...input, now: new Date() });
    revalidatePath(`/admin/batches/${input.batchId}`);
    return "Saved. Its items stay as they are until they are cleaned again.";
  });
}

/** Say which column of a table is what, and follow the new reading on the batch's screen. */
export async function changeMappingAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const input = parseForm(changeMappingSchema, form);
    await changeMapping(database(), actor, { ...input, now: new Date() });
    revalidatePath(`/admin/batches/${input.batchId}`);
    redirect(`/admin/batches/${input.batchId}`);
  });
}
