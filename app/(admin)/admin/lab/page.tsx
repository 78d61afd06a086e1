import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { listSources } from "@/lib/desk/sources/list-sources";
import { can } from "@/lib/domain/actor";
import { LabBoard } from "./lab-board";
import "../batches/[id]/source.css";
import "./lab.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Import lab" };

/** Where a sample is tried: boundaries and fields change as one types, and nothing is stored. */
export default async function LabPage() {
  const actor = await requireActorPage("/admin/lab");
  const sources = await listSources(database(), actor);
  return (
    <>
      <PageHeader
        title="Import lab"
        lead="Paste a piece of a dump and see at once where its items begin and end, and what an import would make of them. Nothing is stored."
      />
      {can(actor, "batch.create") ? (
        <LabBoard sources={sources.map(({ id, name }) => ({ id, name }))} />
      ) : (
        <EmptyState title="Editors try samples here">Your role is “{actor.role}”.</EmptyState>
      )}
    </>
  );
}
