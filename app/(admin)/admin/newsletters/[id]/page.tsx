import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/link-button";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { type NewsletterScreen, readNewsletter } from "@/lib/desk/newsletters/read-newsletters";
import { can } from "@/lib/domain/actor";
import { newsletterPath } from "@/lib/domain/newsletter";
import { addressIdSchema } from "@/lib/schemas/row-id";
import { draftIssueAction } from "../actions";
import { MailMissing } from "../mail-missing";
import { NewsletterForm } from "./newsletter-form";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Newsletter" };

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** One newsletter: its issues, who wants it, and what it is. */
export default async function NewsletterPage({ params }: Props) {
  const id = addressIdSchema.parse((await params).id);
  if (id === null) notFound();
  const actor = await requireActorPage(`/admin/newsletters/${id}`);
  if (!can(actor, "newsletter.draft")) notFound();
  const screen = await readNewsletter(database(), actor, { id, now: new Date() });
  if (!screen) notFound();
  const { newsletter, subscribers, terms } = screen;
  const mayManage = can(actor, "newsletter.manage");
  const { confirmed, pending, unsubscribed, bounced } = subscribers;
  return (
    <>
      <PageHeader
        title={newsletter.name}
        actions={
          <>
            <a className="button" href={newsletterPath(newsletter.slug)}>
              Archive
            </a>
            <LinkButton href="/admin/newsletters">All newsletters</LinkButton>
          </>
        }
      />
      <div className="stack-l">
        <MailMissing />
        <Issues {...screen} />
        <section className="card stack" aria-labelledby="subscribers">
          <h2 id="subscribers">Subscribers</h2>
          <p>
            <strong>{confirmed}</strong> confirmed, {pending} not yet, {unsubscribed} have left, {bounced}{" "}
            bounced.
          </p>
          {mayManage && (
            <p className="row">
              <LinkButton href={`/admin/newsletters/${id}/subscribers`}>Look at them</LinkButton>
              <a className="button" href={`/api/newsletters/subscribers/${id}`} download>
                Export as CSV
              </a>
            </p>
          )}
        </section>
        {mayManage && (
          <section className="card stack" aria-labelledby="settings">
            <h2 id="settings">What it is</h2>
            <NewsletterForm newsletter={newsletter} terms={terms} />
          </section>
        )}
      </div>
    </>
  );
}

function Issues({ newsletter, issues }: NewsletterScreen) {
  return (
    <section className="stack" aria-labelledby="issues">
      <h2 id="issues">Issues</h2>
      {issues.length === 0 ? (
        <p className="muted">None yet. A draft begins with what was published since the last issue.</p>
      ) : (
        <Table caption="Issues" columns={["Subject", "Number", "State", "When"]}>
          {issues.map(({ id, subject, number, state, startedAt, sendAt, updatedAt }) => (
            <tr key={id}>
              <th scope="row" data-label="Subject">
                <Link href={`/admin/newsletters/${newsletter.id}/issues/${id}`} dir="auto">
                  {subject}
                </Link>
              </th>
              <td data-label="Number">{number ?? "–"}</td>
              <td data-label="State">
                <StatusBadge status={state} />
              </td>
              <td data-label="When">
                <LocalTime iso={(startedAt ?? sendAt ?? updatedAt).toISOString()} />
              </td>
            </tr>
          ))}
        </Table>
      )}
      <ActionForm action={draftIssueAction} submit="Draft an issue">
        <input type="hidden" name="newsletterId" value={newsletter.id} />
      </ActionForm>
    </section>
  );
}
