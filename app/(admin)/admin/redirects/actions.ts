"use server";

import { revalidatePath } from "next/cache";
import { type ActionState, parseForm, toActionState } from "@/lib/action-state";
import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { addRedirect } from "@/lib/desk/redirects/add-redirect";
import { removeRedirect } from "@/lib/desk/redirects/remove-redirect";
import { addRedirectSchema, removeRedirectSchema } from "@/lib/schemas/redirects";

/** Let an old address lead on, or say that it is gone. */
export async function addRedirectAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const { fromPath, kind, target } = parseForm(addRedirectSchema, form);
    const to = kind === "gone" ? null : target;
    await addRedirect(database(), actor, {
      ...{ fromPath, target: to, now: new Date() },
      status: kind === "moved-301" ? 301 : 308,
    });
    revalidatePath("/admin/redirects");
    return to === null ? `${fromPath} says that it is gone.` : `${fromPath} leads to ${to}.`;
  });
}

export async function removeRedirectAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const { redirectId } = parseForm(removeRedirectSchema, form);
    await removeRedirect(database(), actor, { redirectId, now: new Date() });
    revalidatePath("/admin/redirects");
    return "Removed.";
  });
}
