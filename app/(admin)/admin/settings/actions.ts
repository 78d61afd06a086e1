"use server";

import { revalidatePath } from "next/cache";
import { type ActionState, parseForm, toActionState } from "@/lib/action-state";
import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { saveLooks } from "@/lib/desk/settings/looks";
import { saveSiteSettings } from "@/lib/desk/settings/save-site-settings";
import { saveWebsub } from "@/lib/desk/settings/websub";
import {
  readerLanguagesSchema,
  saveLooksSchema,
  saveSiteSettingsSchema,
  saveWebsubSchema,
} from "@/lib/schemas/settings";

/** Say what the site calls itself. */
export async function saveSiteSettingsAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const input = parseForm(saveSiteSettingsSchema, form);
    const readerLanguages = readerLanguagesSchema.parse(form.getAll("readerLanguages"));
    await saveSiteSettings(database(), actor, { ...input, readerLanguages, now: new Date() });
    revalidatePath("/admin/settings");
    return "Saved. Readers see it from now on.";
  });
}

/** Say how the public site looks. */
export async function saveLooksAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const input = parseForm(saveLooksSchema, form);
    await saveLooks(database(), actor, { ...input, now: new Date() });
    revalidatePath("/admin/settings");
    return "Saved. Readers see it from now on.";
  });
}

/** Switch the hub on or off. */
export async function saveWebsubAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const input = parseForm(saveWebsubSchema, form);
    await saveWebsub(database(), actor, { ...input, now: new Date() });
    revalidatePath("/admin/settings");
    return input.isOn ? "Saved. Feeds are sent from now on." : "Saved. Nothing is sent any more.";
  });
}
