/** @jsxImportSource preact */
import { firstFonts } from "@/components/site/first-fonts";
import { SITE_ICON } from "@/lib/domain/site-icon";
import { type PageStyles, stylesPath } from "@/lib/domain/site-styles";
import { CARD } from "@/lib/domain/social-card";
import type { SiteFrame } from "@/lib/site/frame";

/** What a page says of itself in its head; paths become addresses. */
export interface PageMeta {
  /** None for the front page, which has the site's name. */
  readonly title?: string;
  readonly description?: string | undefined;
  /** The path under which search engines know the page. */
  readonly canonical?: string;
  /** The address of another site under which they are to know it instead. */
  readonly canonicalElsewhere?: string | null;
  readonly isIndexed?: false;
  /** The page is not told to where its links lead: its address is a secret. */
  readonly isSecret?: true;
  /** Those of the site where they are left out. */
  readonly feeds?: readonly { readonly type: string; readonly path: string }[];
  /** Paths of the same page by language. */
  readonly languages?: Readonly<Record<string, string>> | undefined;
  readonly article?: ArticleMeta;
  /** `list` where nothing is said. */
  readonly styles?: PageStyles;
}

/** What shared links to an article show. */
export interface ArticleMeta {
  readonly language: string;
  readonly publishedAt: Date;
  readonly updatedAt: Date;
  readonly authors: readonly { readonly name: string }[];
  readonly tags: readonly { readonly name: string }[];
}

interface Props {
  readonly meta: PageMeta;
  readonly frame: SiteFrame;
  /** `https://news.example.org` */
  readonly origin: string;
}

/** Whoever follows a page that has no feed of its own follows the site. */
const SITE_FEEDS = [{ type: "application/rss+xml", path: "/feed.xml" }] as const;

const PAPER = {
  broadsheet: ["#fdfdfc", "#131518"],
  magazine: ["#faf7f2", "#17140f"],
  bulletin: ["#ffffff", "#131518"],
} as const;

/** The head of every public page. */
export function DocumentHead({ meta, frame, origin }: Props) {
  const { site, looks, words } = frame;
  const [light, dark] = PAPER[looks.theme];
  const { title, description = site.description, canonical, feeds = SITE_FEEDS, languages = {} } = meta;
  const addressOf = (path: string) => `${origin}${path === "/" ? "" : path}`;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title ? `${title} · ${site.name}` : `${site.name}: ${site.tagline}`}</title>
      {firstFonts(looks, words).map((path) => (
        <link key={path} rel="preload" href={path} as="font" type="font/woff2" crossOrigin="anonymous" />
      ))}
      <link rel="stylesheet" href={stylesPath(`pages/${meta.styles ?? "list"}`)} />
      <link rel="stylesheet" href={stylesPath(`themes/${looks.theme}`)} />
      <meta name="theme-color" content={light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={dark} media="(prefers-color-scheme: dark)" />
      <meta name="color-scheme" content="light dark" />
      <meta name="description" content={description} />
      {meta.isIndexed === false && <meta name="robots" content="noindex" />}
      {meta.article && <meta name="robots" content="max-image-preview:large" />}
      {meta.isSecret && <meta name="referrer" content="no-referrer" />}
      {canonical && <link rel="canonical" href={meta.canonicalElsewhere ?? addressOf(canonical)} />}
      {Object.entries(languages).map(([language, path]) => (
        <link key={language} rel="alternate" hrefLang={language} href={addressOf(path)} />
      ))}
      {feeds.map(({ type, path }) => (
        <link key={path} rel="alternate" type={type} href={addressOf(path)} />
      ))}
      <SharedLink meta={{ ...meta, description }} frame={frame} addressOf={addressOf} />
      <link rel="icon" type="image/svg+xml" href={SITE_ICON.svg} />
    </head>
  );
}

interface SharedProps extends Omit<Props, "origin"> {
  readonly addressOf: (path: string) => string;
}

/** What a link to the page looks like elsewhere (Open Graph). */
function SharedLink({ meta, frame: { site }, addressOf }: SharedProps) {
  const { title = `${site.name}: ${site.tagline}`, description, canonical, article } = meta;
  return (
    <>
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:locale" content={article?.language ?? site.language} />
      <meta property="og:type" content={article ? "article" : "website"} />
      {canonical && <meta property="og:url" content={addressOf(canonical)} />}
      {article && <SharedArticle article={article} title={title} card={addressOf(`${canonical}/card.jpg`)} />}
    </>
  );
}

interface ArticleProps {
  readonly article: ArticleMeta;
  readonly title: string;
  readonly card: string;
}

function SharedArticle({ article: { publishedAt, updatedAt, authors, tags }, title, card }: ArticleProps) {
  return (
    <>
      <meta property="og:image" content={card} />
      <meta property="og:image:type" content="image/jpeg" />
      <meta property="og:image:width" content={String(CARD.width)} />
      <meta property="og:image:height" content={String(CARD.height)} />
      <meta property="og:image:alt" content={title} />
      <meta property="article:published_time" content={publishedAt.toISOString()} />
      <meta property="article:modified_time" content={updatedAt.toISOString()} />
      {authors.map(({ name }) => (
        <meta key={name} property="article:author" content={name} />
      ))}
      {tags.map(({ name }) => (
        <meta key={name} property="article:tag" content={name} />
      ))}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
