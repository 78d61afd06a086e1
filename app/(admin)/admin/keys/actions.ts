"use server";

import { revalidatePath } from "next/cache";
import { type ActionState, parseForm, toActionState } from "@/lib/action-state";
import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { createKey } from "@/lib/desk/keys/create-key";
import { revokeKey } from "@/lib/desk/keys/revoke-key";
import { createKeySchema, revokeKeySchema } from "@/lib/schemas/keys";

/** Make a key and show it, this once. */
export async function createKeyAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const input = parseForm(createKeySchema, form);
    const link = await createKey(database(), actor, { ...input, now: new Date() });
    revalidatePath("/admin/keys");
    return {
      message: `The key for ${input.label}. It is shown only now: copy it to where it is used.`,
      link,
    };
  });
}

export async function revokeKeyAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const { keyId } = parseForm(revokeKeySchema, form);
    await revokeKey(database(), actor, { keyId, now: new Date() });
    revalidatePath("/admin/keys");
    return "The key no longer works.";
  });
}
