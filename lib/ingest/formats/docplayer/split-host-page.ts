import { Cover } from "@/lib/ingest/cover";
import { assembleBody } from "@/lib/ingest/formats/docplayer/assemble";
import type { HostLine } from "@/lib/ingest/formats/docplayer/host-lines";
import type { HostPage } from "@/lib/ingest/formats/docplayer/host-page";
import { type MarkedLine, markPages } from "@/lib/ingest/formats/docplayer/host-pages";
import { pageTotal } from "@/lib/ingest/formats/docplayer/weigh-host";
import { buildRawItem } from "@/lib/ingest/formats/raw-item";
import { foldsAlike } from "@/lib/ingest/text/fold";
import type { Span, Split } from "@/lib/ingest/types";

/** Make one item of a document host's page: its fields, and the text without the viewer and the page numbers. */
export function splitHostPage(text: string, page: HostPage): Split {
  const { lines, title, author, date } = page;
  const marked = markPages(text, lines.slice(page.text.start, page.text.end), {
    title: title?.value ?? "",
    total: pageTotal(lines),
  });
  const cover = new Cover(text);
  const spans: Span[] = [];
  const fields = new Set([title?.line, author?.line, date?.line]);
  coverScreen(cover, lines.slice(0, page.text.start), fields, spans);
  for (const { line, drop, skip } of marked) {
    cover.take(line.start, spans);
    if (drop) cover.drop(line.next, drop);
    else if (skip > 0) cover.drop(line.start + skip, "page number");
    cover.take(line.next, spans);
  }
  coverScreen(cover, lines.slice(page.text.end), fields, spans);
  const dropped = cover.finish("viewer label");
  const related = page.related.map((entry) => ({ title: entry }));
  // Nothing but headers and page numbers, and no field: there is no document.
  if (spans.length === 0) return { items: [], dropped, related, warnings: [] };
  const item = buildRawItem({
    position: 0,
    spans,
    confidence: 0.8,
    title: title?.value ?? null,
    author: author?.value ?? null,
    publishedAtRaw: date?.value ?? null,
    body: { kind: "text", source: assembleBody(pagesOf(text, marked, title?.value ?? ""), "") },
  });
  return { items: [item], dropped, related, warnings: [] };
}

/** Leave the lines around the text out, but for those that a field was read from. */
function coverScreen(
  cover: Cover,
  lines: readonly HostLine[],
  fields: ReadonlySet<unknown>,
  spans: Span[],
): void {
  let reason = "viewer label";
  for (const line of lines) {
    if (line.label === "after") reason = "related documents";
    cover.drop(line.start, reason);
    if (fields.has(line)) cover.take(line.next, spans);
    else cover.drop(line.next, line.label === null && line.sign === null ? reason : "viewer label");
  }
}

/** The text of each page, its lines and blank lines as they stand. */
function pagesOf(text: string, marked: readonly MarkedLine[], title: string): string[] {
  const pages: string[] = [""];
  let end: number | null = null;
  for (const { line, drop, skip, isNewPage } of marked) {
    if (isNewPage && pages.at(-1) !== "") {
      pages.push("");
      end = null;
    }
    if (drop) continue;
    const gap = end === null ? "" : text.slice(end, line.start).includes("\n\n") ? "\n\n" : "\n";
    pages[pages.length - 1] += gap + text.slice(line.start + skip, line.end);
    end = line.end;
  }
  const [first = "", ...others] = pages;
  return [withoutTitle(first, title), ...others];
}

const MAX_TITLE_LINES = 3;

/** A text that opens with its title does not say it twice. */
function withoutTitle(page: string, title: string): string {
  const start = page.trimStart();
  if (title === "") return page;
  // A cover may break its title over two or three lines.
  for (let lines = 1; lines <= MAX_TITLE_LINES; lines++) {
    const head = start.split("\n", lines).join("\n");
    if (foldsAlike(head, title)) return start.slice(head.length).trimStart();
  }
  const isOpening = start.slice(0, title.length).toLowerCase() === title.toLowerCase();
  return isOpening ? start.slice(title.length).trimStart() : page;
}
