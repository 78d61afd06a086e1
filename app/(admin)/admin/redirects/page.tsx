import type { Metadata } from "next";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { Table } from "@/components/ui/table";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { type RedirectRow, readRedirects } from "@/lib/desk/redirects/read-redirects";
import { can } from "@/lib/domain/actor";
import { addRedirectAction, removeRedirectAction } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Redirects" };

type Props = { readonly searchParams: Promise<{ readonly q?: string | string[] }> };

/** Old addresses: where they lead, and which are gone. */
export default async function RedirectsPage({ searchParams }: Props) {
  const actor = await requireActorPage("/admin/redirects");
  const { q } = await searchParams;
  if (!can(actor, "page.manage"))
    return (
      <EmptyState title="Redirects are looked after by publishers">Ask one of them to add one.</EmptyState>
    );
  const part = typeof q === "string" ? q.trim().slice(0, 200) : "";
  const { rows, total } = await readRedirects(database(), actor, part);
  return (
    <>
      <PageHeader
        title="Redirects"
        lead="Where old addresses lead. An article or a tag that gets a new address adds its old one by itself."
      />
      <div className="stack-l">
        <NewRedirect />
        <form className="row">
          <Input
            name="q"
            defaultValue={part}
            aria-label="Part of an address"
            placeholder="Part of an address"
            dir="ltr"
          />
          <Button type="submit">Find</Button>
        </form>
        {rows.length === 0 ? (
          <EmptyState title={part ? "No address has that in it" : "No old addresses yet"}>
            A page that is asked for and not found is looked up here.
          </EmptyState>
        ) : (
          <Table caption="Redirects" columns={["Old address", "Leads to", "Since", "Remove"]}>
            {rows.map((row) => (
              <Row key={row.id} of={row} />
            ))}
          </Table>
        )}
        {total > rows.length && (
          <p className="muted">
            These are the newest {rows.length} of {total}.
          </p>
        )}
      </div>
    </>
  );
}

function NewRedirect() {
  return (
    <section className="card stack" aria-labelledby="new-redirect">
      <h2 id="new-redirect">Add an old address</h2>
      <ActionForm action={addRedirectAction} submit="Add" isForAdding>
        <Field id="from" label="Old address" hint="Its path on this site.">
          <Input
            id="from"
            name="fromPath"
            required
            dir="ltr"
            placeholder="/2019/old-page"
            aria-describedby="from-hint"
          />
        </Field>
        <Field id="kind" label="What became of it">
          <Select id="kind" name="kind" defaultValue="moved">
            <option value="moved">moved: readers are led on (308)</option>
            <option value="moved-301">moved: readers are led on, also by very old programs (301)</option>
            <option value="gone">gone: readers are told so (410)</option>
          </Select>
        </Field>
        <Field id="target" label="New address" hint="Only for what has moved.">
          <Input id="target" name="target" dir="ltr" placeholder="/about" aria-describedby="target-hint" />
        </Field>
      </ActionForm>
    </section>
  );
}

function Row({ of: { id, fromPath, target, status, createdAt } }: { readonly of: RedirectRow }) {
  return (
    <tr>
      <td className="table-main" dir="ltr">
        {fromPath}
      </td>
      <td data-label="Leads to" dir="ltr">
        {target ?? (
          <span className="badge" data-tone="neutral">
            Gone
          </span>
        )}
        {target !== null && status === 301 && <small> 301</small>}
      </td>
      <td data-label="Since">
        <LocalTime iso={createdAt} />
      </td>
      <td>
        <ActionForm
          action={removeRedirectAction}
          submit="Remove"
          variant="secondary"
          size="small"
          className="inline-form"
          confirm={`Remove ${fromPath}? Whoever follows an old link finds nothing then.`}
        >
          <input type="hidden" name="redirectId" value={id} />
        </ActionForm>
      </td>
    </tr>
  );
}
