"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type ActionState, parseForm, toActionState } from "@/lib/action-state";
import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { createSource } from "@/lib/desk/sources/create-source";
import { saveSource } from "@/lib/desk/sources/save-source";
import { createSourceSchema, saveSourceSchema } from "@/lib/schemas/sources";

/** Add a source and go to it. */
export async function createSourceAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const fields = parseForm(createSourceSchema, form);
    const { id } = await createSource(database(), actor, { ...fields, now: new Date() });
    redirect(`/admin/sources/${id}`);
  });
}

/** Change what is known of a source. */
export async function saveSourceAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const input = parseForm(saveSourceSchema, form);
    await saveSource(database(), actor, { ...input, now: new Date() });
    revalidatePath(`/admin/sources/${input.sourceId}`);
    return "Saved.";
  });
}
