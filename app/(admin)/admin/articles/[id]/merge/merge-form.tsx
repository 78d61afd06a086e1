"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ArticleView } from "@/lib/desk/article-view";
import type { MergePlan } from "@/lib/desk/merge/read-merge";
import { allTags, type FieldPick, PICKED_FIELDS, type PickedField } from "@/lib/domain/article-merge";
import { plainArticlePath } from "@/lib/domain/article-path";
import { isLiveStatus } from "@/lib/domain/article-status";
import { FIELD_LABELS } from "../field-labels";
import { useSend } from "../use-send";
import { PickRow, shownField } from "./pick-row";

interface Props {
  readonly plan: MergePlan;
  readonly may: { readonly merge: boolean; readonly publish: boolean };
}

/** Field by field: whose text the one article will have. */
export function MergeForm({ plan, may }: Props) {
  const { winner, loser, refusal } = plan;
  const [picks, setPicks] = useState<Partial<Record<PickedField, FieldPick>>>(() => startFrom(plan));
  const { send, isBusy, failure } = useSend(winner.id);
  const isLive = isLiveStatus(winner.status);
  const differing = PICKED_FIELDS.filter((field) => shownField(winner, field) !== shownField(loser, field));
  const equal = PICKED_FIELDS.filter((field) => !differing.includes(field));
  const isAllowed = may.merge && refusal === null && (!isLive || may.publish);
  return (
    <form
      className="stack merge-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send(`/api/articles/${winner.id}/merge`, "POST", {
          baseVersion: winner.version,
          loser: { articleId: loser.id, baseVersion: loser.version },
          picks,
          applyToLive: isLive,
        });
      }}
    >
      {failure && (
        <Notice tone="bad" title="Nothing was merged">
          {failure.message}
          {failure.isConflict && " Load this page again to see it."}
        </Notice>
      )}
      {refusal && (
        <Notice tone="warn" title="These two can’t be merged this way round">
          {refusal}
        </Notice>
      )}
      {!refusal && isLive && !may.publish && (
        <Notice tone="info">The article that stays is live: a publisher has to merge these two.</Notice>
      )}
      <div className="merge-heads">
        <Head article={winner} label="Stays" />
        <Head article={loser} label="Goes to the trash" />
      </div>
      {differing.map((field) => (
        <PickRow
          key={field}
          field={field}
          plan={plan}
          pick={picks[field] ?? "winner"}
          onPick={(pick) => setPicks({ ...picks, [field]: pick })}
        />
      ))}
      <Outcome plan={plan} equal={equal.map((field) => FIELD_LABELS[field])} />
      <div className="row merge-actions">
        <Button type="submit" variant="primary" disabled={!isAllowed || isBusy}>
          {isLive ? "Merge and update the live page" : "Merge"}
        </Button>
        <LinkButton href={`/admin/articles/${loser.id}/merge?with=${winner.id}`}>
          Keep the other one
        </LinkButton>
      </div>
    </form>
  );
}

/** What only the other article has is taken from there. */
function startFrom({ winner, loser }: MergePlan): Partial<Record<PickedField, FieldPick>> {
  const missing = PICKED_FIELDS.filter((field) => !shownField(winner, field) && shownField(loser, field));
  return Object.fromEntries(missing.map((field) => [field, "loser" as const]));
}

function Head({ article, label }: { readonly article: ArticleView; readonly label: string }) {
  const { headline, language, slug } = article.fields;
  return (
    <section className="card" aria-label={label}>
      <p className="small muted">{label}</p>
      <p dir="auto" lang={language}>
        <strong>{headline || "Untitled"}</strong> <StatusBadge status={article.status} />
      </p>
      <p className="small muted merge-path">{plainArticlePath(slug)}</p>
    </section>
  );
}

function Outcome({
  plan: { winner, loser },
  equal,
}: {
  readonly plan: MergePlan;
  readonly equal: readonly string[];
}) {
  const tags = allTags(winner.fields, loser.fields);
  return (
    <section className="card stack" aria-label="What the article will have">
      <h2 className="card-title">From both</h2>
      {tags.length > 0 && (
        <ul className="chips" aria-label="Tags">
          {tags.map(({ type, name }) => (
            <li key={`${type} ${name}`} className="chip" dir="auto">
              {name}
            </li>
          ))}
        </ul>
      )}
      <p className="small muted">
        All tags and all sources of the two.
        {equal.length > 0 && ` The same in both: ${equal.join(", ").toLowerCase()}.`}
        {loser.firstPublishedAt &&
          ` ${plainArticlePath(loser.fields.slug)} will lead to ${plainArticlePath(winner.fields.slug)}.`}
      </p>
    </section>
  );
}
