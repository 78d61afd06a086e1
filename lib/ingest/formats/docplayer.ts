import { Cover } from "@/lib/ingest/cover";
import { assembleBody } from "@/lib/ingest/formats/docplayer/assemble";
import { buildVocabulary, measureContents } from "@/lib/ingest/formats/docplayer/contents";
import { readHostLines } from "@/lib/ingest/formats/docplayer/host-lines";
import { readHostPage } from "@/lib/ingest/formats/docplayer/host-page";
import { type PageLine, readPages } from "@/lib/ingest/formats/docplayer/pages";
import {
  type DocumentParts,
  findSizeLabel,
  findTitleLine,
  readDocument,
} from "@/lib/ingest/formats/docplayer/read-document";
import { runningHeads } from "@/lib/ingest/formats/docplayer/running-heads";
import { splitHostPage } from "@/lib/ingest/formats/docplayer/split-host-page";
import { weighHost } from "@/lib/ingest/formats/docplayer/weigh-host";
import { buildRawItem } from "@/lib/ingest/formats/raw-item";
import { foldText } from "@/lib/ingest/text/fold";
import { filledLines } from "@/lib/ingest/text/lines";
import { sentenceEnds } from "@/lib/ingest/text/sentences";
import type { DumpFormat, RawItem, Span, Split } from "@/lib/ingest/types";

const HEAD = 8000;

/** As much of the end as the foot of a page takes. */
const FOOT = 4000;

/** What is left of a first page under its title is the document's own subtitle, if it is short. */
const MAX_SUBTITLE = 300;

function detect(text: string): number {
  const lines = filledLines(text.slice(0, HEAD));
  const size = findSizeLabel(lines);
  const titleAt = findTitleLine(lines, Math.max(0, size));
  const title = lines[titleAt]?.text;
  if (size < 1 || !title) return weighEdges(text);
  const repeated = lines
    .slice(titleAt + 1, size + 8)
    .some((line) => foldText(line.text).includes(foldText(title).slice(0, 60)));
  return repeated ? 0.97 : 0.6;
}

/** Other hosts print no size; their labels stand at the beginning and the end. */
function weighEdges(text: string): number {
  if (/^\s{0,50}[<{[]/.test(text.slice(0, 60))) return 0;
  const isLong = text.length > HEAD + FOOT;
  return weighHost(readHostLines(isLong ? `${text.slice(0, HEAD)}\n${text.slice(-FOOT)}` : text));
}

function splitDocument(text: string): Split {
  const parts = readDocument(text);
  const cover = new Cover(text);
  if (!parts) {
    const page = readHostPage(text);
    if (page) return splitHostPage(text, page);
    return { items: [], dropped: cover.finish("no document found"), related: [], warnings: [] };
  }
  const spans: Span[] = [];
  const titleLine = parts.lines[parts.titleAt];
  cover.drop(titleLine?.start ?? 0, "viewer label");
  cover.take(titleLine?.next ?? 0, spans);
  const textStart = parts.lines[parts.textStart];
  cover.drop(textStart?.start ?? text.length, "viewer label");
  const pages = coverPages(cover, text, parts, spans);
  cover.drop(parts.lines[parts.relatedStart]?.start ?? text.length, "blank");
  const dropped = cover.finish("related documents");
  return { items: [buildItem(parts, pages, spans)], dropped, related: parts.related, warnings: [] };
}

interface Pages {
  readonly texts: readonly string[];
  /** The table of contents, or "". */
  readonly contents: string;
}

/** Give the item its pages, without their numbers and the table of contents. @returns the text of each page. */
function coverPages(cover: Cover, text: string, parts: DocumentParts, spans: Span[]): Pages {
  const lines = parts.lines.slice(parts.textStart, parts.relatedStart);
  const heads = runningHeads(lines);
  const pages = readPages(text, lines);
  const contentsAt = findContents(text, pages);
  const texts = pages.map((page, index) => {
    if (heads.has(index)) {
      cover.take(page.line.start, spans);
      cover.drop(page.line.next, "running header");
      return "";
    }
    cover.take(page.line.start, spans);
    cover.drop(page.textStart, "page number");
    const contents = contentsAt?.index === index ? contentsAt.length : 0;
    cover.drop(page.textStart + contents, "table of contents");
    cover.take(page.textEnd, spans);
    if (page.textEnd < page.line.end) cover.drop(page.line.next, "page number");
    cover.take(page.line.next, spans);
    return text.slice(page.textStart + contents, page.textEnd);
  });
  const from = contentsAt ? (pages[contentsAt.index]?.textStart ?? 0) : 0;
  return { texts, contents: contentsAt ? text.slice(from, from + contentsAt.length) : "" };
}

/** Tables of contents stand among the first pages. */
const CONTENTS_WITHIN = 8;

function findContents(text: string, pages: readonly PageLine[]): { index: number; length: number } | null {
  for (const [index, page] of pages.slice(0, CONTENTS_WITHIN).entries()) {
    const own = text.slice(page.textStart, page.textEnd);
    const next = pages[index + 1];
    const rest = next ? text.slice(next.line.start, pages.at(-1)?.line.end) : "";
    const length = measureContents(own, () => buildVocabulary(rest));
    if (length > 0) return { index, length };
  }
  return null;
}

function buildItem(parts: DocumentParts, pages: Pages, spans: readonly Span[]): RawItem {
  const [first = "", ...others] = pages.texts;
  const rest = withoutTitle(first, parts.title);
  const isSubtitle = others.length > 0 && rest !== first && isSubtitleOf(rest);
  return buildRawItem({
    position: 0,
    spans,
    confidence: pages.texts.length > 0 ? 0.9 : 0.4,
    title: parts.title,
    summary: isSubtitle && rest ? rest : null,
    body: { kind: "text", source: assembleBody(isSubtitle ? others : [rest, ...others], pages.contents) },
  });
}

/** A short page of words without sentences: from two sentences on it is a text. */
function isSubtitleOf(page: string): boolean {
  return page.length <= MAX_SUBTITLE && sentenceEnds(page).length < 2;
}

/** The first page opens with the title; it is not said twice. */
function withoutTitle(page: string, title: string): string {
  const start = page.trimStart();
  return start.slice(0, title.length).toLowerCase() === title.toLowerCase()
    ? start.slice(title.length).trim()
    : page.trim();
}

/** A document host's page: viewer labels, the transcript with its page numbers, a list of other documents. */
export const docplayer: DumpFormat = {
  name: "docplayer",
  detect: ({ text }) => detect(text),
  split: ({ text }) => splitDocument(text),
};
