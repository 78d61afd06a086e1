"use server";

import { redirect } from "next/navigation";
import { type ActionState, parseForm, toActionState } from "@/lib/action-state";
import { requireActor } from "@/lib/auth/require-actor";
import { endSession, startSession } from "@/lib/auth/session-cookie";
import { database } from "@/lib/database";
import { changePassword } from "@/lib/desk/change-password";
import { signOutEverywhere } from "@/lib/desk/sign-out-everywhere";
import { changePasswordSchema } from "@/lib/schemas/people";

/** Sign this browser out; harmless when it is signed out already. */
export async function signOutAction(): Promise<void> {
  await endSession();
  redirect("/login");
}

/** Change one's own password: other sessions end, this one goes on. */
export async function changePasswordAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const input = parseForm(changePasswordSchema, form);
    await startSession(await changePassword(database(), actor, { ...input, now: new Date() }));
    return "Your password is changed. You are signed out everywhere else.";
  });
}

/** End all of one's own sessions, this one included. */
export async function signOutEverywhereAction(): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    await signOutEverywhere(database(), actor, { userId: actor.id, now: new Date() });
    await endSession();
    redirect("/login");
  });
}
