import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { type RecleanScreen, readReclean } from "@/lib/desk/cleaning/read-reclean";
import { can } from "@/lib/domain/actor";
import { recleanViewSchema, SHOWN_OUTCOMES } from "@/lib/schemas/cleaning";
import { addressIdSchema } from "@/lib/schemas/row-id";
import { ChangeList } from "./change-list";
import { RecleanActs } from "./reclean-acts";
import { RecleanProgress } from "./reclean-progress";
import { SwitchSummary } from "./switch-summary";
import "../cleaning.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Clean again" };

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What cleaning a batch or a source again would change, or has changed, with the way there and back. */
export default async function RecleanPage({ params, searchParams }: Props) {
  const recleanId = addressIdSchema.parse((await params).id);
  if (recleanId === null) notFound();
  const actor = await requireActorPage(`/admin/cleaning/${recleanId}`);
  const { show, after } = recleanViewSchema.parse(await searchParams);
  const outcomes = SHOWN_OUTCOMES[show];
  const screen = await readReclean(database(), actor, { recleanId, outcomes, afterId: after });
  if (!screen) notFound();
  const { reclean, progress } = screen;
  const home =
    reclean.batchId === null
      ? `/admin/sources/${reclean.sourceId}`
      : `/admin/batches/${reclean.batchId}/cleaning`;
  return (
    <>
      <PageHeader
        title="Clean again"
        lead={
          <>
            <bdi>{screen.name}</bdi> <StatusBadge status={progress.status} />{" "}
            <span className="small">
              asked for by {screen.createdBy ?? "the desk"},{" "}
              <LocalTime iso={reclean.createdAt.toISOString()} />
            </span>
          </>
        }
        actions={<LinkButton href={home}>Back</LinkButton>}
      />
      <div className="stack-l">
        <RecleanProgress recleanId={recleanId} initial={progress} />
        <SwitchSummary reclean={reclean} />
        {can(actor, "cleaning.change") && <RecleanActs screen={screen} />}
        {progress.status !== "planning" && <Shown screen={screen} show={show} />}
      </div>
    </>
  );
}

const NUMBER = new Intl.NumberFormat("en-GB");

type Show = keyof typeof SHOWN_OUTCOMES;

function Shown({ screen, show }: { readonly screen: RecleanScreen; readonly show: Show }) {
  const { reclean, counts, changes, nextAfter } = screen;
  const isDone = ["applied", "undone", "stopped"].includes(screen.progress.status);
  const tabs: readonly (readonly [Show, string, number])[] = [
    ["changes", isDone ? "Changed" : "Would change", counts.planned + counts.applied + counts.undone],
    ["kept", "Kept, because of a decision", counts.kept],
    ["left", "Left: changed meanwhile", counts.left],
  ];
  const href = (tab: Show, after = 0) => `/admin/cleaning/${reclean.id}?show=${tab}&after=${after}`;
  return (
    <section className="stack" aria-label="Items">
      <nav className="tabs" aria-label="Which items">
        {tabs
          .filter(([tab, , count]) => count > 0 || tab === "changes" || tab === show)
          .map(([tab, label, count]) => (
            <Link key={tab} className="tab" href={href(tab)} aria-current={tab === show ? "page" : undefined}>
              {label} <span className="tab-count">{NUMBER.format(count)}</span>
            </Link>
          ))}
      </nav>
      {changes.length === 0 ? <Nothing show={show} kept={counts.kept} /> : <ChangeList changes={changes} />}
      {nextAfter !== null && (
        <p>
          <Link href={href(show, nextAfter)}>More items</Link>
        </p>
      )}
    </section>
  );
}

const NOTHING: Record<Show, readonly [title: string, words: string]> = {
  changes: ["Nothing would change", "With these switches every item reads as it does now."],
  kept: ["No decision stands in the way", "Nobody has decided about an item that would change."],
  left: ["Nothing was left", "No item was changed by somebody between the plan and its application."],
};

const ALL_KEPT = [
  "Nothing would change",
  "Every item that would read otherwise stays as it is, because somebody has decided about it.",
] as const;

function Nothing({ show, kept }: { readonly show: Show; readonly kept: number }) {
  const [title, words] = show === "changes" && kept > 0 ? ALL_KEPT : NOTHING[show];
  return <EmptyState title={title}>{words}</EmptyState>;
}
