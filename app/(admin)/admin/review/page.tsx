import type { Metadata } from "next";
import Link from "next/link";
import { Tally } from "@/components/admin/tally";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { listRecentDumps } from "@/lib/desk/list-recent-dumps";
import { countReview, listReview } from "@/lib/desk/list-review";
import { can } from "@/lib/domain/actor";
import { warningLabel } from "@/lib/domain/warning-labels";
import { reviewFilterSchema } from "@/lib/schemas/review";
import { ReviewBoard } from "./review-board";
import { ReviewFilters } from "./review-filters";
import "./review.css";

export const metadata: Metadata = { title: "Review" };

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Triage: one item after the other, cleaned beside raw. */
export default async function ReviewPage({ searchParams }: Props) {
  const actor = await requireActorPage();
  const filter = reviewFilterSchema.parse(await searchParams);
  const state = filter.state === "all" ? null : filter.state;
  const db = database();
  const [first, counts, batches] = await Promise.all([
    listReview(db, actor, { batchId: filter.batch, state, warning: filter.warning, afterId: 0 }),
    countReview(db, actor, filter.batch),
    listRecentDumps(db, actor),
  ]);
  // Whoever comes back to a board on which something was decided since gets a new one.
  const versions = first.rows.map(({ id, version }) => `${id}.${version}`);
  const view = JSON.stringify([filter, counts, versions]);
  return (
    <Tally key={view} counts={counts}>
      <div className="review">
        <header className="review-head">
          <h1>Review</h1>
          {batches.length > 0 && (
            <ReviewFilters batches={batches} batch={filter.batch} state={filter.state} />
          )}
          {filter.warning && (
            <p className="review-warning">
              Only items with: <strong>{warningLabel(filter.warning)}</strong>{" "}
              <Link
                href={`/admin/review?state=${filter.state}${filter.batch ? `&batch=${filter.batch}` : ""}`}
              >
                Show all
              </Link>
            </p>
          )}
        </header>
        {first.rows.length > 0 ? (
          <ReviewBoard
            key={view}
            first={first}
            filter={{ batch: filter.batch, state: filter.state, warning: filter.warning }}
            mayDecide={can(actor, "item.review")}
          />
        ) : (
          <NothingToReview state={filter.state} hasBatches={batches.length > 0} />
        )}
      </div>
    </Tally>
  );
}

function NothingToReview({ state, hasBatches }: { readonly state: string; readonly hasBatches: boolean }) {
  if (hasBatches && state === "new") {
    return (
      <EmptyState
        title="Everything is reviewed"
        actions={
          <>
            <LinkButton href="/admin/articles?status=draft" variant="primary">
              Go on with the drafts
            </LinkButton>
            <LinkButton href="/admin/batches/new">Upload another dump</LinkButton>
          </>
        }
      >
        No item waits for a decision here. What you accepted is now a draft.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={hasBatches ? "No such items" : "Nothing has come in yet"}
      actions={
        <LinkButton href="/admin/batches/new" variant="primary">
          Upload a dump
        </LinkButton>
      }
    >
      {hasBatches
        ? "No item fits this filter. Choose another state or dump above."
        : "Upload a dump of news. Copydesk splits it into items and shows them here, one by one."}
    </EmptyState>
  );
}
