import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { type BatchReport, readBatchReport } from "@/lib/desk/report/read-batch-report";
import { warningLabel } from "@/lib/domain/warning-labels";
import { addressIdSchema } from "@/lib/schemas/row-id";
import { BatchWarnings } from "../batch-warnings";
import { ReportFigures } from "./report-figures";
import "../../batches.css";
import "./report.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Report of an import" };

const NUMBER = new Intl.NumberFormat("en-GB");

/** What an import made of a dump: nothing is silently lost. */
export default async function ReportPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const batchId = addressIdSchema.parse((await params).id);
  if (batchId === null) notFound();
  const actor = await requireActorPage(`/admin/batches/${batchId}/report`);
  const report = await readBatchReport(database(), actor, batchId);
  if (!report) notFound();
  return (
    <>
      <PageHeader
        title={`Report: ${report.batch.fileName}`}
        lead="What came in, what became of it, and what is worth a look."
        actions={
          <>
            <LinkButton href={`/admin/batches/${batchId}`}>Back to the batch</LinkButton>
            <a className="button" data-variant="secondary" href={`/api/batches/${batchId}/report?as=csv`}>
              Download CSV
            </a>
            <a className="button" data-variant="secondary" href={`/api/batches/${batchId}/report?as=json`}>
              Download JSON
            </a>
          </>
        }
      />
      <div className="stack-l">
        <ReportFigures report={report} />
        <BatchWarnings batch={report.batch} />
        <ItemWarnings report={report} />
        <Dropped report={report} />
      </div>
    </>
  );
}

function ItemWarnings({ report: { batch, itemWarnings } }: { readonly report: BatchReport }) {
  if (itemWarnings.length === 0) {
    return batch.counters.items === 0 ? null : (
      <EmptyState title="No item has a warning">Nothing stood out while the items were read.</EmptyState>
    );
  }
  return (
    <section className="stack" aria-labelledby="report-warnings">
      <h2 id="report-warnings">Worth a look</h2>
      <Table caption="Warnings of items" columns={["Warning", "Items"]}>
        {itemWarnings.map(({ code, items }) => (
          <tr key={code}>
            <td className="table-main">
              <Link href={`/admin/review?batch=${batch.id}&state=all&warning=${code}`}>
                {warningLabel(code)}
              </Link>
            </td>
            <td data-label="Items">{NUMBER.format(items)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function Dropped({ report: { batch, dropped } }: { readonly report: BatchReport }) {
  if (dropped.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="report-dropped">
      <h2 id="report-dropped">Left out, and why</h2>
      <Table caption="Text that is in no item" columns={["Reason", "Pieces", "Characters"]}>
        {dropped.map(({ reason, spans, characters, first }) => (
          <tr key={reason}>
            <td className="table-main">
              <Link href={`/admin/batches/${batch.id}?at=${first}#offset-${first}`}>{reason}</Link>
            </td>
            <td data-label="Pieces">{NUMBER.format(spans)}</td>
            <td data-label="Characters">{NUMBER.format(characters)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
