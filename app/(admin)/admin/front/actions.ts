"use server";

import { revalidatePath } from "next/cache";
import { type ActionState, parseForm, toActionState } from "@/lib/action-state";
import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { putChoiceBack, savePins, saveSections } from "@/lib/desk/front/save-choice";
import { putBackSchema, savePinsSchema, saveSectionsSchema } from "@/lib/schemas/front";

const PATH = "/admin/front";

/** Say which stories stand at the top of the front page. */
export async function savePinsAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    await savePins(database(), actor, { ...parseForm(savePinsSchema, form), now: new Date() });
    revalidatePath(PATH);
    return "Saved. Readers see it from now on.";
  });
}

/** Say which topics are sections. */
export async function saveSectionsAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    await saveSections(database(), actor, { ...parseForm(saveSectionsSchema, form), now: new Date() });
    revalidatePath(PATH);
    return "Saved. Readers see it from now on.";
  });
}

/** Choose again what was chosen before. */
export async function putBackAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    await putChoiceBack(database(), actor, { ...parseForm(putBackSchema, form), now: new Date() });
    revalidatePath(PATH);
    return "As it was before.";
  });
}
