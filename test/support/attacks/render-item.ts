import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { type ComponentChildren, Fragment, h } from "preact";
import { renderToStaticMarkup as renderPage } from "preact-render-to-string";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { ItemPane } from "@/app/(admin)/admin/review/item-pane";
import { ArticleFacts } from "@/components/site/article-facts";
import { ArticleFoot } from "@/components/site/article-foot";
import { ArticleHead } from "@/components/site/article-head";
import { ArticleText } from "@/components/site/article-text";
import { JsonLd } from "@/components/site/json-ld";
import { StoryRow } from "@/components/site/story-row";
import type { ReviewItem } from "@/lib/desk/read-review-item";
import { authorsOf } from "@/lib/domain/byline-authors";
import { stepWords } from "@/lib/domain/cleaning-steps";
import { siteOf, webAddress } from "@/lib/domain/web-address";
import type { ParsedItem, RawItem } from "@/lib/ingest/types";
import { blocksToDoc } from "@/lib/richtext/blocks-to-doc";
import { renderDoc } from "@/lib/richtext/render";
import type { ArticlePage } from "@/lib/site/article-page";
import { citationOf } from "@/lib/site/citation";
import { articleJsonLd } from "@/lib/site/json-ld";
import { toStoryCard } from "@/lib/site/story-card";
import { en } from "@/lib/site/words/en";
import type { Scope } from "./find-dangers";

/** One piece of HTML that an item becomes. */
export interface Output {
  readonly place: string;
  readonly scope: Scope;
  readonly html: string;
}

const NOW = new Date("2026-03-01T09:00:00Z");

/** An item as editors see it and, accepted and published as it is, as readers do. */
export function renderItem(item: ParsedItem, raw: RawItem): Output[] {
  const page = toPage(item);
  return [
    { place: "body", scope: "body", html: page.bodyHtml },
    { place: "article", scope: "page", html: renderArticle(page) },
    { place: "desk", scope: "page", html: renderReview(item, raw) },
  ];
}

/** The parts of a public article's page that show what came from a dump. */
export function renderArticle(page: ArticlePage): string {
  const citation = citationOf(page, { origin: "https://site.example", site: "Site" });
  return pageMarkup(
    h(ArticleHead, { article: page, words: en }),
    h(ArticleFacts, { article: page, words: en, timeZone: "UTC" }),
    h(ArticleText, { article: page, words: en, timeZone: "UTC" }),
    h(ArticleFoot, { article: page, citation, words: en }),
    h("ul", null, h(StoryRow, { story: page, words: en, showsDate: true })),
    h(JsonLd, {
      data: articleJsonLd(page, {
        origin: "https://site.example",
        name: "Site",
        frontPage: "Front",
        logo: null,
      }),
    }),
  );
}

function renderReview(item: ParsedItem, raw: RawItem): string {
  const detail = toReviewItem(item, raw);
  const row = { ...detail, warnings: detail.warnings.length, updateOf: null };
  return markup(
    createElement(ItemPane, {
      ...{ detail, row, tags: [], mayChange: true },
      onTags: () => undefined,
      onCleaned: () => undefined,
    }),
  );
}

const pageMarkup = (...parts: ComponentChildren[]) => renderPage(h(Fragment, null, parts));

const markup = (...parts: ReactElement[]) =>
  parts.map((part) => renderToStaticMarkup(createElement(AppRouterContext.Provider, ROUTER, part))).join("");

const stay = () => undefined;
/** Screens ask for the router when they are made; nothing here goes anywhere. */
const ROUTER = {
  value: {
    bfcacheId: "",
    back: stay,
    forward: stay,
    refresh: stay,
    push: stay,
    replace: stay,
    prefetch: stay,
  },
};

function toPage(item: ParsedItem): ArticlePage {
  const canonicalUrl = item.canonicalUrl ?? item.url;
  const address = webAddress(canonicalUrl);
  const terms = [
    ...item.tags.map(({ type, name }) => ({ type, name })),
    ...item.categories.map((name) => ({ type: "topic" as const, name })),
  ].map((term, id) => ({ ...term, id, slug: `term-${id}` }));
  const card = toStoryCard(
    {
      id: 1,
      slug: "story",
      headline: item.title,
      kicker: item.kicker,
      standfirst: item.summary,
      byline: item.author,
      dateline: item.hashtags[0] ?? null,
      language: /^[a-z]{2,3}$/.test(item.language) ? item.language : "en",
      issuedOn: item.publishedAt,
      issuedAt: NOW,
      firstPublishedAt: NOW,
      createdAt: NOW,
      updatedAt: NOW,
      revisedAt: NOW,
      correctedAt: NOW,
      sourceId: null,
      republish: "full",
      sourceName: address && siteOf(address),
      canonicalUrl,
      opening: item.body[0]?.text ?? "",
    },
    terms,
  );
  return {
    ...card,
    standfirst: item.summary,
    authors: authorsOf(item.author),
    bodyHtml: renderDoc(blocksToDoc(item.body)),
    description: card.summary ?? card.headline,
    republish: "full",
    canonicalElsewhere: address?.href ?? null,
    minutes: 1,
    revisedAt: NOW,
    corrections: [{ note: item.summary ?? item.title, at: NOW }],
    translations: [],
    timeline: [card, { ...card, id: 2 }],
    tagGroups: [{ type: "topic", tags: card.tags }],
    origin: address && {
      ...{ name: siteOf(address), url: address.href },
      licence: { name: item.title, url: address.href },
      attribution: item.author,
    },
    publishedAt: NOW,
    updatedAt: NOW,
    older: card,
    newer: null,
    related: [card],
  };
}

function toReviewItem(item: ParsedItem, raw: RawItem): ReviewItem {
  const { tags, spans: _s, fingerprint: _g, contentHash: _h, body, ...fields } = item;
  return {
    ...fields,
    body: [...body],
    id: 1,
    batchId: 1,
    cleaning: cleaningOf(item),
    dateReading:
      item.publishedAtRaw === null
        ? null
        : { literal: item.publishedAtRaw, precision: item.datePrecision, basis: "dateline" },
    raw: { ...raw, categories: [...raw.categories] },
    spanStart: 0,
    spanEnd: 1,
    state: "new",
    reason: null,
    version: 1,
    fileName: "dump.xml",
    reviewer: null,
    articleId: null,
    standfirst: item.summary,
    suggestions: tags.map((tag) => ({
      ...tag,
      isTicked: false,
      accepted: 0,
      rejected: 0,
      isNew: false,
      isHidden: false,
    })),
    duplicates: [],
  };
}

/** Every step that changed something, with both sides, as the pane shows them. */
function cleaningOf({ steps }: ParsedItem): ReviewItem["cleaning"] {
  const shown = steps.map(({ name, before, after }) => ({
    ...stepWords(name),
    change: { before, after },
    switchedBy: null,
  }));
  return { steps: shown, keptBecause: null, source: null };
}
