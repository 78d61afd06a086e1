import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { linkOrigin } from "@/lib/auth/link-origin";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { type IssueScreen, readIssue } from "@/lib/desk/newsletters/read-issue";
import { readNewsletter } from "@/lib/desk/newsletters/read-newsletters";
import { can } from "@/lib/domain/actor";
import type { FrozenEntry } from "@/lib/domain/newsletter";
import { addressIdSchema } from "@/lib/schemas/row-id";
import { MailMissing } from "../../../mail-missing";
import { DraftDesk } from "./draft-desk";
import { SendingState } from "./sending-state";
import "./issue.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Issue" };

interface Props {
  readonly params: Promise<{ id: string; issue: string }>;
}

/** One issue: written, looked at, sent. */
export default async function IssuePage({ params }: Props) {
  const { id, issue: segment } = await params;
  const issueId = addressIdSchema.parse(segment);
  if (issueId === null) notFound();
  const actor = await requireActorPage(`/admin/newsletters/${id}/issues/${issueId}`);
  if (!can(actor, "newsletter.draft")) notFound();
  const now = new Date();
  const screen = await readIssue(database(), actor, { issueId, origin: linkOrigin(await headers()), now });
  if (!screen) notFound();
  const { issue, newsletter, entries, offers } = screen;
  const counted = await readNewsletter(database(), actor, { id: newsletter.id, now });
  const maySend = can(actor, "newsletter.manage");
  const isDraft = issue.state === "draft";
  return (
    <>
      <PageHeader
        title={issue.subject}
        actions={<LinkButton href={`/admin/newsletters/${newsletter.id}`}>{newsletter.name}</LinkButton>}
      />
      <div className="stack-l">
        <MailMissing />
        <p>
          <StatusBadge status={issue.state} />
        </p>
        {isDraft && issue.failure && (
          <Notice tone="bad" title="It was not sent">
            {issue.failure}
          </Notice>
        )}
        {isDraft ? (
          <DraftDesk
            issue={{ id: issue.id, version: issue.version, subject: issue.subject, intro: issue.intro }}
            entries={entries.map(toChoice)}
            offers={offers.map(toChoice)}
            issueId={issue.id}
            version={issue.version}
            subscribers={counted?.subscribers.confirmed ?? 0}
            maySend={maySend}
          />
        ) : (
          <SendingState screen={screen} maySend={maySend} />
        )}
        <Preview {...screen} />
      </div>
    </>
  );
}

const toChoice = ({ articleId, headline, sourceName, day }: FrozenEntry) => ({
  ...{ articleId, headline, sourceName, day },
});

/** The mail as it is stored now; nothing in it can run or lead away. */
function Preview({ html, text }: IssueScreen) {
  return (
    <section className="stack" aria-labelledby="preview">
      <h2 id="preview">Preview</h2>
      <iframe className="mail-preview" title="The mail in HTML" sandbox="" srcDoc={html} />
      <details>
        <summary>As plain text</summary>
        <pre className="mail-text" dir="auto">
          {text}
        </pre>
      </details>
    </section>
  );
}
