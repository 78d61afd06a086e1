"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type ActionState, parseForm, toActionState } from "@/lib/action-state";
import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { type AddedTerms, addTerms } from "@/lib/desk/terms/add-terms";
import { approveTerm } from "@/lib/desk/terms/approve-term";
import { mergeTerm } from "@/lib/desk/terms/merge-term";
import { partTerms } from "@/lib/desk/terms/part-terms";
import { removeTerm } from "@/lib/desk/terms/remove-term";
import { renameTerm } from "@/lib/desk/terms/rename-term";
import { saveTerm } from "@/lib/desk/terms/save-term";
import { undoTermChange } from "@/lib/desk/terms/undo-term-change";
import { setVocabularyMode } from "@/lib/desk/terms/vocabulary-mode";
import {
  addTermsSchema,
  mergeTermSchema,
  partTermsSchema,
  removeTermSchema,
  renameTermSchema,
  saveTermSchema,
  termIdSchema,
  undoTermChangeSchema,
  vocabularyModeSchema,
} from "@/lib/schemas/terms";

/** So many are told by name. */
const NAMED = 5;

/** Add tags to the vocabulary. */
export async function addTermsAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const input = parseForm(addTermsSchema, form);
    const done = await addTerms(database(), actor, { ...input, now: new Date() });
    revalidatePath("/admin/terms");
    return addedInWords(done);
  });
}

function addedInWords({ added, known }: AddedTerms): string {
  const first = added.length === 1 ? `Added “${added[0]}”.` : `Added ${added.length} tags.`;
  if (known.length === 0) return first;
  const names = known.slice(0, NAMED).map((name) => `“${name}”`);
  const others = known.length > NAMED ? ` and ${known.length - NAMED} more` : "";
  return `${added.length > 0 ? first : "Nothing to add."} In the vocabulary already: ${names.join(", ")}${others}.`;
}

/** Rename a tag. */
export async function renameTermAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const input = parseForm(renameTermSchema, form);
    await renameTerm(database(), actor, { ...input, now: new Date() });
    revalidatePath(`/admin/terms/${input.termId}`);
    return `Renamed to “${input.name}”.`;
  });
}

/** Merge a tag into another and show what became of it. */
export async function mergeTermAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const { termId, type, into } = parseForm(mergeTermSchema, form);
    await mergeTerm(database(), actor, { termId, into: { type, name: into }, now: new Date() });
    revalidatePath("/admin/terms");
    redirect(`/admin/terms/${termId}`);
  });
}

/** Take a tag out of the vocabulary, or refuse a proposal. */
export async function removeTermAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const { termId, type, instead } = parseForm(removeTermSchema, form);
    const replacement = type && instead ? { instead: { type, name: instead } } : {};
    await removeTerm(database(), actor, { termId, ...replacement, now: new Date() });
    revalidatePath("/admin/terms");
    if (instead) redirect(`/admin/terms/${termId}`);
    return "Removed. Its page has the undo.";
  });
}

/** Take a proposal into the vocabulary. */
export async function approveTermAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const { termId } = parseForm(termIdSchema, form);
    await approveTerm(database(), actor, { termId, now: new Date() });
    revalidatePath("/admin/terms");
    return "Approved.";
  });
}

/** Save other spellings, the text about a tag, and the broader tag. */
export async function saveTermAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const input = parseForm(saveTermSchema, form);
    await saveTerm(database(), actor, { ...input, now: new Date() });
    if (input.broader !== input.seenBroader) redirect(`/admin/terms/${input.termId}`);
    revalidatePath(`/admin/terms/${input.termId}`);
    return "Saved.";
  });
}

/** Say that two tags are different. */
export async function partTermsAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const input = parseForm(partTermsSchema, form);
    await partTerms(database(), actor, { ...input, now: new Date() });
    revalidatePath("/admin/terms/similar");
    return "Remembered.";
  });
}

/** Say whether new tags are proposals. */
export async function setVocabularyModeAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const { mode } = parseForm(vocabularyModeSchema, form);
    await setVocabularyMode(database(), actor, { mode, now: new Date() });
    revalidatePath("/admin/terms");
    return mode === "open" ? "New tags are in use at once." : "New tags are proposals.";
  });
}

/** Undo a change of a tag. */
export async function undoTermChangeAction(_previous: ActionState, form: FormData): Promise<ActionState> {
  return toActionState(async () => {
    const actor = await requireActor();
    const { changeId } = parseForm(undoTermChangeSchema, form);
    const { termId } = await undoTermChange(database(), actor, { changeId, now: new Date() });
    revalidatePath(`/admin/terms/${termId}`);
    return "Undone.";
  });
}
