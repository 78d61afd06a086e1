import type { Metadata } from "next";
import { RefreshWhile } from "@/components/admin/refresh-while";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { listFeeds } from "@/lib/desk/feeds/list-feeds";
import { listSources } from "@/lib/desk/sources/list-sources";
import { can } from "@/lib/domain/actor";
import { AddFeedForm } from "./add-feed-form";
import { FeedRow } from "./feed-row";
import "./feeds.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Feeds" };

const COLUMNS = ["Address", "How often", "Last time", "More"];

/** Addresses that dumps are fetched from. */
export default async function FeedsPage() {
  const actor = await requireActorPage("/admin/feeds");
  const feeds = await listFeeds(database(), actor);
  const sources = await listSources(database(), actor);
  const mayChange = can(actor, "batch.create");
  return (
    <>
      <PageHeader
        title="Feeds"
        lead="Feeds and pages that Copydesk fetches by itself. Only what is new comes in; each time becomes a batch."
      />
      <div className="stack-l">
        {mayChange && <AddFeedForm sources={sources} />}
        {feeds.length === 0 ? (
          <EmptyState title="Nothing is fetched yet">
            {mayChange
              ? "Give the address of a feed or of a page with news above."
              : "Editors add addresses of feeds here."}
          </EmptyState>
        ) : (
          <div className="feeds-list">
            <Table caption="Feeds" columns={COLUMNS}>
              {feeds.map((feed) => (
                <FeedRow key={feed.id} feed={feed} sources={sources} mayChange={mayChange} />
              ))}
            </Table>
          </div>
        )}
      </div>
      {feeds.some(({ isFetching }) => isFetching) && <RefreshWhile everyMs={2_000} />}
    </>
  );
}
