import { siteOf, webAddress } from "@/lib/domain/web-address";
import { type Fact, fact, type Page } from "@/lib/ingest/formats/html-page/page";
import { readPageBlocks } from "@/lib/ingest/html/page-blocks";
import { type PageHead, readHead } from "@/lib/ingest/html/read-head";
import { type DataNode, readLinkedData, textsOf } from "@/lib/ingest/html/read-linked-data";
import { parseTree } from "@/lib/ingest/html/tree";
import type { Dump } from "@/lib/ingest/types";

/** Types of schema.org that are a story; the first found describes the page. */
const STORY_TYPES =
  /^(?:(?:news|scholarly|tech|satirical|medicalscholarly|report|analysisnews|askpublicnews|backgroundnews|opinionnews|reportagenews|reviewnews|advertisercontent)?article|blogposting|liveblogposting|socialmediaposting|report|pressrelease|newsarticle|creativework|webpage|review|recipe|event)$/;
const VAGUE_TYPES = new Set(["creativework", "webpage", "review", "recipe", "event"]);

/** Addresses by which browsers and add-ons note where a page was saved from, in a comment at its start. */
const SAVED_FROM = /<!--[^>]{0,200}?(?:saved from url=\(\d{1,5}\)|url:\s{0,5})(https?:\/\/[^\s<>"]{1,2000})/i;
const HEAD_LENGTH = 3_000;

/** Read the markup of a page: its blocks, its metadata and its address. */
export function readPage({
  text,
  hints,
}: Pick<Dump, "text" | "hints">): Page & { readonly stoppedAt: number | null } {
  const { root, stoppedAt } = parseTree(text);
  const head = readHead(root);
  const data = readLinkedData(head.data);
  const article = chooseArticle(data);
  const url = chooseUrl(text, head, article, hints?.url ?? null);
  const address = url?.value ?? hints?.url ?? null;
  return {
    ...readPageBlocks(root),
    base: resolve(head.base ?? "", address) ?? address,
    source: text,
    root,
    head,
    data,
    article,
    url,
    siteNames: findSiteNames(head, data, address),
    stoppedAt,
  };
}

function chooseArticle(data: readonly DataNode[]): DataNode | null {
  const stories = data.filter(({ types }) => types.some((type) => STORY_TYPES.test(type)));
  const isNamed = ({ fields }: DataNode) => textsOf(fields.headline ?? fields.name).length > 0;
  const sure = stories.filter(({ types }) =>
    types.some((type) => STORY_TYPES.test(type) && !VAGUE_TYPES.has(type)),
  );
  return (
    sure.find(isNamed) ??
    sure[0] ??
    stories.find(({ fields }) => "headline" in fields || "articleBody" in fields) ??
    null
  );
}

/** Where the page stands: what it says itself first, then where it was saved from. */
function chooseUrl(
  source: string,
  head: PageHead,
  article: DataNode | null,
  hint: string | null,
): Fact | null {
  const saved = SAVED_FROM.exec(source.slice(0, HEAD_LENGTH));
  const told = [
    ...head.links("canonical"),
    ...head.meta("og:url"),
    ...(article ? textsOf(article.fields.url).map((value) => ({ value, span: article.span })) : []),
    ...(article
      ? textsOf(article.fields.mainEntityOfPage).map((value) => ({ value, span: article.span }))
      : []),
    ...head.meta("twitter:url", "parsely-link", "dc.identifier", "dcterms.identifier"),
    ...head.links("shortlink"),
  ];
  const base = head.base ?? hint ?? saved?.[1] ?? null;
  const found = told.flatMap(({ value, span }) => {
    const url = resolve(value, base);
    return url ? [fact(url, span)] : [];
  });
  // A story is not at the root of its site: an address that is, is a slip of the template.
  const best = found.find(({ value }) => !isHome(value)) ?? null;
  if (best || hint) return best;
  if (saved?.[1] && webAddress(saved[1])) return fact(saved[1], [saved.index, saved.index + saved[0].length]);
  return found[0] ?? null;
}

const isHome = (url: string) =>
  /^\/?(?:index\.\w{3,5})?$/.test(new URL(url).pathname) && new URL(url).search === "";

function resolve(address: string, base: string | null): string | null {
  if (/^https?:\/\//i.test(address)) return URL.canParse(address) ? address : null;
  if (base === null || !/^[/.?\w]/.test(address) || /^[a-z][a-z0-9+.-]*:/i.test(address)) return null;
  return URL.canParse(address, base) ? new URL(address, base).href : null;
}

function findSiteNames(head: PageHead, data: readonly DataNode[], url: string | null): string[] {
  const told = head.meta(
    "og:site_name",
    "application-name",
    "apple-mobile-web-app-title",
    "dc.publisher",
    "publisher",
  );
  const isSite = (type: string) => /organi[sz]ation|website|newspaper|periodical|publicationissue/.test(type);
  const publishers = data.flatMap(({ fields }) => textsOf(fields.publisher));
  // An organisation may be the author of the one story: a desk, an agency.
  const authors = new Set(data.flatMap(({ fields }) => textsOf(fields.author)));
  const organisations = data
    .filter(({ types }) => types.some(isSite))
    .flatMap(({ fields }) => textsOf(fields.name))
    .filter((name) => !authors.has(name));
  const address = webAddress(url);
  const host = address ? [siteOf(address)] : [];
  return [...new Set([...told.map(({ value }) => value), ...publishers, ...organisations, ...host])].slice(
    0,
    30,
  );
}
