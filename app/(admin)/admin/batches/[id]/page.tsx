import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BatchItems } from "@/components/admin/batch-items";
import { BatchProgress } from "@/components/admin/batch-progress";
import { BatchSource } from "@/components/admin/batch-source";
import { SourceLinker } from "@/components/admin/source-linker";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { listFeeds } from "@/lib/desk/feeds/list-feeds";
import { type BatchScreen, readBatchScreen } from "@/lib/desk/read-batch-screen";
import { listRowErrors } from "@/lib/desk/row-errors/list-row-errors";
import { listSources } from "@/lib/desk/sources/list-sources";
import { readUndo } from "@/lib/desk/undo/read-undo";
import { can } from "@/lib/domain/actor";
import { batchViewSchema } from "@/lib/schemas/batches";
import { addressIdSchema } from "@/lib/schemas/row-id";
import { BatchActions } from "./batch-actions";
import { BatchFacts } from "./batch-facts";
import { RerunForm } from "./batch-forms";
import { FailedRows } from "./failed-rows";
import { LeftOut } from "./left-out";
import { SourceForm } from "./source-form";
import { UndoNote } from "./undo-note";
import { WindowLinks } from "./window-links";
import "../batches.css";
import "./source.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Batch" };

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** One batch: what became of every character of a dump. */
export default async function BatchPage({ params, searchParams }: Props) {
  const batchId = addressIdSchema.parse((await params).id);
  if (batchId === null) notFound();
  const actor = await requireActorPage(`/admin/batches/${batchId}`);
  const { at, item } = batchViewSchema.parse(await searchParams);
  const screen = await readBatchScreen(database(), actor, { batchId, at, item });
  if (!screen) notFound();
  const { batch, progress } = screen;
  const undo = await readUndo(database(), actor, batchId);
  const sources = await listSources(database(), actor);
  const failed = await listRowErrors(database(), actor, batchId);
  const feeds = batch.format === "opml" ? await listFeeds(database(), actor) : [];
  const isUndone = progress.status === "undone";
  const canUndo = can(actor, "batch.cancel");
  const canRestore = undo?.needsPublisher ? can(actor, "article.publish") : canUndo;
  const canRerun = progress.isOver && !isUndone && screen.isUnreviewed && can(actor, "batch.create");
  return (
    <>
      <PageHeader title={batch.fileName} actions={<BatchActions screen={screen} actor={actor} />} />
      <div className="stack-l">
        {undo && <UndoNote batchId={batch.id} note={undo} canRestore={canRestore} canStop={canUndo} />}
        <BatchProgress batchId={batch.id} initial={progress} />
        <BatchFacts
          screen={screen}
          mayFollow={can(actor, "batch.create")}
          followed={new Set(feeds.map(({ url }) => url))}
        />
        <SourceForm
          batchId={batch.id}
          sourceId={batch.sourceId}
          sources={sources}
          mayAssign={can(actor, "source.assign")}
        />
        {canRerun && <RerunForm batch={batch} isUnsure={isUnsure(screen)} />}
        <FailedRows batchId={batch.id} tables={failed} />
        <LeftOut batchId={batch.id} reasons={screen.droppedReasons} />
        <Panes screen={screen} />
      </div>
    </>
  );
}

/** Under this confidence the editor is asked for the format. */
const SURE = 0.7;

/** Where no text was found at all, its format is not the question. */
const isUnsure = ({ batch, source }: BatchScreen) =>
  source !== null && (batch.format === "unknown" || (batch.confidence ?? 0) < SURE);

function Panes({ screen: { batch, items, source, chosen } }: { readonly screen: BatchScreen }) {
  if (!source) return null;
  return (
    <section aria-labelledby="source-heading" className="stack">
      <h2 id="source-heading">Items and the text they came from</h2>
      <WindowLinks batchId={batch.id} source={source} />
      <SourceLinker chosen={chosen}>
        <section className="batch-pane" aria-label="Items">
          {items.length > 0 ? (
            <BatchItems items={items} />
          ) : (
            <EmptyState title="No items here">This part of the text belongs to no item.</EmptyState>
          )}
        </section>
        <section className="batch-pane" aria-label="Text of the dump">
          <BatchSource source={source} />
        </section>
      </SourceLinker>
      <WindowLinks batchId={batch.id} source={source} />
    </section>
  );
}
