import { Cover } from "@/lib/ingest/cover";
import { findPrintedDate } from "@/lib/ingest/dates/find-printed-date";
import { buildRawItem } from "@/lib/ingest/formats/raw-item";
import { findPosts } from "@/lib/ingest/formats/social/find-posts";
import type { LabelTable } from "@/lib/ingest/formats/social/label-table";
import { readSocialLines, type SocialLine } from "@/lib/ingest/formats/social/page-lines";
import { isText, type Post } from "@/lib/ingest/formats/social/post";
import { kickerOfHashtag } from "@/lib/ingest/kickers/known";
import type { RawItem, Span, Split } from "@/lib/ingest/types";

/** Split a saved page of a social network into its posts. */
export function splitSocialPage(text: string, labels: LabelTable): Split {
  const lines = readSocialLines(text, labels);
  const posts = findPosts(lines);
  const cover = new Cover(text);
  let outside = 0;
  const dropOutside = (end: number): void => {
    for (let line = lines[outside]; line && line.start < end; line = lines[++outside])
      cover.drop(line.next, reasonFor(line));
  };
  const items = posts.map((post, position) => {
    dropOutside(post.lines[0]?.start ?? 0);
    const spans: Span[] = [];
    for (const [index, line] of post.lines.entries()) {
      if (isText(post.roles[index])) cover.take(line.next, spans);
      else cover.drop(line.next, reasonFor(line));
    }
    outside += post.lines.length;
    const source = textOf(text, post);
    return buildPost(post, { position, spans, source: withoutMore(source, labels) });
  });
  dropOutside(text.length);
  return { items, dropped: cover.finish("blank"), related: [], warnings: [] };
}

function reasonFor(line: SocialLine): string {
  if (line.isFoot) return "page footer";
  if (line.isProfile || line.label === "profile" || line.label === "start") return "page profile";
  if (line.label === "separator") return "separator";
  if (line.label === "promoted") return "promoted";
  if (line.label === "repost") return "repost label";
  if (line.isComment) return "comment";
  if (line.time !== null) return "time of posting";
  return line.isPageName ? "page name" : "page label";
}

function textOf(text: string, { lines, roles }: Post): string {
  const own = lines.filter((_, index) => isText(roles[index]));
  return own.map((line) => wordsOf(text, line)).join("\n");
}

/** The words of a line as they stand, but for marks of the program that wrote the page as text. */
function wordsOf(text: string, line: SocialLine): string {
  const words = text.slice(line.start, line.end);
  return words.trim() === line.text ? words : line.text;
}

/** `…see more` closes a post that the screen does not show whole. */
function withoutMore(source: string, labels: LabelTable): string {
  const more = /\s?(?:…|\.\.\.)\s?([^….]{2,30})$/.exec(source.slice(-40).trimEnd());
  return more?.[1] && labels.kindOf(more[1]) === "action"
    ? source.trimEnd().slice(0, -more[0].length)
    : source;
}

function buildPost(
  { lines, roles }: Post,
  { source, ...place }: { position: number; spans: readonly Span[]; source: string },
): RawItem {
  const tag = /^\s*(#[\p{L}\p{N}_]+)/u.exec(source)?.[1];
  const time = lines[roles.indexOf("time")]?.time ?? null;
  return buildRawItem({
    ...place,
    confidence: source.length >= 80 ? 0.9 : 0.5,
    kicker: tag ? kickerOfHashtag(tag) : null,
    // How long ago is no date: nobody knows when the page was saved.
    publishedAtRaw: time === null ? null : (findPrintedDate(time)?.raw ?? null),
    body: { kind: "text", source },
  });
}
