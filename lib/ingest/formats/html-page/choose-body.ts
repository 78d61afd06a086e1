import { cutStory } from "@/lib/ingest/formats/html-page/cut-story";
import type { Page } from "@/lib/ingest/formats/html-page/page";
import { textsOf } from "@/lib/ingest/html/read-linked-data";
import type { Span } from "@/lib/ingest/types";

/** The text of a story and where it stands in the source. */
export interface Body {
  readonly kind: "html" | "text";
  readonly source: string;
  readonly spans: readonly Span[];
  readonly confidence: number;
  /** Whether it was taken from the metadata because the page prints less. */
  readonly isDescribed: boolean;
}

/** The text in the metadata is taken where the page prints less than this part of it. */
const LEAST_PRINTED = 0.4;

/** Take the story as it is printed, or as JSON-LD has it where the page shows only its beginning. */
export function chooseBody(page: Page, story: readonly number[]): Body {
  const spans = cutStory(page.root, page, story);
  const printed = story.reduce((sum, at) => sum + (page.blocks[at]?.text.length ?? 0), 0);
  const [told = ""] = page.article ? textsOf(page.article.fields.articleBody) : [];
  if (page.article && told.length > 200 && printed < LEAST_PRINTED * told.length) {
    const kind = /<(?:p|br|div|h[1-6]|ul|li)[\s/>]/i.test(told) ? "html" : "text";
    return { kind, source: told, spans: [page.article.span], confidence: 0.7, isDescribed: true };
  }
  const source = spans.map(([start, end]) => page.source.slice(start, end)).join("<p>");
  return { kind: "html", source, spans, confidence: confidenceOf(page, printed), isDescribed: false };
}

/** Long texts under a headline that the metadata confirm are hardly ever wrong. */
function confidenceOf({ article, head }: Page, printed: number): number {
  const isDescribed = article !== null || head.meta("og:title").length > 0;
  if (printed < 200) return 0.4;
  return printed < 600 ? 0.6 : isDescribed ? 0.9 : 0.8;
}
