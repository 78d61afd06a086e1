"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type ActionState, parseForm, toActionState } from "@/lib/action-state";
import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { createPage } from "@/lib/desk/pages/create-page";
import { savePage } from "@/lib/desk/pages/save-page";
import { createPageSchema, savePageSchema } from "@/lib/schemas/pages";

/** Begin a page and open it. */
export async function createPageAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const { title } = parseForm(createPageSchema, form);
    const { id } = await createPage(database(), actor, { title, now: new Date() });
    redirect(`/admin/pages/${id}`);
  });
}

/** Write a page, and say whether readers see it. */
export async function savePageAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const input = parseForm(savePageSchema, form);
    await savePage(database(), actor, { ...input, now: new Date() });
    revalidatePath(`/admin/pages/${input.pageId}`);
    return input.state === "published" ? "Saved. Readers see it from now on." : "Saved. No reader sees it.";
  });
}
