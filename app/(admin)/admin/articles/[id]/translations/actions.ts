"use server";

import { revalidatePath } from "next/cache";
import { type ActionState, parseForm, toActionState } from "@/lib/action-state";
import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { linkTranslation } from "@/lib/desk/translations/link-translation";
import { unlinkTranslation } from "@/lib/desk/translations/unlink-translation";
import { translationSchema } from "@/lib/schemas/translations";

/** Say that two articles are translations of each other. */
export async function linkTranslationAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return change(form, linkTranslation, "Linked.");
}

/** Say that they are not. */
export async function unlinkTranslationAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return change(form, unlinkTranslation, "Unlinked.");
}

function change(form: FormData, run: typeof linkTranslation, done: string): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const input = parseForm(translationSchema, form);
    await run(database(), actor, { ...input, now: new Date() });
    revalidatePath(`/admin/articles/${input.articleId}/translations`);
    return done;
  });
}
