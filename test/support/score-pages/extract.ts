import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { htmlPage } from "@/lib/ingest/formats/html-page";
import { htmlToBlocks } from "@/lib/ingest/html/html-to-blocks";
import { clean } from "@/lib/ingest/stages/clean";
import type { LabelledPage } from "./read-labelled-pages";

/** What was taken from a page. */
export interface Extract {
  readonly headline: string | null;
  readonly kicker: string | null;
  readonly byline: string | null;
  readonly date: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly summary: string | null;
  readonly body: readonly string[];
}

/** Our own reading, as far as an import cleans it. */
export function extractOurs({ name, html }: LabelledPage): Extract {
  const { items } = htmlPage.split({ file: `${name}.html`, text: html, encoding: "utf-8", warnings: [] });
  const [raw] = items;
  if (!raw) throw new Error(`${name} gives no item.`);
  const item = clean(raw);
  return {
    headline: item.title,
    kicker: item.kicker,
    byline: item.author,
    date: item.publishedAt,
    language: item.declaredLanguage,
    url: item.url,
    summary: item.summary,
    body: item.body.map(({ text }) => text),
  };
}

/** Readability alone, on the DOM that it is fastest on. */
export function extractWithReadability({ html }: LabelledPage): Extract {
  const { document } = parseHTML(html);
  const article = new Readability(document as unknown as Document).parse();
  return {
    headline: article?.title ?? null,
    kicker: null,
    byline: article?.byline ?? null,
    date: article?.publishedTime ?? null,
    language: article?.lang ?? null,
    url: null,
    summary: article?.excerpt ?? null,
    body: htmlToBlocks(article?.content ?? "").blocks.map(({ text }) => text),
  };
}
