import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { BatchBadge } from "@/components/admin/batch-badge";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { readToday } from "@/lib/desk/read-today";
import { can } from "@/lib/domain/actor";
import "./today.css";

export const metadata: Metadata = { title: "Today" };

type Today = Awaited<ReturnType<typeof readToday>>;

/** Today: what waits, what goes live next, what came in last. */
export default async function TodayPage() {
  const actor = await requireActorPage();
  const today = await readToday(database(), actor, new Date());
  if (today.isEmpty) return <FirstDay mayUpload={can(actor, "batch.create")} name={actor.name} />;
  return (
    <>
      <PageHeader
        title="Today"
        lead={nextStep(today)}
        actions={
          can(actor, "batch.create") && <LinkButton href="/admin/batches/new">Upload a dump</LinkButton>
        }
      />
      <div className="stack-l">
        <ul className="figures">
          <Figure href="/admin/review" label="to review" value={today.newItems} isNext={today.newItems > 0} />
          <Figure
            href="/admin/articles?status=draft"
            label={today.drafts === 1 ? "draft" : "drafts"}
            value={today.drafts}
          />
          <Figure href="/admin/articles?status=scheduled" label="scheduled" value={today.scheduledCount} />
          <Figure href="/admin/articles?status=published" label="live" value={today.live}>
            {today.publishedThisWeek} new this week
          </Figure>
        </ul>
        <div className="today-columns">
          <UpdateCard today={today} />
          <DraftCard today={today} />
          <BatchCard today={today} />
          <ScheduleCard today={today} />
        </div>
      </div>
    </>
  );
}

function nextStep({ newItems, drafts }: Today): string {
  if (newItems > 0) return `${many(newItems, "item waits", "items wait")} for a decision.`;
  if (drafts > 0)
    return `Everything is reviewed. ${many(drafts, "draft waits", "drafts wait")} to be published.`;
  return "Nothing waits. Upload the next dump when it comes.";
}

const many = (count: number, one: string, more: string) =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : more}`;

interface FigureProps {
  readonly href: string;
  readonly label: string;
  readonly value: number;
  readonly isNext?: boolean;
  readonly children?: ReactNode;
}

function Figure({ href, label, value, isNext, children }: FigureProps) {
  return (
    <li>
      <Link className="figure" href={href} data-next={isNext}>
        <span className="figure-value">{value.toLocaleString("en-GB")}</span>
        <span className="figure-label">{label}</span>
        {children && <span className="small muted">{children}</span>}
      </Link>
    </li>
  );
}

function UpdateCard({ today: { updates } }: { readonly today: Today }) {
  if (updates.total === 0) return null;
  return (
    <section className="card">
      <h2 className="card-title">Changed at the source</h2>
      <ul className="lines">
        {updates.rows.map((row) => (
          <li key={row.articleId}>
            <Link href={`/admin/articles/${row.articleId}/update`} dir="auto" lang={row.language}>
              {row.headline || "Untitled"}
            </Link>
            <span className="small muted">
              {row.isWithdrawn && <strong>withdrawn </strong>}
              <LocalTime iso={row.createdAt.toISOString()} />
            </span>
          </li>
        ))}
      </ul>
      {updates.total > updates.rows.length && (
        <p className="small">
          <Link href="/admin/duplicates/updates">All {updates.total.toLocaleString("en-GB")}</Link>
        </p>
      )}
    </section>
  );
}

function DraftCard({ today }: { readonly today: Today }) {
  return (
    <section className="card">
      <h2 className="card-title">Drafts worked on last</h2>
      {today.recentDrafts.length === 0 && <p className="muted small">No drafts. Accepted items land here.</p>}
      <ul className="lines">
        {today.recentDrafts.map((row) => (
          <li key={row.id}>
            <Link href={`/admin/articles/${row.id}`} dir="auto" lang={row.language}>
              {row.headline || "Untitled"}
            </Link>
            <span className="small muted">
              <LocalTime iso={row.updatedAt.toISOString()} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function BatchCard({ today }: { readonly today: Today }) {
  return (
    <section className="card">
      <h2 className="card-title">Latest dumps</h2>
      {today.batches.length === 0 && <p className="muted small">No dump has been uploaded yet.</p>}
      <ul className="lines">
        {today.batches.map((batch) => (
          <li key={batch.id}>
            <Link href={`/admin/batches/${batch.id}`}>{batch.fileName}</Link>
            <span className="small muted">
              {many(batch.counters.items, "item", "items")}{" "}
              <BatchBadge status={batch.status} items={batch.counters.items} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ScheduleCard({ today }: { readonly today: Today }) {
  if (today.scheduled.length === 0) return null;
  return (
    <section className="card">
      <h2 className="card-title">Goes live next</h2>
      <ul className="lines">
        {today.scheduled.map((row) => (
          <li key={row.id}>
            <Link href={`/admin/articles/${row.id}`} dir="auto" lang={row.language}>
              {row.headline}
            </Link>
            <span className="small muted">
              {row.publishAt && <LocalTime iso={row.publishAt.toISOString()} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FirstDay({ mayUpload, name }: { readonly mayUpload: boolean; readonly name: string }) {
  return (
    <>
      <PageHeader title={`Welcome, ${name}`} />
      <EmptyState
        title="Bring in your first pile of news"
        actions={
          mayUpload && (
            <>
              <LinkButton href="/admin/batches/new" variant="primary">
                Upload a dump
              </LinkButton>
              <LinkButton href="/admin/lab">Try an example first</LinkButton>
            </>
          )
        }
      >
        A saved web page list, a feed, a social page or a transcript: Copydesk splits it into items, cleans
        them and finds what is there twice.
      </EmptyState>
      <ol className="way">
        <li>
          <strong>Upload</strong>
          <span>The file stays as it is. Every character is in one item, or set aside with a reason.</span>
        </li>
        <li>
          <strong>Review</strong>
          <span>One item after the other, cleaned beside raw. Accept, reject, undo.</span>
        </li>
        <li>
          <strong>Publish</strong>
          <span>Edit the drafts and put them live, now or at a moment you choose.</span>
        </li>
      </ol>
    </>
  );
}
