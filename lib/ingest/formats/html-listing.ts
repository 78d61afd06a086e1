import { findEntries } from "@/lib/ingest/formats/html-listing/find-entries";
import type { Entry } from "@/lib/ingest/formats/html-listing/read-entry";
import { chooseHeadline } from "@/lib/ingest/formats/html-page/choose-headline";
import { coverPage } from "@/lib/ingest/formats/html-page/cover-page";
import { cutStory } from "@/lib/ingest/formats/html-page/cut-story";
import { labelByNames } from "@/lib/ingest/formats/html-page/label-page";
import type { Page } from "@/lib/ingest/formats/html-page/page";
import { readPage } from "@/lib/ingest/formats/html-page/read-page";
import { weighPage } from "@/lib/ingest/formats/html-page/weigh-page";
import { LEAD_CUT } from "@/lib/ingest/formats/lead-cut";
import { buildRawItem } from "@/lib/ingest/formats/raw-item";
import { isCut } from "@/lib/ingest/text/sentences";
import type { Dump, DumpFormat, RawItem, Split } from "@/lib/ingest/types";

/** One saved web page that lists stories: cards, teasers, tables of news, dated links, microformats. */
export const htmlListing: DumpFormat = {
  name: "html-listing",
  detect: (dump) => weighPage(dump).list,
  split: splitListingPage,
};

function splitListingPage(dump: Dump): Split {
  const page = readPage(dump);
  const labels = labelByNames(page.root, page);
  const entries = findEntries(page, labels, chooseHeadline(page));
  const taken = entries.map(({ start, end }, position) => ({ span: [start, end] as const, position }));
  const { spansOf, dropped } = coverPage(page, labels, taken, "between the entries");
  const items = entries.map((entry, position) => toItem(page, entry, { position, spans: spansOf(position) }));
  const message = "No entries were found on this page. If it is a single story, read it as a web page.";
  return { items, dropped, related: [], warnings: items.length > 0 ? [] : [{ code: "no-items", message }] };
}

function toItem(page: Page, entry: Entry, place: Pick<RawItem, "position" | "spans">): RawItem {
  const texts = entry.text.flatMap((at) => page.blocks[at]?.text ?? []);
  const [summary = null] = texts;
  const isTeaser = texts.length === 1 && summary !== null && isCut(summary);
  const parts = cutStory(page.root, page, entry.text);
  return buildRawItem({
    ...place,
    confidence: entry.date === null && texts.length === 0 ? 0.6 : 0.85,
    title: entry.title,
    kicker: entry.kicker,
    summary,
    author: entry.author,
    url: absolute(entry.href, page.base),
    publishedAtRaw: entry.date,
    declaredLanguage: page.head.language?.value ?? null,
    // A cut teaser is better than nothing where the page has no other text.
    body: {
      kind: "html",
      source: parts.map(([start, end]) => page.source.slice(start, end)).join("<p>"),
      base: page.base,
    },
    warnings: isTeaser ? [LEAD_CUT] : [],
  });
}

function absolute(href: string | null, base: string | null): string | null {
  if (href === null || base === null || /^https?:\/\//i.test(href)) return href;
  return URL.canParse(href, base) ? new URL(href, base).href : href;
}
