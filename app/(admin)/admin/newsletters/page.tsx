import type { Metadata } from "next";
import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { readNewsletters } from "@/lib/desk/newsletters/read-newsletters";
import { can } from "@/lib/domain/actor";
import { createNewsletterAction } from "./actions";
import { MailMissing } from "./mail-missing";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Newsletters" };

const PERIODS = { daily: "Daily", weekly: "Weekly", by_hand: "Now and then" } as const;

/** The mails that go to subscribers. */
export default async function NewslettersPage() {
  const actor = await requireActorPage("/admin/newsletters");
  if (!can(actor, "newsletter.draft"))
    return <EmptyState isPage title="Newsletters are made by editors and publishers" />;
  const newsletters = await readNewsletters(database(), actor);
  return (
    <>
      <PageHeader title="Newsletters" lead="What is new, by mail, to those who asked for it." />
      <div className="stack-l">
        <MailMissing />
        {newsletters.length === 0 ? (
          <EmptyState title="No newsletter yet">
            A newsletter gathers what was published since its last issue; you choose, order and send.
          </EmptyState>
        ) : (
          <Table caption="Newsletters" columns={["Newsletter", "When", "Subscribers", "Readers may join"]}>
            {newsletters.map(({ newsletter: { id, name, period, isOpen }, subscribers }) => (
              <tr key={id}>
                <th scope="row" data-label="Newsletter">
                  <Link href={`/admin/newsletters/${id}`} dir="auto">
                    {name}
                  </Link>
                </th>
                <td data-label="When">{PERIODS[period]}</td>
                <td data-label="Subscribers">{subscribers.confirmed}</td>
                <td data-label="Readers may join">{isOpen ? "Yes" : "No"}</td>
              </tr>
            ))}
          </Table>
        )}
        {can(actor, "newsletter.manage") && (
          <section className="card stack" aria-labelledby="add">
            <h2 id="add">Add a newsletter</h2>
            <ActionForm action={createNewsletterAction} submit="Begin the newsletter" className="stack">
              <Field id="name" label="Name">
                <Input id="name" name="name" required maxLength={120} dir="auto" placeholder="The week" />
              </Field>
            </ActionForm>
          </section>
        )}
      </div>
    </>
  );
}
