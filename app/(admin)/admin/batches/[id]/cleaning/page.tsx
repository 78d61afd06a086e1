import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { type BatchCleaning, readBatchCleaning } from "@/lib/desk/cleaning/read-batch-cleaning";
import { listLatestRecleans } from "@/lib/desk/cleaning/read-reclean";
import { can } from "@/lib/domain/actor";
import { type BatchStatus, isOpenBatch } from "@/lib/domain/ingest";
import { addressIdSchema } from "@/lib/schemas/row-id";
import { planAgainAction } from "../../../cleaning/actions";
import { RecleanList } from "../../../cleaning/reclean-list";
import { StepForm } from "../../../cleaning/step-form";
import "../../../cleaning/cleaning.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Cleaning" };

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** What was done to the texts of a batch, step by step, each with a switch. */
export default async function BatchCleaningPage({ params }: Props) {
  const batchId = addressIdSchema.parse((await params).id);
  if (batchId === null) notFound();
  const actor = await requireActorPage(`/admin/batches/${batchId}/cleaning`);
  const cleaning = await readBatchCleaning(database(), actor, batchId);
  if (!cleaning) notFound();
  const recleans = await listLatestRecleans(database(), actor, { batchId, sourceId: null });
  const mayChange = can(actor, "cleaning.change") && isAtRest(cleaning.batch.status);
  return (
    <>
      <PageHeader
        title="Cleaning"
        lead={
          <>
            What was done to the texts of <bdi>{cleaning.batch.fileName}</bdi>, step by step. Switch a step
            and look at what would change: nothing changes before you say so, and all of it can be undone.
          </>
        }
        actions={
          <>
            <LinkButton href={`/admin/batches/${batchId}`}>Back to the batch</LinkButton>
            {mayChange && cleaning.sample > 0 && (
              <ActionForm action={planAgainAction} submit="Clean again as set" variant="secondary">
                <input type="hidden" name="batchId" value={batchId} />
              </ActionForm>
            )}
          </>
        }
      />
      <div className="stack-l">
        <Levels cleaning={cleaning} />
        {cleaning.sample === 0 ? (
          <EmptyState title="There are no items to clean">
            This batch has no items yet, or nothing in it is news.
          </EmptyState>
        ) : (
          <StepForm
            scope={{ batchId }}
            steps={cleaning.steps}
            switches={cleaning.switches}
            inherited={cleaning.sourceSwitches}
            inheritedFrom={cleaning.source?.name ?? null}
            sample={cleaning.sample}
            mayChange={mayChange}
          />
        )}
        <RecleanList recleans={recleans} />
      </div>
    </>
  );
}

const isAtRest = (status: BatchStatus) => !isOpenBatch(status) && status !== "undone";

function Levels({ cleaning: { source, ownItems } }: { readonly cleaning: BatchCleaning }) {
  return (
    <p className="muted">
      {source ? (
        <>
          Where nothing is set here, the recipe of{" "}
          <Link href={`/admin/sources/${source.id}`}>
            <bdi>{source.name}</bdi>
          </Link>{" "}
          holds.
        </>
      ) : (
        "This batch has no source: where nothing is set here, every step is on."
      )}
      {ownItems > 0 &&
        ` ${ownItems} ${ownItems === 1 ? "item has switches of its own; they win" : "items have switches of their own; they win"} over these.`}
    </p>
  );
}
