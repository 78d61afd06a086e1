"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { type ActionState, parseForm, toActionState } from "@/lib/action-state";
import { assertNotForeign } from "@/lib/auth/same-origin";
import { startSession } from "@/lib/auth/session-cookie";
import { database } from "@/lib/database";
import { acceptInvitation } from "@/lib/desk/accept-invitation";
import { resetPassword } from "@/lib/desk/reset-password";
import { acceptInvitationSchema, resetPasswordSchema } from "@/lib/schemas/people";

/** Make the account that a set-up or invitation link promises, and sign in with it. */
export async function acceptInvitationAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    assertNotForeign(await headers());
    const input = parseForm(acceptInvitationSchema, form);
    await startSession(await acceptInvitation(database(), { ...input, now: new Date() }));
    redirect("/admin");
  });
}

/** Set a new password with a link, and sign in with it. */
export async function resetPasswordAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    assertNotForeign(await headers());
    const input = parseForm(resetPasswordSchema, form);
    await startSession(await resetPassword(database(), { ...input, now: new Date() }));
    redirect("/admin");
  });
}
