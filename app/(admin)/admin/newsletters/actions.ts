"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { type ActionState, parseForm, toActionState } from "@/lib/action-state";
import { linkOrigin } from "@/lib/auth/link-origin";
import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { createNewsletter } from "@/lib/desk/newsletters/create-newsletter";
import { draftIssue } from "@/lib/desk/newsletters/draft-issue";
import { saveIssue } from "@/lib/desk/newsletters/save-issue";
import { saveNewsletter } from "@/lib/desk/newsletters/save-newsletter";
import { sendIssue, unscheduleIssue } from "@/lib/desk/newsletters/send-issue";
import { sendTest } from "@/lib/desk/newsletters/send-test";
import { resumeIssue, stopIssue } from "@/lib/desk/newsletters/stop-issue";
import { removeSubscriber } from "@/lib/desk/newsletters/subscribers";
import { readEnv } from "@/lib/env";
import {
  createNewsletterSchema,
  issueIdSchema,
  issueVersionSchema,
  newsletterIdSchema,
  removeSubscriberSchema,
  saveIssueSchema,
  saveNewsletterSchema,
  sendIssueSchema,
} from "@/lib/schemas/newsletter";

const SCREENS = "/admin/newsletters";

/** Everything that mails need of the request that asks for them. */
async function mailRequest() {
  return { origin: linkOrigin(await headers()), mail: readEnv().mail, now: new Date() };
}

/** Begin a newsletter and open it. */
export async function createNewsletterAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const { name } = parseForm(createNewsletterSchema, form);
    const { id } = await createNewsletter(database(), actor, { name, now: new Date() });
    redirect(`${SCREENS}/${id}`);
  });
}

/** Say what a newsletter is and what it gathers. */
export async function saveNewsletterAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const input = parseForm(saveNewsletterSchema, form);
    await saveNewsletter(database(), actor, { ...input, now: new Date() });
    revalidatePath(SCREENS, "layout");
    return input.isOpen ? "Saved. Readers can subscribe." : "Saved. Readers can’t subscribe.";
  });
}

/** Draft an issue with what is new and open it. */
export async function draftIssueAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const { newsletterId } = parseForm(newsletterIdSchema, form);
    const { id } = await draftIssue(database(), actor, { newsletterId, now: new Date() });
    redirect(`${SCREENS}/${newsletterId}/issues/${id}`);
  });
}

/** Write what an issue says. */
export async function saveIssueAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    await saveIssue(database(), actor, { ...parseForm(saveIssueSchema, form), now: new Date() });
    revalidatePath(SCREENS, "layout");
    return "Saved. The preview below shows it.";
  });
}

/** Send an issue to the person who asks. */
export async function sendTestAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const { issueId } = parseForm(issueIdSchema, form);
    const address = await sendTest(database(), actor, { issueId, ...(await mailRequest()) });
    return `Sent to ${address}.`;
  });
}

/** Send an issue, or schedule it. */
export async function sendIssueAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const input = parseForm(sendIssueSchema, form);
    await sendIssue(database(), actor, { ...input, ...(await mailRequest()) });
    revalidatePath(SCREENS, "layout");
    return input.sendAt ? "Scheduled." : "It is on its way.";
  });
}

/** Take a scheduled issue back. */
export async function unscheduleIssueAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const input = parseForm(issueVersionSchema, form);
    await unscheduleIssue(database(), actor, { ...input, now: new Date() });
    revalidatePath(SCREENS, "layout");
    return "It is a draft again.";
  });
}

/** Stop the sending of an issue. */
export async function stopIssueAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const { issueId } = parseForm(issueIdSchema, form);
    await stopIssue(database(), actor, { issueId, now: new Date() });
    revalidatePath(SCREENS, "layout");
    return "Stopped. The rest waits.";
  });
}

/** Go on with a stopped issue. */
export async function resumeIssueAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const { issueId } = parseForm(issueIdSchema, form);
    await resumeIssue(database(), actor, { issueId, mail: readEnv().mail, now: new Date() });
    revalidatePath(SCREENS, "layout");
    return "It goes on.";
  });
}

/** Forget a subscriber for good. */
export async function removeSubscriberAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const { subscriberId } = parseForm(removeSubscriberSchema, form);
    await removeSubscriber(database(), actor, { subscriberId, now: new Date() });
    revalidatePath(SCREENS, "layout");
    return "Removed.";
  });
}
