import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { LocalTime } from "@/components/ui/local-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { UndoPlan } from "@/lib/desk/undo/plan-undo";
import { isForReaders } from "@/lib/domain/batch-undo";
import { undoBatchAction } from "../actions";

const NUMBER = new Intl.NumberFormat("en-GB");
const STATES = [
  ["new", "not looked at"],
  ["rejected", "rejected"],
  ["duplicate", "set aside as duplicates"],
  ["update", "new texts of articles, with what they propose"],
  ["accepted", "accepted, their drafts as they were made"],
] as const;

interface Props {
  readonly plan: UndoPlan;
  readonly canUnpublish: boolean;
}

/** The plan of an undo, with a choice for everything that somebody has worked on. */
export function UndoForm({ plan, canUnpublish }: Props) {
  const { edited, published, merged } = plan;
  return (
    <ActionForm action={undoBatchAction} submit="Undo this import" variant="danger" className="stack-l">
      <input type="hidden" name="batchId" value={plan.batch.id} />
      <input type="hidden" name="token" value={plan.token} />
      <Untouched plan={plan} />
      {edited.length > 0 && (
        <Choice
          title={`Edited: ${NUMBER.format(edited.length)}`}
          lead="Somebody has worked on these. They stay, unless you tick them: then they go to the trash."
          articles={edited}
        />
      )}
      {published.length > 0 && (
        <Choice
          title={`Published: ${NUMBER.format(published.length)}`}
          lead={
            canUnpublish
              ? "Readers have seen these, or soon will. They stay, unless you tick them: then they leave the site and go to the trash."
              : "Readers have seen these, or soon will. They stay: only a publisher may take them off the site."
          }
          articles={published}
          isFixed={() => !canUnpublish}
        />
      )}
      {merged.length > 0 && (
        <Choice
          title={`Merged: ${NUMBER.format(merged.length)}`}
          lead="These took other articles in, or are part of one. They stay, unless you tick them: then they go to the trash as they are. Where texts of other imports are in one, part it first."
          articles={merged}
          isFixed={(article) => article.isShared || (isForReaders(article) && !canUnpublish)}
        />
      )}
    </ActionForm>
  );
}

function Untouched({ plan: { untouched, untouchedTotal, drafts } }: Pick<Props, "plan">) {
  return (
    <section className="card stack" aria-labelledby="untouched-heading">
      <h2 id="untouched-heading">Untouched: {NUMBER.format(untouchedTotal)}</h2>
      <p>These items leave review, and their drafts go to the trash.</p>
      <ul className="undo-counts">
        {STATES.filter(([state]) => untouched[state] > 0).map(([state, words]) => (
          <li key={state}>
            {NUMBER.format(untouched[state])} {words}
          </li>
        ))}
      </ul>
      {drafts.length > 0 && (
        <details>
          <summary>Drafts that go to the trash: {NUMBER.format(drafts.length)}</summary>
          <ul className="undo-counts">
            {drafts.slice(0, MOST_LISTED).map((article) => (
              <li key={article.id}>
                <ArticleLink article={article} />
              </li>
            ))}
            <More count={drafts.length - MOST_LISTED} />
          </ul>
        </details>
      )}
    </section>
  );
}

type Article = UndoPlan["edited"][number];

interface ChoiceProps {
  readonly title: string;
  readonly lead: string;
  readonly articles: readonly Article[];
  /** Whether an article stays in any case. */
  readonly isFixed?: (article: Article) => boolean;
}

function Choice({ title, lead, articles, isFixed = () => false }: ChoiceProps) {
  return (
    <section className="card stack" aria-label={title}>
      <h2>{title}</h2>
      <p>{lead}</p>
      <ul className="undo-articles">
        {articles.slice(0, MOST_LISTED).map((article) => (
          <li key={article.id} className="undo-article">
            <span className="undo-article-name">
              <ArticleLink article={article} /> <StatusBadge status={article.status} />
              <span className="small muted">
                {article.updatedBy ?? "The desk"}, <LocalTime iso={article.updatedAt.toISOString()} />
              </span>
            </span>
            {article.merge && (
              <Link href={`/admin/articles/${article.merge.winnerId}/unmerge/${article.merge.id}`}>
                Part it
                <span className="visually-hidden">: {article.headline || "Untitled"}</span>
              </Link>
            )}
            {!isFixed(article) && article.status !== "trashed" && (
              <label className="undo-revert">
                <input type="checkbox" name="revert" value={article.id} />
                Put in the trash
                <span className="visually-hidden">: {article.headline || "Untitled"}</span>
              </label>
            )}
          </li>
        ))}
        <More count={articles.length - MOST_LISTED} />
      </ul>
    </section>
  );
}

/** What a page can list and still be read. */
const MOST_LISTED = 500;

function More({ count }: { readonly count: number }) {
  return count > 0 ? <li className="muted">And {NUMBER.format(count)} more.</li> : null;
}

function ArticleLink({ article: { id, headline, language } }: { readonly article: Article }) {
  return (
    <Link href={`/admin/articles/${id}`} dir="auto" lang={language}>
      {headline || "Untitled"}
    </Link>
  );
}
