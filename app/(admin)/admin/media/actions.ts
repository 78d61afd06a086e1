"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type ActionState, parseForm, toActionState } from "@/lib/action-state";
import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { removePicture } from "@/lib/desk/media/remove-picture";
import { savePicture } from "@/lib/desk/media/save-picture";
import { removePictureSchema, savePictureSchema } from "@/lib/schemas/media";

/** Say what a picture shows and whose it is. */
export async function savePictureAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const input = parseForm(savePictureSchema, form);
    await savePicture(database(), actor, { ...input, now: new Date() });
    revalidatePath(`/admin/media/${input.mediaId}`);
    return "Saved. Every article that shows it says so from now on.";
  });
}

/** Take a picture that no article shows off the list. */
export async function removePictureAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const input = parseForm(removePictureSchema, form);
    await removePicture(database(), actor, { ...input, now: new Date() });
    redirect("/admin/media");
  });
}
