import type { Metadata } from "next";
import Link from "next/link";
import { BatchBadge } from "@/components/admin/batch-badge";
import { RefreshWhile } from "@/components/admin/refresh-while";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { type BatchSummary, listBatches } from "@/lib/desk/list-batches";
import { formatLabel } from "@/lib/domain/format-labels";
import { batchListSchema } from "@/lib/schemas/batches";
import "./batches.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Batches" };

const NUMBER = new Intl.NumberFormat("en-GB");
const COLUMNS = ["File", "Status", "Format", "Items", "Duplicates", "Came in"];

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Every dump that was uploaded, the newest first. */
export default async function BatchesPage({ searchParams }: Props) {
  const actor = await requireActorPage("/admin/batches");
  const view = batchListSchema.parse(await searchParams);
  const { batches, older } = await listBatches(database(), actor, view);
  const upload = (
    <LinkButton href="/admin/batches/new" variant="primary">
      Upload a dump
    </LinkButton>
  );
  if (batches.length === 0 && view.before === null) {
    return (
      <>
        <PageHeader title="Batches" />
        <EmptyState
          title="No dump has been uploaded yet"
          actions={
            <>
              {upload}
              <LinkButton href="/admin/feeds">Fetch from the web</LinkButton>
            </>
          }
        >
          A dump is any pile of news: a scraped page, a feed, a transcript. Each upload becomes a batch of
          items.
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title="Batches" lead="Every dump that was uploaded, the newest first." actions={upload} />
      <Table caption="Batches" columns={COLUMNS}>
        {batches.map((batch) => (
          <BatchLine key={batch.id} batch={batch} />
        ))}
      </Table>
      {batches.some(isUnderWay) && <RefreshWhile everyMs={3000} />}
      {older !== null && (
        <p className="batches-more">
          <Link href={`/admin/batches?before=${older}`}>Older batches</Link>
        </p>
      )}
    </>
  );
}

const isUnderWay = ({ status }: BatchSummary) => status === "uploaded" || status === "running";

function BatchLine({ batch }: { readonly batch: BatchSummary }) {
  return (
    <tr>
      <td className="table-main">
        <Link href={`/admin/batches/${batch.id}`} dir="auto">
          {batch.fileName}
        </Link>
      </td>
      <td>
        <BatchBadge status={batch.status} items={batch.items} />
      </td>
      <td data-label="Format">{formatLabel(batch.format)}</td>
      <td data-label="Items">{NUMBER.format(batch.items)}</td>
      <td data-label="Duplicates">{NUMBER.format(batch.duplicates)}</td>
      <td>
        <LocalTime iso={batch.createdAt.toISOString()} />
        {batch.createdByName && <span className="muted"> by {batch.createdByName}</span>}
      </td>
    </tr>
  );
}
