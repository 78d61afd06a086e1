import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RefreshWhile } from "@/components/admin/refresh-while";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { readSegments } from "@/lib/desk/segments/read-segments";
import { can } from "@/lib/domain/actor";
import { batchViewSchema } from "@/lib/schemas/batches";
import { addressIdSchema } from "@/lib/schemas/row-id";
import { SegmentBoard } from "./segment-board";
import "../source.css";
import "./segments.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Boundaries" };

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Where each item of a batch begins and ends, on the raw text, to be moved by hand. */
export default async function SegmentsPage({ params, searchParams }: Props) {
  const batchId = addressIdSchema.parse((await params).id);
  if (batchId === null) notFound();
  const actor = await requireActorPage(`/admin/batches/${batchId}/segments`);
  const { at } = batchViewSchema.parse(await searchParams);
  const screen = await readSegments(database(), actor, { batchId, at });
  if (!screen) notFound();
  const back = <LinkButton href={`/admin/batches/${batchId}`}>Back to the batch</LinkButton>;
  if (screen === "no-text")
    return (
      <>
        <PageHeader title="Boundaries" actions={back} />
        <EmptyState title="There is no text to look at">
          This batch has not been read yet, or is empty.
        </EmptyState>
      </>
    );
  const mayChange = can(actor, "segments.change") && screen.batch.status === "done" && !screen.isReplaying;
  return (
    <>
      <PageHeader
        title="Boundaries"
        lead={
          <>
            Where each item of <bdi>{screen.batch.fileName}</bdi> begins and ends. Drag a beginning, or use
            the keys; nothing changes before you save, and every save can be undone.
          </>
        }
        actions={back}
      />
      {screen.isReplaying && (
        <Notice>
          This batch was read again: the boundaries that you set by hand are being set once more.
          <RefreshWhile everyMs={1500} />
        </Notice>
      )}
      <SegmentBoard key={screen.start} screen={screen} at={at} mayChange={mayChange} />
    </>
  );
}
