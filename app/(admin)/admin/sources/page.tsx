import type { Metadata } from "next";
import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { listSources, type SourceSummary } from "@/lib/desk/sources/list-sources";
import { can } from "@/lib/domain/actor";
import { siteOf, webAddress } from "@/lib/domain/web-address";
import { safeHref } from "@/lib/richtext/safe-href";
import { createSourceAction } from "./actions";
import { SourceFields } from "./source-fields";
import "./sources.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Sources" };

const COLUMNS = ["Source", "Batches", "Items", "Home page", "Usage terms"];
const NUMBER = new Intl.NumberFormat("en-GB");

/** Whose texts come in, and on what terms. */
export default async function SourcesPage() {
  const actor = await requireActorPage("/admin/sources");
  const sources = await listSources(database(), actor);
  const mayManage = can(actor, "source.manage");
  return (
    <>
      <PageHeader
        title="Sources"
        lead="Whose texts come in, what may be done with them, and how they are cleaned."
      />
      <div className="stack-l">
        {sources.length === 0 ? (
          <EmptyState title="No source yet">
            {mayManage
              ? "Add one below, then say on a batch’s page that the batch came from it."
              : "Publishers and administrators add sources here."}
          </EmptyState>
        ) : (
          <Table caption="Sources" columns={COLUMNS}>
            {sources.map((source) => (
              <SourceRow key={source.id} source={source} />
            ))}
          </Table>
        )}
        {mayManage && (
          <details className="card source-add" open={sources.length === 0}>
            <summary>Add a source</summary>
            <ActionForm
              action={createSourceAction}
              submit="Add the source"
              variant="primary"
              className="stack"
            >
              <SourceFields />
            </ActionForm>
          </details>
        )}
      </div>
    </>
  );
}

function SourceRow({ source }: { readonly source: SourceSummary }) {
  const { id, name, batches, items, homeUrl, usageTerms } = source;
  const href = safeHref(homeUrl);
  const address = webAddress(href);
  return (
    <tr>
      <td className="table-main">
        <Link href={`/admin/sources/${id}`} dir="auto">
          {name}
        </Link>
      </td>
      <td data-label="Batches">{NUMBER.format(batches)}</td>
      <td data-label="Items">{NUMBER.format(items)}</td>
      <td>
        {href && address && (
          <a href={href} rel="noopener noreferrer" target="_blank">
            {siteOf(address)}
          </a>
        )}
      </td>
      <td className="source-terms" dir="auto">
        {usageTerms}
      </td>
    </tr>
  );
}
