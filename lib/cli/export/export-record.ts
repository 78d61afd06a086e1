import type { ExportedArticle, ExportedParts } from "@/db/queries/exported-articles";

/**
 * One article as one line of JSON.
 *
 * What stands at the top is under the names by which our own importer, and others, know the fields of news; what they
 * have no place for, and the exact text of the editor, is below `copydesk`, so that nothing stays behind.
 */
export function exportRecord({ article, source }: ExportedArticle, parts: ExportedParts): string {
  const { id, headline, kicker, standfirst, byline, issuedOn, issuedAt, canonicalUrl, slug } = article;
  const own = <T extends { readonly articleId: number }>(rows: readonly T[]) =>
    rows.filter(({ articleId }) => articleId === id).map(({ articleId: _, ...rest }) => rest);
  const terms = own(parts.terms);
  return `${JSON.stringify({
    guid: `copydesk:${slug}`,
    title: headline,
    ...{ kicker, summary: standfirst, byline },
    date: issuedOn ?? issuedAt?.toISOString() ?? null,
    ...{ url: canonicalUrl, language: article.language },
    tags: terms.map(({ name }) => name),
    ...{ status: article.status, embargo: article.embargoUntil?.toISOString() ?? null },
    body: article.bodyHtml,
    copydesk: {
      ...{ release: 1, slug, dateline: article.dateline, source: sourceOf({ article, source }) },
      dates: datesOf(article),
      ...{ terms, corrections: own(parts.corrections), pictures: own(parts.pictures) },
      translationGroup: own(parts.translations)[0]?.groupId ?? null,
      document: article.body,
    },
  })}\n`;
}

function sourceOf({ article, source }: ExportedArticle) {
  if (!source) return article.sourceName === null ? null : { name: article.sourceName };
  const { name, homeUrl, usageTerms, licenceName, licenceUrl, attribution, republish } = source;
  return { name, homeUrl, usageTerms, licenceName, licenceUrl, attribution, republish };
}

function datesOf({
  issuedAt,
  publishAt,
  firstPublishedAt,
  revisedAt,
  correctedAt,
  createdAt,
  updatedAt,
}: ExportedArticle["article"]) {
  return { issuedAt, publishAt, firstPublishedAt, revisedAt, correctedAt, createdAt, updatedAt };
}
