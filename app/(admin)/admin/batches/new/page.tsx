import type { Metadata } from "next";
import Link from "next/link";
import { UploadPanel } from "@/components/admin/upload-panel";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { listSources } from "@/lib/desk/sources/list-sources";
import { can } from "@/lib/domain/actor";
import { readEnv } from "@/lib/env";
import "../batches.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Upload a dump" };

/** Where dumps come in. */
export default async function NewBatchPage() {
  const actor = await requireActorPage("/admin/batches/new");
  const sources = await listSources(database(), actor);
  return (
    <>
      <PageHeader
        title="Upload a dump"
        lead="Copydesk keeps it as it is, splits it into items and shows where every character went."
      />
      {can(actor, "batch.create") ? (
        <>
          <UploadPanel
            limit={readEnv().uploadLimit}
            sources={sources.map(({ id, name }) => ({ id, name }))}
          />
          <p className="batches-more">
            Is it on the web? <Link href="/admin/feeds">Fetch a feed or a page</Link> by its address, once or
            regularly. Not sure what becomes of it?{" "}
            <Link href="/admin/lab">Try a piece in the import lab</Link>.
          </p>
        </>
      ) : (
        <EmptyState title="Dumps are uploaded by editors">
          Your role is “{actor.role}”. Ask an administrator if you should upload too.
        </EmptyState>
      )}
    </>
  );
}
