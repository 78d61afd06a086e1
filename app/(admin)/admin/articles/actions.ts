"use server";

import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { createArticle } from "@/lib/desk/create-article";
import { createArticleSchema } from "@/lib/schemas/article";

/** Begin an article and open it. */
export async function createArticleAction(form: FormData): Promise<never> {
  const actor = await requireActor();
  const input = createArticleSchema.parse(Object.fromEntries(form));
  const { id } = await createArticle(database(), actor, { ...input, now: new Date() });
  redirect(`/admin/articles/${id}`);
}
