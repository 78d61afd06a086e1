import type { Metadata } from "next";
import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { listProposals } from "@/lib/desk/updates/read-proposal";

export const metadata: Metadata = { title: "Changed at the source" };

const MOST_LISTED = 200;

/** The articles whose source has changed, to be compared one by one. */
export default async function UpdatesPage() {
  const actor = await requireActorPage();
  const { total, rows } = await listProposals(database(), actor, MOST_LISTED);
  return (
    <>
      <PageHeader
        title="Changed at the source"
        lead="Articles whose source says something else by now. Each has one proposal; a newer change takes the place of an older one."
        actions={<LinkButton href="/admin/duplicates">Duplicates</LinkButton>}
      />
      {rows.length === 0 ? (
        <EmptyState title="Nothing has changed">
          When an import brings a new text of an item that is an article already, it is shown here.
        </EmptyState>
      ) : (
        <div className="stack">
          <Table
            caption="Articles with a changed source"
            columns={["Article", "Status", "Change", "Came with", "Since"]}
          >
            {rows.map((row) => (
              <tr key={row.articleId}>
                <td className="table-main" dir="auto" lang={row.language}>
                  <Link href={`/admin/articles/${row.articleId}/update`}>{row.headline || "Untitled"}</Link>
                </td>
                <td data-label="Status">
                  <StatusBadge status={row.status} />
                </td>
                <td data-label="Change">{row.isWithdrawn ? <strong>Withdrawn</strong> : "New text"}</td>
                <td data-label="Came with">{row.fileName}</td>
                <td className="table-short" data-label="Since">
                  <LocalTime iso={row.createdAt.toISOString()} />
                </td>
              </tr>
            ))}
          </Table>
          {total > rows.length && (
            <p className="small muted">
              The newest {MOST_LISTED} of {total.toLocaleString("en-GB")}.
            </p>
          )}
        </div>
      )}
    </>
  );
}
