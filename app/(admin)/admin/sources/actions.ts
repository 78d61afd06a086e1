"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type ActionState, parseForm, toActionState } from "@/lib/action-state";
import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { planLineRule, planWithoutLineRule, refuseLineRule } from "@/lib/desk/rules/decide-rule";
import { createSource } from "@/lib/desk/sources/create-source";
import { importRecipe } from "@/lib/desk/sources/import-recipe";
import { planRecipeVersion } from "@/lib/desk/sources/plan-recipe-version";
import { saveSource } from "@/lib/desk/sources/save-source";
import { importRecipeSchema, recipeVersionSchema } from "@/lib/schemas/recipe";
import { createSourceSchema, lineRuleSchema, saveSourceSchema } from "@/lib/schemas/sources";

/** Add a source and go to it. */
export async function createSourceAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const fields = parseForm(createSourceSchema, form);
    const { id } = await createSource(database(), actor, { ...fields, now: new Date() });
    redirect(`/admin/sources/${id}`);
  });
}

/** Change what is known of a source. */
export async function saveSourceAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const input = parseForm(saveSourceSchema, form);
    await saveSource(database(), actor, { ...input, now: new Date() });
    revalidatePath(`/admin/sources/${input.sourceId}`);
    return "Saved.";
  });
}

/** See what a rule for a line would change. */
export async function planLineRuleAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return planLine(form, planLineRule);
}

/** See what would come back without the rule for a line. */
export async function planWithoutLineRuleAction(
  _previous: ActionState,
  form: FormData,
): Promise<ActionState> {
  return planLine(form, planWithoutLineRule);
}

/** Say no to a rule that is offered. */
export async function refuseLineRuleAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const input = parseForm(lineRuleSchema, form);
    await refuseLineRule(database(), actor, { ...input, now: new Date() });
    revalidatePath(`/admin/sources/${input.sourceId}`);
    return "It is not offered again.";
  });
}

/** See what the recipe of a file would change. */
export async function importRecipeAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const { sourceId, file } = parseForm(importRecipeSchema, form);
    const input = { sourceId, text: await file.text(), now: new Date() };
    const { recleanId } = await importRecipe(database(), actor, input);
    redirect(`/admin/cleaning/${recleanId}`);
  });
}

/** See what going back to an earlier version of a recipe would change. */
export async function planRecipeVersionAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const input = parseForm(recipeVersionSchema, form);
    const { recleanId } = await planRecipeVersion(database(), actor, { ...input, now: new Date() });
    redirect(`/admin/cleaning/${recleanId}`);
  });
}

function planLine(form: FormData, plan: typeof planLineRule): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const input = parseForm(lineRuleSchema, form);
    const { recleanId } = await plan(database(), actor, { ...input, now: new Date() });
    redirect(`/admin/cleaning/${recleanId}`);
  });
}
