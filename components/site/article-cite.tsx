/** @jsxImportSource preact */
import type { ArticlePage } from "@/lib/site/article-page";
import { type Citation, citationTexts } from "@/lib/site/citation";
import type { SiteWords } from "@/lib/site/words/site-words";

interface Props {
  readonly article: ArticlePage;
  readonly citation: Citation;
  readonly words: SiteWords;
}

/** How to name the article elsewhere, and how to pass it on; it asks nobody else's server. */
export function ArticleCite({ article, citation, words }: Props) {
  const subject = encodeURIComponent(article.headline);
  const mail = `mailto:?subject=${subject}&body=${encodeURIComponent(citation.url)}`;
  return (
    <details className="cite">
      <summary>{words.citeOrShare}</summary>
      <dl>
        {citationTexts(citation).map(({ style, before, title, after }) => (
          <div key={style}>
            <dt lang="en">{style}</dt>
            <dd lang="en" dir="ltr">
              {before}
              <bdi lang={article.language}>{style === "APA" ? <cite>{title}</cite> : title}</bdi>
              {after}
            </dd>
          </div>
        ))}
        <div>
          <dt>{words.citeFiles}</dt>
          <dd className="cite-links">
            <a href={`${article.path}/cite.bib`}>BibTeX</a> <a href={`${article.path}/cite.ris`}>RIS</a>
          </dd>
        </div>
        <div>
          <dt>
            <label htmlFor="address">{words.addressOfArticle}</label>
          </dt>
          <dd>
            <input id="address" type="url" dir="ltr" readOnly value={citation.url} />
            <a href={mail}>{words.sendByMail}</a>
          </dd>
        </div>
      </dl>
    </details>
  );
}
