import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { listTranslations, removeTranslation } from "@/db/queries/translations";
import { loadLinkable } from "@/lib/desk/translations/link-translation";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { isLiveStatus } from "@/lib/domain/article-status";

interface Input {
  readonly articleId: number;
  readonly otherId: number;
  readonly now: Date;
}

/** Take `otherId` out of the translations of an article; linking it again brings it back. */
export async function unlinkTranslation(db: Db, actor: Actor, input: Input): Promise<void> {
  assertCan(actor, "article.edit");
  const { articleId, otherId, now } = input;
  await db.transaction(async (tx) => {
    await loadLinkable(tx, actor, articleId);
    const other = (await listTranslations(tx, articleId)).find(({ id }) => id === otherId);
    // What is live may be led to from third articles, whatever this one is.
    if (other && isLiveStatus(other.status)) assertCan(actor, "article.publish");
    if (!other || !(await removeTranslation(tx, otherId))) return;
    await appendAuditEvent(tx, {
      actorId: actor.id,
      action: "article.translation_unlinked",
      subjectType: "article",
      subjectId: articleId,
      detail: { otherId },
      at: now,
    });
  });
}
