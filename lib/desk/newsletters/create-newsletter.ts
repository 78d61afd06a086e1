import type { Db } from "@/db/db";
import { appendAuditEvent } from "@/db/queries/audit";
import { insertNewsletter, listNewsletters } from "@/db/queries/newsletters";
import { readSiteIdentity } from "@/db/queries/site-identity";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { freeSlug, slugFrom } from "@/lib/domain/slug";
import { AppError } from "@/lib/errors";

interface Input {
  readonly name: string;
  readonly now: Date;
}

/** Begin a newsletter: weekly, of everything, in the site's language, and closed until somebody opens it. */
export async function createNewsletter(
  db: Db,
  actor: Actor,
  { name, now }: Input,
): Promise<{ readonly id: number }> {
  assertCan(actor, "newsletter.manage");
  return db.transaction(async (tx) => {
    const { language } = await readSiteIdentity(tx);
    const taken = new Set((await listNewsletters(tx)).map(({ slug }) => slug));
    const plain = slugFrom(name, language, "").replace(/[^a-z0-9-]/g, "");
    const slug = freeSlug(plain.replace(/^-+|-+$/g, "") || "news", taken);
    const newsletter = await insertNewsletter(tx, {
      ...{ slug, name, language, period: "weekly", scope: "all", createdAt: now, updatedAt: now },
    });
    if (!newsletter) throw new AppError("conflict", "Someone has just made one of this name. Try again.");
    await appendAuditEvent(tx, {
      ...{ actorId: actor.id, action: "newsletter.created", subjectType: "newsletter" },
      ...{ subjectId: newsletter.id, detail: { name, slug }, at: now },
    });
    return { id: newsletter.id };
  });
}
