import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { readSubscribers } from "@/lib/desk/newsletters/subscribers";
import { can } from "@/lib/domain/actor";
import { addressIdSchema, afterIdSchema } from "@/lib/schemas/row-id";
import { removeSubscriberAction } from "../../actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Subscribers" };

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const querySchema = z.object({
  find: z.string().max(254).catch(""),
  after: afterIdSchema.catch(0),
});

/** Who has asked for a newsletter. */
export default async function SubscribersPage({ params, searchParams }: Props) {
  const newsletterId = addressIdSchema.parse((await params).id);
  if (newsletterId === null) notFound();
  const path = `/admin/newsletters/${newsletterId}`;
  const actor = await requireActorPage(`${path}/subscribers`);
  if (!can(actor, "newsletter.manage")) notFound();
  const { find, after } = querySchema.parse(await searchParams);
  const list = { newsletterId, afterId: after, holding: find.trim() };
  const { rows, nextAfter } = await readSubscribers(database(), actor, list);
  return (
    <>
      <PageHeader
        title="Subscribers"
        lead="Only confirmed ones get mail. Removing forgets somebody for good, as they may ask."
        actions={<LinkButton href={path}>The newsletter</LinkButton>}
      />
      <div className="stack">
        <search>
          <form className="row" method="get">
            <Input
              name="find"
              type="search"
              aria-label="Part of an address"
              defaultValue={find}
              maxLength={254}
            />
            <Button type="submit">Find</Button>
          </form>
        </search>
        {rows.length === 0 ? (
          <EmptyState title={find ? "No address has this in it" : "Nobody yet"} />
        ) : (
          <Table caption="Subscribers" columns={["Address", "State", "Asked", "Remove"]}>
            {rows.map(({ id, address, state, createdAt }) => (
              <tr key={id}>
                <th scope="row" data-label="Address">
                  {address}
                </th>
                <td data-label="State">
                  <StatusBadge status={state} />
                </td>
                <td data-label="Asked">
                  <LocalTime iso={createdAt.toISOString()} />
                </td>
                <td>
                  <ActionForm
                    action={removeSubscriberAction}
                    submit="Remove"
                    variant="quiet"
                    size="small"
                    confirm={`Forget ${address} for good? This can’t be undone.`}
                  >
                    <input type="hidden" name="subscriberId" value={id} />
                  </ActionForm>
                </td>
              </tr>
            ))}
          </Table>
        )}
        {nextAfter !== null && (
          <p>
            <LinkButton
              href={`${path}/subscribers?${new URLSearchParams({ find, after: String(nextAfter) })}`}
            >
              More
            </LinkButton>
          </p>
        )}
      </div>
    </>
  );
}
