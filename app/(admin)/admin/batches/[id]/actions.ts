"use server";

import { revalidatePath } from "next/cache";
import { type ActionState, parseForm, toActionState } from "@/lib/action-state";
import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { cancelBatch } from "@/lib/desk/cancel-batch";
import { rerunBatch } from "@/lib/desk/rerun-batch";
import { batchSchema, rerunBatchSchema } from "@/lib/schemas/batches";

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
