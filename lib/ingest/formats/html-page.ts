import { type Body, chooseBody } from "@/lib/ingest/formats/html-page/choose-body";
import { chooseByline } from "@/lib/ingest/formats/html-page/choose-byline";
import { chooseCategories } from "@/lib/ingest/formats/html-page/choose-categories";
import { chooseDate } from "@/lib/ingest/formats/html-page/choose-date";
import { chooseHeadline } from "@/lib/ingest/formats/html-page/choose-headline";
import { chooseKicker } from "@/lib/ingest/formats/html-page/choose-kicker";
import { chooseSummary } from "@/lib/ingest/formats/html-page/choose-summary";
import { coverPage } from "@/lib/ingest/formats/html-page/cover-page";
import { findStory } from "@/lib/ingest/formats/html-page/find-story";
import { labelPage, type PageLabels } from "@/lib/ingest/formats/html-page/label-page";
import { type Fact, fact, type Page } from "@/lib/ingest/formats/html-page/page";
import { readPage } from "@/lib/ingest/formats/html-page/read-page";
import { trimStart, trimStory } from "@/lib/ingest/formats/html-page/trim-story";
import { warnOfPage } from "@/lib/ingest/formats/html-page/warn-of-page";
import { weighPage } from "@/lib/ingest/formats/html-page/weigh-page";
import {
  headDocument,
  isWholeDocument,
  kickerAbove,
  NO_LABELS,
  textOfDocument,
  textStart,
} from "@/lib/ingest/formats/html-page/whole-document";
import { buildRawItem } from "@/lib/ingest/formats/raw-item";
import type { Dump, DumpFormat, RawItem, Span, Split, Warning } from "@/lib/ingest/types";

/** One saved web page: its story, with headline, byline and date from the metadata where they are there. */
export const htmlPage: DumpFormat = {
  name: "html-page",
  detect: (dump) => weighPage(dump).story,
  split: splitPage,
};

function splitPage(dump: Dump): Split {
  const page = readPage(dump);
  const isWhole = isWholeDocument(page);
  const labels = isWhole ? NO_LABELS : labelPage(page.root, page);
  const { facts, body } = isWhole ? readDocument(page) : readStory(page, labels);
  const spans = [...body.spans, ...Object.values(facts).flatMap((one) => one?.spans ?? [])];
  if (body.source === "" && facts.title === null) return emptySplit(page, labels);
  const taken = spans.map((span) => ({ span, position: 0 }));
  const { spansOf, dropped } = coverPage(page, labels, taken);
  const values = Object.fromEntries(Object.entries(facts).map(([name, one]) => [name, one?.value ?? null]));
  const item: RawItem = buildRawItem({
    ...values,
    position: 0,
    spans: spansOf(0),
    confidence: body.confidence,
    body: { kind: body.kind, source: body.source, base: page.base },
    categories: chooseCategories(page),
    warnings: warnOfPage(page, body),
  });
  return { items: [item], dropped, related: [], warnings: tooLong(page) };
}

type Facts = Readonly<
  Record<
    "title" | "kicker" | "summary" | "author" | "url" | "publishedAtRaw" | "declaredLanguage",
    Fact | null
  >
>;

function readStory(page: Page, labels: PageLabels): { facts: Facts; body: Body } {
  const headline = chooseHeadline(page);
  const range = findStory(page.root, page, labels, headline.block);
  const story = range ? trimStory(page, labels, range) : [];
  const summary = chooseSummary(page, labels, { headline: headline.block, story });
  const near = nearHeadline(page.blocks.length, headline.block, story);
  const place = { block: headline.block, title: headline.fact?.value ?? null };
  const facts = {
    title: headline.fact,
    kicker: headline.before ?? chooseKicker(page, place),
    summary: summary.fact,
    author: chooseByline(page, near),
    url: page.url,
    publishedAtRaw: chooseDate(page, near),
    declaredLanguage: languageOf(page),
  };
  const isLead = new Set(summary.blocks);
  const text = story.filter((at) => !isLead.has(at));
  return { facts, body: chooseBody(page, trimStart(page, text)) };
}

/** A document that is all text: what stands above the text says what it is, and every other line is kept. */
function readDocument(page: Page): { facts: Facts; body: Body } {
  const printed = chooseHeadline(page);
  const headline = printed.fact ? printed : headDocument(page);
  const above: Span = [0, textStart(page) + 1];
  const all = page.blocks.map((_, at) => at);
  const summary = chooseSummary(page, NO_LABELS, { headline: headline.block, story: all });
  const kicker = kickerAbove(page, headline.block);
  const facts = {
    title: headline.fact,
    kicker,
    summary: summary.fact,
    author: chooseByline(page, above),
    url: null,
    publishedAtRaw: chooseDate(page, above),
    declaredLanguage: null,
  };
  const isLead = new Set(summary.blocks);
  const stated = [kicker, facts.author, facts.publishedAtRaw];
  const text = textOfDocument(page, headline.block, stated).filter((at) => !isLead.has(at));
  return { facts, body: chooseBody(page, text) };
}

/** The blocks among which byline and date are printed: from above the headline to below the story. */
function nearHeadline(count: number, headline: number | null, story: readonly number[]): Span {
  const [first, last] = [story[0] ?? headline ?? 0, story.at(-1) ?? headline ?? count];
  return [Math.max(0, Math.min(headline ?? first, first) - 6), Math.min(count, last + 6)];
}

function languageOf({ head, article }: Page): Fact | null {
  const { language } = head;
  const told =
    language ?? head.meta("content-language", "og:locale", "dc.language", "dcterms.language", "language")[0];
  const inData = article?.fields.inLanguage;
  if (!told) return typeof inData === "string" && article ? fact(inData, article.span) : null;
  return fact(told.value.replace(/_/g, "-"), told.span);
}

function emptySplit(page: Page & { readonly stoppedAt: number | null }, labels: PageLabels): Split {
  const message = "No story was found on this page: it has neither a headline nor text.";
  const { dropped } = coverPage(page, labels, []);
  return { items: [], dropped, related: [], warnings: [{ code: "no-items", message }, ...tooLong(page)] };
}

function tooLong({ stoppedAt }: { readonly stoppedAt: number | null }): Warning[] {
  if (stoppedAt === null) return [];
  const message = "The page has too many elements; it was read up to here only.";
  return [{ code: "page-too-long", message, span: [stoppedAt - 1, stoppedAt] }];
}
