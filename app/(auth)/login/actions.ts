"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { type ActionState, parseForm, toActionState } from "@/lib/action-state";
import { addressOf } from "@/lib/auth/address";
import { checkSignIn, signInSchema } from "@/lib/auth/check-sign-in";
import { safeNextPath } from "@/lib/auth/safe-next-path";
import { assertNotForeign } from "@/lib/auth/same-origin";
import { startSession } from "@/lib/auth/session-cookie";
import { database } from "@/lib/database";

/** Sign in and go on to where the person was headed. */
export async function signInAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const request = await headers();
    assertNotForeign(request);
    const input = parseForm(signInSchema, form);
    const user = await checkSignIn(database(), { ...input, address: addressOf(request), now: new Date() });
    await startSession(user);
    redirect(safeNextPath(form.get("next")));
  });
}
