import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { findPage, isPageSlugTaken, updatePage } from "@/db/queries/pages";
import { putRedirect } from "@/db/queries/redirects";
import { renderBody } from "@/lib/desk/render-body";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { RichTextDoc } from "@/lib/domain/rich-text";
import { type PageState, problemOfPageSlug, sitePagePath } from "@/lib/domain/site-page";
import { AppError } from "@/lib/errors";
import { fitsEditor } from "@/lib/richtext/fits-editor";

interface Input {
  readonly pageId: number;
  /** The version that the person looked at. */
  readonly baseVersion: number;
  readonly title: string;
  readonly slug: string;
  readonly position: number;
  readonly state: PageState;
  readonly body: RichTextDoc;
  readonly now: Date;
}

/** Write a page, and say whether readers see it. What it was before stays in the record of what was done. */
export async function savePage(db: Db, actor: Actor, input: Input): Promise<{ slug: string }> {
  assertCan(actor, "page.manage");
  const { pageId, baseVersion, title, slug, position, state, now } = input;
  assertGoodPage(input);
  const { body, bodyHtml } = renderBody(input.body);
  return db.transaction(async (tx) => {
    const before = await findPage(tx, pageId);
    if (!before) throw new AppError("not_found", "That page no longer exists.");
    if (await isPageSlugTaken(tx, slug, pageId))
      throw new AppError("conflict", `Another page has the address “/${slug}”.`);
    const fields = { slug, title, body, bodyHtml, state, position };
    const page = await updatePage(tx, pageId, baseVersion, {
      ...fields,
      updatedBy: actor.id,
      updatedAt: now,
    });
    if (!page)
      throw new AppError(
        "conflict",
        "Someone else has changed this page meanwhile. Copy what you wrote and look at it again.",
      );
    if (before.slug !== slug && before.state === "published")
      await putRedirect(tx, sitePagePath(before.slug), sitePagePath(slug), now);
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "page.changed",
      subjectType: "page",
      subjectId: pageId,
      detail: {
        from: { title: before.title, slug: before.slug, state: before.state, body: before.body },
        to: state,
      },
      at: now,
    });
    return { slug };
  });
}

function assertGoodPage({ slug, body }: Input): void {
  const problem = problemOfPageSlug(slug);
  if (problem) throw new AppError("bad_input", problem);
  if (!fitsEditor(body))
    throw new AppError("bad_input", "The editor could not open this text again, so it was not saved.");
}
