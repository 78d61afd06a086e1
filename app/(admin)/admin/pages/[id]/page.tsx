import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { readPage } from "@/lib/desk/pages/read-pages";
import { can } from "@/lib/domain/actor";
import { sitePagePath } from "@/lib/domain/site-page";
import { addressIdSchema } from "@/lib/schemas/row-id";
import { PageForm } from "./page-form";
import "../../articles/articles.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Page" };

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** One page of the site, to be written and shown. */
export default async function EditPagePage({ params }: Props) {
  const id = addressIdSchema.parse((await params).id);
  if (id === null) notFound();
  const actor = await requireActorPage(`/admin/pages/${id}`);
  const page = await readPage(database(), actor, id);
  if (!page) notFound();
  const { slug, title, body, state, position, version } = page;
  return (
    <>
      <PageHeader
        title={title}
        actions={
          <>
            {state === "published" && (
              <a className="button" href={sitePagePath(slug)}>
                Live page
              </a>
            )}
            <LinkButton href="/admin/pages">All pages</LinkButton>
          </>
        }
      />
      <div className="stack">
        <p>
          <StatusBadge status={state} />
        </p>
        <PageForm
          page={{ id, slug, title, body, state, position, version }}
          mayManage={can(actor, "page.manage")}
        />
      </div>
    </>
  );
}
