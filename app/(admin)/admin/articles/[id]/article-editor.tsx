"use client";

import { useState } from "react";
import { BodyEditor } from "@/components/admin/body-editor/body-editor";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ArticleView } from "@/lib/desk/article-view";
import type { ArticleForEditing } from "@/lib/desk/read-article";
import { articlePath } from "@/lib/domain/article-path";
import { isLiveStatus } from "@/lib/domain/article-status";
import { docToText } from "@/lib/richtext/to-text";
import { FactFields, StoryFields } from "./article-fields";
import { ConflictPanel } from "./conflict-panel";
import { RevisionList } from "./revision-list";
import { RuleOffers } from "./rule-offers";
import { SaveLine } from "./save-line";
import { SourcePane } from "./source-pane";
import { type May, StatusPanel } from "./status-panel";
import { TagField } from "./tag-field";
import { MergedList, TieNotices } from "./tie-notices";
import { TranslationList } from "./translation-list";
import { type ArticleInHand, useArticle } from "./use-article";
import { useStatus } from "./use-status";

interface Props {
  readonly found: ArticleForEditing;
  readonly may: May;
}

/** The editor: the story as it will read, and beside it what is said and done about it. */
export function ArticleEditor({ found, may }: Props) {
  const article = useArticle(found.article);
  const { step, isBusy, problem } = useStatus(article);
  const [merging, setMerging] = useState<ArticleView | null>(null);
  const { view, fields, save } = article;
  const isLive = isLiveStatus(view.status);
  const isEditable = view.status !== "trashed" && (may.publish || (!isLive && view.status !== "scheduled"));
  const wasPublished = view.firstPublishedAt !== null;
  return (
    <div className="editor">
      <EditorHead article={article} isLive={isLive} mayMerge={may.merge} />
      <TieNotices articleId={view.id} ties={found.ties} />
      {found.sources.length > 0 && <RuleOffers articleId={view.id} version={view.version} />}
      {article.wasRestored && save.kind !== "conflict" && (
        <Notice tone="info">
          Text that was not saved last time has been brought back from this browser.
        </Notice>
      )}
      {problem && (
        <Notice tone="bad" title="That did not work">
          {problem}
        </Notice>
      )}
      {save.kind === "conflict" && (
        <ConflictPanel
          mine={fields}
          theirs={save.theirs}
          onMine={() => article.rebaseOn(save.theirs, { hold: false })}
          onTheirs={() => article.take(save.theirs)}
          onMerge={() => {
            setMerging(save.theirs);
            article.rebaseOn(save.theirs, { hold: true });
          }}
        />
      )}
      {merging && (
        <MergePane
          theirs={merging}
          onSave={() => {
            setMerging(null);
            void article.release();
          }}
        />
      )}
      <div className="editor-columns">
        <div className="editor-story">
          <StoryFields
            fields={fields}
            isEditable={isEditable}
            onEdit={article.edit}
            wasPublished={wasPublished}
          />
          <BodyEditor
            key={`${article.bodyKey} ${isEditable}`}
            body={fields.body}
            language={fields.language}
            isEditable={isEditable}
            onChange={(body) => article.edit({ body })}
          />
        </div>
        <aside className="editor-side" aria-label="About this article">
          <section className="card">
            <h2 className="card-title">Status</h2>
            <StatusPanel article={article} may={may} isBusy={isBusy} onStep={step} />
          </section>
          <MergedList articleId={view.id} ties={found.ties} />
          <section className="card">
            <h2 className="card-title">Tags</h2>
            <TagField
              tags={fields.tags}
              suggestions={found.suggestions}
              isEditable={isEditable && may.tag}
              onChange={(tags) => article.edit({ tags })}
            />
          </section>
          <section className="card">
            <h2 className="card-title">Facts</h2>
            <FactFields
              fields={fields}
              isEditable={isEditable}
              onEdit={article.edit}
              wasPublished={wasPublished}
              maySetSlug={!wasPublished || may.publish}
            />
            <TranslationList articleId={view.id} translations={found.translations} />
          </section>
          <details className="card fold" open={found.sources.length > 0}>
            <summary>Source</summary>
            <SourcePane sources={found.sources} />
          </details>
          <details className="card fold">
            <summary>History</summary>
            <RevisionList revisions={found.revisions} articleId={may.readActivity ? view.id : null} />
          </details>
        </aside>
      </div>
    </div>
  );
}

interface HeadProps {
  readonly article: ArticleInHand;
  readonly isLive: boolean;
  readonly mayMerge: boolean;
}

function EditorHead({ article, isLive, mayMerge }: HeadProps) {
  const { view, save } = article;
  return (
    <header className="editor-head">
      <h1 className="visually-hidden">Edit “{view.fields.headline || "Untitled"}”</h1>
      <StatusBadge status={view.status} />
      <SaveLine save={save} isLive={isLive} />
      {(save.kind === "failed" || save.kind === "signed-out") && (
        <Button size="small" onClick={() => void article.saveNow({ applyToLive: isLive })}>
          Try again
        </Button>
      )}
      <div className="editor-links">
        {mayMerge && view.status !== "trashed" && (
          <LinkButton size="small" variant="quiet" href={`/admin/articles/${view.id}/merge`}>
            Merge with …
          </LinkButton>
        )}
        <LinkButton size="small" variant="quiet" href={`/admin/articles/${view.id}/preview`}>
          Preview
        </LinkButton>
        {isLive && (
          <a className="button" data-size="small" data-variant="quiet" href={articlePath(view.fields.slug)}>
            Live page
          </a>
        )}
      </div>
    </header>
  );
}

function MergePane({ theirs, onSave }: { readonly theirs: ArticleView; readonly onSave: () => void }) {
  return (
    <section className="conflict" aria-label="Merge">
      <h2>Merge by hand</h2>
      <p>Your text is in the editor below; nothing is saved until you say so. Their text, to copy from:</p>
      <div className="merge-theirs" dir="auto">
        <strong>{theirs.fields.headline}</strong>
        <p>{theirs.fields.standfirst}</p>
        <pre>{docToText(theirs.fields.body)}</pre>
      </div>
      <div className="row">
        <Button variant="primary" onClick={onSave}>
          Save the merged text
        </Button>
      </div>
    </section>
  );
}
