import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { type MappingScreen, readMappingScreen } from "@/lib/desk/mapping/read-mapping-screen";
import { mappingViewSchema } from "@/lib/schemas/batches";
import { addressIdSchema } from "@/lib/schemas/row-id";
import { MappingBoard } from "./mapping-board";
import "./mapping.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Columns" };

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Which column of a table is which field, with the first items as they would come out. */
export default async function MappingPage({ params, searchParams }: Props) {
  const batchId = addressIdSchema.parse((await params).id);
  if (batchId === null) notFound();
  const actor = await requireActorPage(`/admin/batches/${batchId}/mapping`);
  const { table: start } = mappingViewSchema.parse(await searchParams);
  const screen = await readMappingScreen(database(), actor, { batchId, start });
  if (!screen) notFound();
  const back = <LinkButton href={`/admin/batches/${batchId}`}>Back to the batch</LinkButton>;
  return (
    <>
      <PageHeader
        title="Columns"
        lead={
          <>
            Say which column of <bdi>{screen.fileName}</bdi> is what. The items on this page show at once how
            they would come out; nothing is stored before you apply it.
          </>
        }
        actions={back}
      />
      {screen.table ? (
        <div className="stack-l">
          {screen.obstacle && <Notice tone="info">{screen.obstacle}</Notice>}
          <Tables screen={screen} />
          <MappingBoard
            key={`${screen.table.start} ${screen.table.mapping.fields.join()}`}
            batchId={batchId}
            table={screen.table}
            isLocked={screen.obstacle !== null}
          />
        </div>
      ) : (
        <EmptyState title="There is no table here" actions={back}>
          {screen.obstacle ??
            "Columns are chosen for tables (CSV, TSV, workbooks) and for records (JSON). This file was read as something else."}
        </EmptyState>
      )}
    </>
  );
}

/** A workbook or an archive may hold several tables. */
function Tables({ screen: { batchId, tables, table } }: { readonly screen: MappingScreen }) {
  if (tables.length < 2) return null;
  return (
    <nav aria-label="Tables of this batch">
      <ol className="mapping-tables">
        {tables.map(({ start, columns }, at) => (
          <li key={start}>
            <Link
              href={`/admin/batches/${batchId}/mapping?table=${start}`}
              aria-current={start === table?.start ? "page" : undefined}
            >
              Table {at + 1}
            </Link>
            <span className="muted small" dir="auto">
              {columns.slice(0, 4).join(", ")}
              {columns.length > 4 && " …"}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
