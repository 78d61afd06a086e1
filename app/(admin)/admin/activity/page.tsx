import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { type ActivityPage, readActivity } from "@/lib/desk/activity/read-activity";
import { type Actor, can } from "@/lib/domain/actor";
import { type ActivityQuery, activityQuerySchema, activityWords } from "@/lib/schemas/activity";
import { ActivityFilters } from "./activity-filters";
import { LineView } from "./line-view";
import { LinesByDay } from "./lines-by-day";
import "./activity.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Activity" };

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Who did what at the desk, and when. */
export default async function ActivityPageOfDesk({ searchParams }: Props) {
  const actor = await requireActorPage("/admin/activity");
  if (!can(actor, "activity.read")) return <ForPublishers />;
  const query = activityQuerySchema.parse(await searchParams);
  const page = await readActivity(database(), actor, query);
  return (
    <>
      <PageHeader
        title="Activity"
        lead={leadFor(actor)}
        actions={
          page.lines.length > 0 && (
            <a
              className="button"
              data-variant="secondary"
              href={`/api/activity?${wordsOf(query, null)}`}
              download
            >
              Download as CSV
            </a>
          )
        }
      />
      <div className="stack-l">
        <ActivityFilters
          query={query}
          people={page.people}
          subject={page.subject}
          hasLines={page.lines.length > 0}
          seesPeople={can(actor, "people.manage")}
        />
        {page.lines.length === 0 ? <Nothing query={query} /> : <Lines query={query} page={page} />}
      </div>
    </>
  );
}

const leadFor = (actor: Actor) =>
  can(actor, "people.manage")
    ? "Who did what at this desk, and when. Nothing is ever taken off this record."
    : "Who did what at this desk, and when. Sign-ins, people and keys are for administrators.";

/** The address of the same list before another event, or of its beginning. */
const wordsOf = (query: ActivityQuery, before: number | null) => activityWords({ ...query, before });
const addressOf = (query: ActivityQuery, before: number | null) =>
  `/admin/activity?${wordsOf(query, before)}`;

function ForPublishers() {
  return (
    <EmptyState
      isPage
      title="The record of the desk is for publishers"
      actions={<LinkButton href="/admin">Back to today</LinkButton>}
    >
      Ask one of them who did something and when. An article’s own history stands beside its text.
    </EmptyState>
  );
}

function Lines({ query, page }: { readonly query: ActivityQuery; readonly page: ActivityPage }) {
  return (
    <>
      <LinesByDay
        lines={page.lines.map((line) => ({
          id: line.id,
          iso: line.newest.toISOString(),
          view: <LineView line={line} />,
        }))}
      />
      <nav className="row" aria-label="Pages">
        {query.before !== null && <LinkButton href={addressOf(query, null)}>Latest</LinkButton>}
        {page.earlier === null ? (
          <span className="muted small">Nothing is older than this.</span>
        ) : (
          <LinkButton href={addressOf(query, page.earlier)}>Earlier</LinkButton>
        )}
      </nav>
    </>
  );
}

function Nothing({ query }: { readonly query: ActivityQuery }) {
  const { before, zone: _, ...filter } = query;
  if (Object.values(filter).some((value) => value !== null))
    return (
      <EmptyState
        title={before === null ? "Nothing fits these filters" : "Nothing older fits these filters"}
        actions={<LinkButton href="/admin/activity">Show everything</LinkButton>}
      >
        Take another person, another kind of thing, or more days.
      </EmptyState>
    );
  return (
    <EmptyState
      title={before === null ? "Nothing has happened yet" : "Nothing is older"}
      actions={
        before === null ? (
          <LinkButton href="/admin/batches/new" variant="primary">
            Upload a dump
          </LinkButton>
        ) : (
          <LinkButton href="/admin/activity">Latest</LinkButton>
        )
      }
    >
      Whatever somebody does at the desk stands here from then on.
    </EmptyState>
  );
}
