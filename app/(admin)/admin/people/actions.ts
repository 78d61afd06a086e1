"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { type ActionState, parseForm, toActionState } from "@/lib/action-state";
import { linkOrigin } from "@/lib/auth/link-origin";
import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { changeRole } from "@/lib/desk/change-role";
import { createResetLink } from "@/lib/desk/create-reset-link";
import { deactivatePerson } from "@/lib/desk/deactivate-person";
import { invitePerson } from "@/lib/desk/invite-person";
import { reactivatePerson } from "@/lib/desk/reactivate-person";
import { revokeInvitation } from "@/lib/desk/revoke-invitation";
import { signOutEverywhere } from "@/lib/desk/sign-out-everywhere";
import type { Actor } from "@/lib/domain/actor";
import {
  changeRoleSchema,
  invitationSchema,
  invitePersonSchema,
  personSchema,
  resetLinkSchema,
} from "@/lib/schemas/people";

/** Invite a person and show the link to send them. */
export async function invitePersonAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return run(async (actor, now) => {
    const input = parseForm(invitePersonSchema, form);
    const path = await invitePerson(database(), actor, { ...input, now });
    return {
      message: `Send this link to ${input.email}. It works once, within a week, and is shown only now.`,
      link: `${linkOrigin(await headers())}${path}`,
    };
  });
}

/** Make a link for a person who forgot their password. */
export async function resetLinkAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return run(async (actor, now) => {
    const { email } = parseForm(resetLinkSchema, form);
    const path = await createResetLink(database(), actor, { email, now });
    return {
      message: `Send this link to ${email}. It works once, within a day, and is shown only now.`,
      link: `${linkOrigin(await headers())}${path}`,
    };
  });
}

export async function revokeInvitationAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return run(async (actor, now) => {
    const { invitationId } = parseForm(invitationSchema, form);
    await revokeInvitation(database(), actor, { invitationId, now });
    return "The invitation is taken back.";
  });
}

export async function changeRoleAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return run(async (actor, now) => {
    const input = parseForm(changeRoleSchema, form);
    await changeRole(database(), actor, { ...input, now });
    return `Now ${input.role}.`;
  });
}

export async function deactivatePersonAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return run(async (actor, now) => {
    const { userId } = parseForm(personSchema, form);
    await deactivatePerson(database(), actor, { userId, now });
    return "Deactivated, and signed out everywhere.";
  });
}

export async function reactivatePersonAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return run(async (actor, now) => {
    const { userId } = parseForm(personSchema, form);
    await reactivatePerson(database(), actor, { userId, now });
    return "Active again.";
  });
}

export async function signOutPersonAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return run(async (actor, now) => {
    const { userId } = parseForm(personSchema, form);
    await signOutEverywhere(database(), actor, { userId, now });
    return "Signed out everywhere.";
  });
}

type Work = (actor: Actor, now: Date) => Promise<string | { message: string; link: string }>;

function run(work: Work): Promise<ActionState> {
  return toActionState(async () => {
    const result = await work(await requireActor(), new Date());
    revalidatePath("/admin/people");
    return result;
  });
}
