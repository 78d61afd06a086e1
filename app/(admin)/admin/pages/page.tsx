import type { Metadata } from "next";
import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { readPages } from "@/lib/desk/pages/read-pages";
import { can } from "@/lib/domain/actor";
import { sitePagePath } from "@/lib/domain/site-page";
import { createPageAction } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Pages" };

/** What the site says about itself: about, imprint, accessibility, privacy. */
export default async function PagesPage() {
  const actor = await requireActorPage("/admin/pages");
  const pages = await readPages(database(), actor);
  const mayManage = can(actor, "page.manage");
  return (
    <>
      <PageHeader title="Pages" lead="What the site says about itself. Published ones stand in its footer." />
      <div className="stack-l">
        {pages.length === 0 ? (
          <EmptyState title="No pages yet">
            Most sites have four: about, imprint, accessibility and privacy.
          </EmptyState>
        ) : (
          <Table caption="Pages" columns={["Page", "Address", "State", "Changed"]}>
            {pages.map(({ id, title, slug, state, updatedAt }) => (
              <tr key={id}>
                <th scope="row" data-label="Page">
                  <Link href={`/admin/pages/${id}`} dir="auto">
                    {title}
                  </Link>
                </th>
                <td data-label="Address">{sitePagePath(slug)}</td>
                <td data-label="State">
                  <StatusBadge status={state} />
                </td>
                <td data-label="Changed">
                  <LocalTime iso={updatedAt.toISOString()} />
                </td>
              </tr>
            ))}
          </Table>
        )}
        {mayManage && (
          <section className="card stack" aria-labelledby="add">
            <h2 id="add">Add a page</h2>
            <ActionForm action={createPageAction} submit="Begin the page" className="stack">
              <Field id="title" label="Title">
                <Input id="title" name="title" required maxLength={200} dir="auto" placeholder="About" />
              </Field>
            </ActionForm>
          </section>
        )}
      </div>
    </>
  );
}
