import { Cover } from "@/lib/ingest/cover";
import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { buildRawItem } from "@/lib/ingest/formats/raw-item";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { filledLines, type Line } from "@/lib/ingest/text/lines";
import { looksLikeProse, looksLikeTitle } from "@/lib/ingest/text/sentences";
import type { DumpFormat, RawItem, Span, Split } from "@/lib/ingest/types";

const DIVIDER = /^(?:[-–—_=*#~•·+]\s?){3,}$/;
const BYLINE =
  /^(?:by|von|par|por|di|door|przez|text:|autor:|author:|yazan:|بقلم:?)\s+(\p{L}[\p{L}.'’ -]{2,60})$/iu;
const ADDRESS = /^https?:\/\/\S+$/i;

/** Kicker, title, date, byline and address stand in the first lines or not at all. */
const HEAD_LINES = 6;

function detect(text: string): number {
  if (/^\s{0,50}<(?:\?xml|rss|feed|rdf)/i.test(text.slice(0, 80))) return 0;
  return /[\p{L}\p{N}]/u.test(text.slice(0, 20_000)) ? 0.12 : 0;
}

function splitPlain(text: string): Split {
  const cover = new Cover(text);
  const items: RawItem[] = [];
  let open: Line[] = [];
  const close = () => {
    const first = open[0];
    const last = open.at(-1);
    if (first && last) {
      cover.drop(first.start, "blank");
      const spans: Span[] = [];
      cover.take(last.next, spans);
      items.push(buildItem(text, open, { position: items.length, spans }));
    }
    open = [];
  };
  for (const line of filledLines(text)) {
    if (!isDivider(line.text)) {
      open.push(line);
      continue;
    }
    close();
    cover.drop(line.next, "divider");
  }
  close();
  return { items, dropped: cover.finish("blank"), related: [], warnings: [] };
}

function isDivider(text: string): boolean {
  return text.length <= 200 && DIVIDER.test(text);
}

interface Head {
  title: string | null;
  kicker: string | null;
  author: string | null;
  url: string | null;
  date: string | null;
}

/** Read what stands above the text. @returns the fields and how many lines they take. */
function readHead(lines: readonly Line[]): { head: Head; length: number } {
  const head: Head = { title: null, kicker: null, author: null, url: null, date: null };
  let length = 0;
  for (const { text } of lines.slice(0, HEAD_LINES)) {
    if (!readHeadLine(text, head, lines.length - length)) break;
    length++;
  }
  return { head, length };
}

function readHeadLine(text: string, head: Head, left: number): boolean {
  const date = head.date === null ? readDateLine(text) : null;
  const byline = BYLINE.exec(text.slice(0, 80));
  if (date) {
    head.date = date.raw;
    head.kicker ??= date.kicker;
  } else if (head.title === null && head.kicker === null && isKnownKicker(text) && left > 1)
    head.kicker = text;
  else if (head.author === null && byline) head.author = byline[1] ?? null;
  else if (head.url === null && ADDRESS.test(text)) head.url = text;
  else if (
    head.title === null &&
    left > 1 &&
    looksLikeTitle(text) &&
    !looksLikeProse(text) &&
    !/#\p{L}/u.test(text)
  )
    head.title = text;
  else return false;
  return true;
}

function buildItem(
  text: string,
  lines: readonly Line[],
  place: { position: number; spans: readonly Span[] },
): RawItem {
  const { head, length } = readHead(lines);
  const first = lines[length];
  const last = lines.at(-1);
  return buildRawItem({
    ...place,
    confidence: head.title ? 0.6 : 0.4,
    title: head.title,
    kicker: head.kicker,
    author: head.author,
    url: head.url,
    publishedAtRaw: head.date,
    body: { kind: "text", source: first && last ? text.slice(first.start, last.end) : "" },
  });
}

/** Tags enough that a text is markup: reading it line by line would show them. */
const MARKUP = /<[a-z!/?][^<>]{0,500}>[^<]{0,2000}<[a-z!/?][^<>]{0,500}>/i;

/** Read a text as exactly one item, whatever stands in it. */
export function readPlainItem(text: string): RawItem {
  const spans: Span[] = [[0, text.length]];
  if (MARKUP.test(text.slice(0, 20_000)))
    return buildRawItem({ position: 0, spans, body: { kind: "html", source: text } });
  return buildItem(text, filledLines(text), { position: 0, spans });
}

/** Any other text: one item, or several with lines of dashes or stars between them. */
export const plain: DumpFormat = {
  name: "plain",
  detect: ({ text }) => detect(text),
  split: ({ text }) => splitPlain(text),
};
