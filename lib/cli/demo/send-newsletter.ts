import { findIssue } from "@/db/queries/newsletter-issues";
import type { Db } from "@/lib/database";
import { createNewsletter } from "@/lib/desk/newsletters/create-newsletter";
import { draftIssue } from "@/lib/desk/newsletters/draft-issue";
import { readIssue } from "@/lib/desk/newsletters/read-issue";
import { saveIssue } from "@/lib/desk/newsletters/save-issue";
import { saveNewsletter } from "@/lib/desk/newsletters/save-newsletter";
import { startIssue } from "@/lib/desk/newsletters/start-issue";
import type { Actor } from "@/lib/domain/actor";

const NAME = "The week on the water";
const LANGUAGE = "en";
const ABOUT = "What we published on rivers, ports and the people who live by them. Once a week.";
const LETTER = `Dear readers,

the herons are back, the tide tables are new, and somebody has found a use for a dry winter. This is the week.`;

/**
 * Make a newsletter with one issue, for readers to look at.
 *
 * Nobody has asked for it, so that no mail goes out and no mail server is needed.
 */
export async function sendNewsletter(db: Db, actor: Actor, origin: string): Promise<void> {
  const now = new Date();
  const { id: newsletterId } = await createNewsletter(db, actor, { name: NAME, now });
  await saveNewsletter(db, actor, {
    ...{ newsletterId, baseVersion: 1, name: NAME, intro: ABOUT, language: LANGUAGE, now },
    ...{ period: "weekly", scope: "all", termId: null, query: "", isOpen: true },
  });
  const { id: issueId } = await draftIssue(db, actor, { newsletterId, now });
  const draft = await readIssue(db, actor, { issueId, origin, now });
  if (!draft) return;
  const { subject, version: baseVersion } = draft.issue;
  const articleIds = draft.entries.flatMap(({ articleId, language }) =>
    language === LANGUAGE ? [articleId] : [],
  );
  await saveIssue(db, actor, { issueId, baseVersion, subject, intro: LETTER, articleIds, now });
  await db.transaction(async (tx) => {
    const issue = await findIssue(tx, issueId);
    if (issue) await startIssue(tx, { issue, origin, sentBy: actor.id, now });
  });
}
