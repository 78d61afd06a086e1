import { LinkButton } from "@/components/ui/link-button";
import type { BatchScreen } from "@/lib/desk/read-batch-screen";
import { type Actor, can } from "@/lib/domain/actor";
import { CancelForm, PauseForm } from "./batch-forms";

interface Props {
  readonly screen: BatchScreen;
  readonly actor: Actor;
}

/** What can be done with an import as a whole; nothing that would lead to an empty screen. */
export function BatchActions({ screen: { batch, progress, source }, actor }: Props) {
  const to = (screen: string) => `/admin/batches/${batch.id}/${screen}`;
  const isReadable = progress.isOver && progress.status !== "undone";
  const hasItems = progress.counters.stored > 0;
  return (
    <>
      {!progress.isOver && can(actor, "batch.cancel") && (
        <>
          <PauseForm batchId={batch.id} isPaused={progress.status === "paused"} />
          <CancelForm batchId={batch.id} />
        </>
      )}
      {isReadable && can(actor, "batch.cancel") && (
        <LinkButton href={to("undo")}>Undo this import</LinkButton>
      )}
      {isReadable && batch.tables && batch.tables.length > 0 && (
        <LinkButton href={to("mapping")}>Columns</LinkButton>
      )}
      {isReadable && source && <LinkButton href={to("segments")}>Boundaries</LinkButton>}
      {isReadable && hasItems && <LinkButton href={to("cleaning")}>Cleaning</LinkButton>}
      {progress.isOver && <LinkButton href={to("report")}>Report</LinkButton>}
      {hasItems && progress.status !== "undone" && (
        <LinkButton href={`/admin/review?batch=${batch.id}`} variant="primary">
          Review the items
        </LinkButton>
      )}
    </>
  );
}
