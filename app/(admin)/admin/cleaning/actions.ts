"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type ActionState, parseForm, toActionState } from "@/lib/action-state";
import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { applyReclean } from "@/lib/desk/cleaning/apply-reclean";
import { planReclean } from "@/lib/desk/cleaning/plan-reclean";
import { stopReclean } from "@/lib/desk/cleaning/stop-reclean";
import { undoReclean } from "@/lib/desk/cleaning/undo-reclean";
import type { Actor } from "@/lib/domain/actor";
import { lineSwitches } from "@/lib/domain/line-rules";
import { planFormSchema, recleanSchema, scopeFormSchema } from "@/lib/schemas/cleaning";

/** Plan with the choice for every step that the form holds. */
export async function planStepsAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const { scope, switches } = parseForm(planFormSchema, form);
    const plan = await planReclean(database(), actor, {
      scope,
      change: (set) => ({ ...lineSwitches(set), ...switches }),
      now: new Date(),
    });
    redirect(`/admin/cleaning/${plan.recleanId}`);
  });
}

/** Plan with what is set: texts that were cleaned otherwise would follow. */
export async function planAgainAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const scope = parseForm(scopeFormSchema, form);
    const plan = await planReclean(database(), actor, { scope, change: (set) => set, now: new Date() });
    redirect(`/admin/cleaning/${plan.recleanId}`);
  });
}

/** Do what a plan says. */
export async function applyRecleanAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return act(form, "Applying.", (actor, input) => applyReclean(database(), actor, input));
}

/** Stop a plan, its application or its undo. */
export async function stopRecleanAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return act(form, "Stopped.", (actor, input) => stopReclean(database(), actor, input));
}

/** Put back what a re-cleaning changed. */
export async function undoRecleanAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return act(form, "Putting back.", (actor, input) => undoReclean(database(), actor, input));
}

type Work = (actor: Actor, input: { readonly recleanId: number; readonly now: Date }) => Promise<void>;

function act(form: FormData, done: string, work: Work): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const { recleanId } = parseForm(recleanSchema, form);
    await work(actor, { recleanId, now: new Date() });
    revalidatePath(`/admin/cleaning/${recleanId}`);
    return done;
  });
}
