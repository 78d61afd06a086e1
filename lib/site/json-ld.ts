import { heightAt, type PictureView, picturePath, pictureWidths } from "@/lib/domain/picture";
import { SITE_ICON, SITE_ICON_SIZE } from "@/lib/domain/site-icon";
import { CARD } from "@/lib/domain/social-card";
import type { ArticlePage } from "@/lib/site/article-page";

/** What descriptions for machines need to know of the site. */
export interface Site {
  /** The public origin, without a trailing slash. */
  readonly origin: string;
  readonly name: string;
  /** What the front page is called. */
  readonly frontPage: string;
  readonly logo: PictureView | null;
}

/** One thing of schema.org's, or the whole description. */
export type Node = Readonly<Record<string, unknown>>;

/** schema.org's description of one article and of the way to it, for machines that read pages. */
export function articleJsonLd(article: ArticlePage, site: Site): Node {
  return {
    "@context": "https://schema.org",
    "@graph": [newsArticle(article, site), breadcrumbs(article, site)],
  };
}

function newsArticle(article: ArticlePage, site: Site): Node {
  const { origin } = site;
  const url = `${origin}${article.path}`;
  const { origin: source } = article;
  return {
    "@type": "NewsArticle",
    "@id": url,
    url,
    mainEntityOfPage: article.canonicalElsewhere ?? url,
    headline: article.headline,
    description: article.description,
    inLanguage: article.language,
    datePublished: article.publishedAt.toISOString(),
    dateModified: article.updatedAt.toISOString(),
    author: authorsOf(article, site),
    publisher: publisherOf(site),
    image: [article.picture ? imageOf(article.picture, origin) : cardOf(url)],
    dateline: article.dateline || undefined,
    articleSection: article.kicker?.text,
    keywords: article.tags.length > 0 ? article.tags.map((tag) => tag.name) : undefined,
    // Of a text that stands here in part only nobody can say so of the whole.
    isAccessibleForFree: article.republish === "full" ? true : undefined,
    isBasedOn: source?.url ?? undefined,
    citation: source
      ? { "@type": "CreativeWork", name: source.name, url: source.url ?? undefined }
      : undefined,
    license: source?.licence ? licenceOf(source.licence) : undefined,
    creditText: source?.attribution ?? undefined,
    correction:
      article.corrections.length > 0
        ? article.corrections.map(({ note, at }) => ({
            "@type": "CorrectionComment",
            text: note,
            datePublished: at.toISOString(),
          }))
        : undefined,
    ...translationsOf(article, origin),
  };
}

const licenceOf = ({ name, url }: { readonly name: string; readonly url: string | null }) =>
  url ?? { "@type": "CreativeWork", name };

/** The picture for shared links, which every article has. */
const cardOf = (url: string): Node => ({ "@type": "ImageObject", url: `${url}/card.jpg`, ...CARD });

/** Those whom the byline names; without one the text is its source's, or ours. */
function authorsOf({ authors, origin: source }: ArticlePage, { name: ours, origin }: Site): Node[] {
  const named = authors.length > 0 ? authors : [{ name: source?.name ?? ours, isOrganisation: true }];
  return named.map(({ name, isOrganisation }) => {
    if (name === ours) return { "@type": "Organization", name, url: `${origin}/` };
    return { "@type": isOrganisation ? "Organization" : "Person", name };
  });
}

/** Whose site it is. */
export function publisherOf({ origin, name, logo }: Site): Node {
  return {
    "@type": "Organization",
    name,
    url: `${origin}/`,
    logo: logo ? imageOf(logo, origin) : iconOf(origin),
  };
}

const iconOf = (origin: string): Node => ({
  "@type": "ImageObject",
  url: `${origin}${SITE_ICON.png}`,
  width: SITE_ICON_SIZE,
  height: SITE_ICON_SIZE,
});

function imageOf(picture: PictureView, origin: string): Node {
  const width = pictureWidths(picture.width).at(-1) ?? picture.width;
  return {
    "@type": "ImageObject",
    url: `${origin}${picturePath(picture, width, "jpeg")}`,
    width,
    height: heightAt(picture, width),
    caption: picture.caption ?? (picture.alt || undefined),
    creditText: picture.credit ?? undefined,
    license: picture.licence?.url ?? undefined,
  };
}

/** Of several languages the one that was there first is taken as the work, the others as its translations. */
function translationsOf({ translations, publishedAt }: ArticlePage, origin: string): Node {
  if (translations.length === 0) return {};
  const at = ({ publishedAt: date }: ArticlePage["translations"][number]) =>
    date?.getTime() ?? Number.POSITIVE_INFINITY;
  const first = translations.reduce((one, other) => (at(other) < at(one) ? other : one));
  const nodeOf = ({ path, headline, language }: ArticlePage["translations"][number]) => ({
    "@type": "NewsArticle",
    "@id": `${origin}${path}`,
    headline,
    inLanguage: language,
  });
  return at(first) < publishedAt.getTime()
    ? { translationOfWork: nodeOf(first) }
    : { workTranslation: translations.map(nodeOf) };
}

function breadcrumbs(article: ArticlePage, site: Site): Node {
  const topic = article.tags.find(({ type }) => type === "topic");
  return wayTo([...(topic ? [topic] : []), { name: article.headline, path: article.path }], site);
}

/** The way from the front page over `pages`, the last of which is the one that is described. */
export function wayTo(
  pages: readonly { readonly name: string; readonly path: string }[],
  { origin, frontPage }: Site,
): Node {
  const steps = [{ name: frontPage, path: "/" }, ...pages];
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: `${origin}${path}`,
    })),
  };
}
