import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { insertPage, listPages } from "@/db/queries/pages";
import { renderBody } from "@/lib/desk/render-body";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { problemOfPageSlug } from "@/lib/domain/site-page";
import { freeSlug, slugFrom } from "@/lib/domain/slug";
import { AppError } from "@/lib/errors";

interface Input {
  readonly title: string;
  readonly now: Date;
}

/** Begin a page: a draft that no reader sees. */
export async function createPage(db: Db, actor: Actor, { title, now }: Input): Promise<{ id: number }> {
  assertCan(actor, "page.manage");
  return db.transaction(async (tx) => {
    const existing = await listPages(tx);
    const wanted = slugFrom(title, "", "page").replace(/[^a-z0-9-]/g, "") || "page";
    const slug = freeSlug(
      problemOfPageSlug(wanted) === null ? wanted : `page-${wanted}`,
      new Set(existing.map((page) => page.slug)),
    );
    const { body, bodyHtml } = renderBody({ type: "doc", content: [{ type: "paragraph" }] });
    const page = await insertPage(tx, {
      ...{ slug, title, body, bodyHtml, state: "draft", updatedBy: actor.id, createdAt: now, updatedAt: now },
      position: Math.max(0, ...existing.map(({ position }) => position)) + 1,
    });
    if (!page) throw new AppError("conflict", "Someone has just made a page of this address. Try again.");
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "page.created",
      subjectType: "page",
      subjectId: page.id,
      detail: { title, slug },
      at: now,
    });
    return { id: page.id };
  });
}
