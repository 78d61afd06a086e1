"use server";

import { revalidatePath } from "next/cache";
import { type ActionState, parseForm, toActionState } from "@/lib/action-state";
import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { addFeed } from "@/lib/desk/feeds/add-feed";
import { changeFeed } from "@/lib/desk/feeds/change-feed";
import { addFeedSchema, changeFeedSchema } from "@/lib/schemas/feeds";

/** Fetch an address now, and on its schedule. */
export async function addFeedAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const input = parseForm(addFeedSchema, form);
    const { isNew } = await addFeed(database(), actor, { ...input, now: new Date() });
    revalidatePath("/admin/feeds");
    return isNew
      ? "Added. The list below says how it goes; what comes in becomes a batch."
      : "It is in the list already, and is fetched once more now.";
  });
}

const DONE = {
  fetch: "It is being fetched.",
  pause: "Paused.",
  resume: "It is fetched again from now on.",
  remove: "Removed from the list. What it brought in stays.",
  schedule: "Changed.",
  source: "Changed: what it brings in from now on is of that source.",
} as const;

/** Do something to one feed. */
export async function changeFeedAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const { feedId, ...change } = parseForm(changeFeedSchema, form);
    await changeFeed(database(), actor, { feedId, change, now: new Date() });
    revalidatePath("/admin/feeds");
    return DONE[change.verb];
  });
}
