import { Cover } from "@/lib/ingest/cover";
import { type PageLine, type PageParts, readPage } from "@/lib/ingest/formats/linkedin/read-page";
import { buildRawItem } from "@/lib/ingest/formats/raw-item";
import { kickerOfHashtag } from "@/lib/ingest/kickers/known";
import { foldText } from "@/lib/ingest/text/fold";
import type { DumpFormat, RawItem, Span, Split } from "@/lib/ingest/types";

const SAMPLE = 60_000;

/** A post has at least this many units: shorter pieces are captions and names. */
const MIN_POST = 25;

function detect(text: string): number {
  const sample = text.slice(0, SAMPLE);
  if (/^\s{0,50}[<{[]/.test(sample.slice(0, 60))) return 0;
  const { lines } = readPage(sample);
  const kinds = new Set(lines.filter(({ label }) => label === "profile").map((line) => foldText(line.text)));
  const reposts = lines.filter(({ label }) => label === "repost").length;
  const actions = lines.filter(({ label }) => label === "action" || label === "age").length;
  const hasStart = lines.some(({ label }) => label === "posts-start");
  const separators = lines.filter(({ label }) => label === "separator").length;
  const score =
    Math.min(kinds.size, 8) * 0.08 +
    (hasStart && kinds.size > 1 ? 0.2 : 0) +
    Math.min(reposts, 3) * 0.12 +
    (actions > 3 ? 0.25 : 0) +
    (separators > 3 && kinds.size > 1 ? 0.1 : 0);
  return Math.min(0.97, score);
}

/** What a line is within the page: part of a post, or why it is dropped. */
function reasonFor(line: PageLine, index: number, page: PageParts): string | null {
  if (index >= page.profileStart && index < page.profileEnd) return "page profile";
  if (index >= page.postsEnd) return "page footer";
  if (line.label === "separator") return "separator";
  if (line.label === "repost") return "repost label";
  if (line.label !== null) return "page label";
  // A profile may also stand behind the posts: there, what follows the name of a field is its value.
  if (page.lines[index - 1]?.label === "profile") return "page profile";
  if (isPageName(line, page)) return "page name";
  return isMotto(line, index, page) ? "page profile" : null;
}

function isPageName(line: PageLine | undefined, page: PageParts): boolean {
  return line !== undefined && page.name !== null && foldText(line.text) === page.name;
}

/** Between the page's name and a button or counter stands its line of business. */
function isMotto(line: PageLine, index: number, page: PageParts): boolean {
  const next = page.lines[index + 1]?.label ?? null;
  return (
    isPageName(page.lines[index - 1], page) &&
    next !== null &&
    line.text.length <= 150 &&
    !/#/.test(line.text)
  );
}

function splitPage(text: string): Split {
  const page = readPage(text);
  const cover = new Cover(text);
  const items: RawItem[] = [];
  let open: { spans: Span[]; lines: PageLine[] } | null = null;
  const close = () => {
    if (open) items.push(buildPost(text, open.lines, open.spans, items.length));
    open = null;
  };
  for (const [index, line] of page.lines.entries()) {
    const reason = reasonFor(line, index, page);
    if (reason !== null) {
      close();
      cover.drop(line.next, reason);
      continue;
    }
    if (!open && isTooShort(page, index)) {
      cover.drop(line.next, "page label");
      continue;
    }
    open ??= { spans: [], lines: [] };
    cover.take(line.next, open.spans);
    open.lines.push(line);
  }
  close();
  const dropped = cover.finish("blank");
  return { items, dropped, related: [], warnings: [] };
}

/** A line that stands alone between labels and says next to nothing is a name or a caption. */
function isTooShort(page: PageParts, index: number): boolean {
  const line = page.lines[index];
  const next = page.lines[index + 1];
  if (!line || line.text.length >= MIN_POST) return false;
  return !next || reasonFor(next, index + 1, page) !== null;
}

function buildPost(
  text: string,
  lines: readonly PageLine[],
  spans: readonly Span[],
  position: number,
): RawItem {
  const [first] = lines;
  const start = first?.start ?? 0;
  const source = text.slice(start, lines.at(-1)?.end ?? start);
  const tag = /^\s*(#[\p{L}\p{N}_]+)/u.exec(source)?.[1];
  return buildRawItem({
    position,
    spans,
    confidence: source.length >= 80 ? 0.9 : 0.5,
    kicker: tag ? kickerOfHashtag(tag) : null,
    body: { kind: "text", source },
  });
}

/** A company page of the LinkedIn network saved as text, its screen in any of ten languages. */
export const linkedin: DumpFormat = {
  name: "linkedin",
  detect: ({ text }) => detect(text),
  split: ({ text }) => splitPage(text),
};
