import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SafeBody } from "@/components/admin/safe-body";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { StatusBadge } from "@/components/ui/status-badge";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { readArticlePreview } from "@/lib/desk/read-article";
import { newsDay } from "@/lib/domain/news-day";
import { siteOf } from "@/lib/domain/web-address";
import { safeHref } from "@/lib/richtext/safe-href";
import { addressIdSchema } from "@/lib/schemas/row-id";
import { orNotFound } from "../or-not-found";
import "../../articles.css";

export const metadata: Metadata = { title: "Preview" };

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** An article as saved last, for people of the desk alone. */
export default async function PreviewPage({ params }: Props) {
  const actor = await requireActorPage();
  const id = addressIdSchema.parse((await params).id);
  if (id === null) notFound();
  const article = await readArticlePreview(database(), actor, id).catch(orNotFound);
  const { fields } = article;
  const source = safeHref(fields.canonicalUrl);
  return (
    <div className="stack-l">
      <Notice tone="info" title="Preview">
        <p>
          Only people of this desk see this page. <StatusBadge status={article.status} />
        </p>
      </Notice>
      <div className="row">
        <LinkButton href={`/admin/articles/${article.id}`}>Back to the editor</LinkButton>
      </div>
      <article className="preview" dir="auto" lang={fields.language}>
        {fields.kicker && <p className="item-kicker">{fields.kicker}</p>}
        <h1>{fields.headline || "Untitled"}</h1>
        {fields.standfirst && <p className="preview-standfirst">{fields.standfirst}</p>}
        <p className="muted small">
          {[fields.byline, fields.issuedOn && newsDay(fields.issuedOn)].filter(Boolean).join(" · ")}
        </p>

        <SafeBody html={article.html} />
        {(fields.sourceName || source) && (
          <p className="muted small">
            Source:{" "}
            {source ? <a href={source}>{fields.sourceName ?? siteOf(new URL(source))}</a> : fields.sourceName}
          </p>
        )}
      </article>
    </div>
  );
}
