import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { listLatestRecleans } from "@/lib/desk/cleaning/read-reclean";
import { readSourceRules } from "@/lib/desk/rules/offer-rules";
import { readSource, type SourceScreen } from "@/lib/desk/sources/read-source";
import { can } from "@/lib/domain/actor";
import { CLEANING_STEPS } from "@/lib/domain/cleaning-steps";
import { addressIdSchema } from "@/lib/schemas/row-id";
import { RecleanList } from "../../cleaning/reclean-list";
import { StepForm } from "../../cleaning/step-form";
import { saveSourceAction } from "../actions";
import { SourceFields } from "../source-fields";
import { LineRules } from "./line-rules";
import { RecipeFile } from "./recipe-file";
import { RecipeVersions } from "./recipe-versions";
import "../../cleaning/cleaning.css";
import "../sources.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Source" };

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** One source: its terms, its recipe, and the batches that came from it. */
export default async function SourcePage({ params }: Props) {
  const sourceId = addressIdSchema.parse((await params).id);
  if (sourceId === null) notFound();
  const actor = await requireActorPage(`/admin/sources/${sourceId}`);
  const screen = await readSource(database(), actor, sourceId);
  if (!screen) notFound();
  const recleans = await listLatestRecleans(database(), actor, { batchId: null, sourceId });
  const rules = await readSourceRules(database(), actor, sourceId);
  const { source } = screen;
  return (
    <>
      <PageHeader title={source.name} actions={<LinkButton href="/admin/sources">All sources</LinkButton>} />
      <div className="stack-l">
        <About source={source} mayManage={can(actor, "source.manage")} />
        <Batches batches={screen.batches} />
        <section className="stack" aria-labelledby="recipe">
          <h2 id="recipe">Recipe: how its texts are cleaned</h2>
          <p className="muted">
            What is switched here holds for every batch of this source, those to come too, where the batch or
            the item says nothing else. Nothing changes before you have seen what would.
          </p>
          <StepForm
            scope={{ sourceId }}
            steps={CLEANING_STEPS}
            switches={screen.switches}
            inherited={{}}
            inheritedFrom={null}
            sample={null}
            mayChange={can(actor, "cleaning.change")}
          />
          <RecipeVersions
            sourceId={sourceId}
            versions={screen.versions}
            mayChange={can(actor, "cleaning.change")}
          />
          <RecipeFile sourceId={sourceId} mayChange={can(actor, "cleaning.change")} />
        </section>
        <LineRules sourceId={sourceId} rules={rules} mayChange={can(actor, "cleaning.change")} />
        <RecleanList recleans={recleans} />
      </div>
    </>
  );
}

function About({
  source,
  mayManage,
}: {
  readonly source: SourceScreen["source"];
  readonly mayManage: boolean;
}) {
  if (!mayManage)
    return (
      <section className="card stack" aria-label="About this source">
        <p className="source-terms" dir="auto">
          {[source.licenceName, source.attribution, source.usageTerms].filter(Boolean).join("\n") ||
            "No usage terms are noted."}
        </p>
        {source.homeUrl && <p>{source.homeUrl}</p>}
      </section>
    );
  return (
    <section className="card" aria-label="About this source">
      <ActionForm
        baseVersion={source.version}
        action={saveSourceAction}
        submit="Save"
        variant="primary"
        className="stack source-form"
      >
        <input type="hidden" name="sourceId" value={source.id} />
        <SourceFields source={source} />
      </ActionForm>
    </section>
  );
}

function Batches({ batches }: { readonly batches: SourceScreen["batches"] }) {
  return (
    <section className="stack" aria-labelledby="batches">
      <h2 id="batches">Batches that came from it</h2>
      {batches.length === 0 ? (
        <EmptyState title="None yet">Say on a batch’s page that it came from this source.</EmptyState>
      ) : (
        <ul className="source-batches">
          {batches.map(({ id, fileName, status, counters, createdAt }) => (
            <li key={id} className="row">
              <Link href={`/admin/batches/${id}`} dir="auto">
                {fileName}
              </Link>
              <StatusBadge status={status} />
              <span className="muted small">
                {counters.items} {counters.items === 1 ? "item" : "items"},{" "}
                <LocalTime iso={createdAt.toISOString()} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
