import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { planUndo } from "@/lib/desk/undo/plan-undo";
import { can } from "@/lib/domain/actor";
import { AppError } from "@/lib/errors";
import { addressIdSchema } from "@/lib/schemas/row-id";
import { UndoForm } from "./undo-form";
import "./undo.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Undo an import" };

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** What an undo of an import would do, before it does it. */
export default async function UndoPage({ params }: Props) {
  const batchId = addressIdSchema.parse((await params).id);
  if (batchId === null) notFound();
  const actor = await requireActorPage(`/admin/batches/${batchId}/undo`);
  const plan = can(actor, "batch.cancel")
    ? await planUndo(database(), actor, batchId).catch(whyNot)
    : "refused";
  if (plan === null) notFound();
  if (plan === "refused") redirect(`/admin/batches/${batchId}`);
  return (
    <>
      <PageHeader
        title="Undo this import"
        lead={
          <>
            This is what would happen to <bdi>{plan.batch.fileName}</bdi>. Nothing is deleted: the import can
            be restored later.
          </>
        }
        actions={<LinkButton href={`/admin/batches/${batchId}`}>Back to the batch</LinkButton>}
      />
      <UndoForm plan={plan} canUnpublish={can(actor, "article.unpublish")} />
    </>
  );
}

/** The batch's own screen says whether it is still being read, or undone already. */
function whyNot(error: unknown): "refused" {
  if (error instanceof AppError && error.code === "conflict") return "refused";
  throw error;
}
