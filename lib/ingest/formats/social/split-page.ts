import { Cover } from "@/lib/ingest/cover";
import { findPrintedDate } from "@/lib/ingest/dates/find-printed-date";
import { buildRawItem } from "@/lib/ingest/formats/raw-item";
import type { LabelTable } from "@/lib/ingest/formats/social/label-table";
import { readSocialLines, type SocialLine } from "@/lib/ingest/formats/social/page-lines";
import {
  isLikePost,
  POST_GRAMMARS,
  type PostRole,
  weighSocialLine,
} from "@/lib/ingest/formats/social/weigh-line";
import { kickerOfHashtag } from "@/lib/ingest/kickers/known";
import type { SharedRole } from "@/lib/ingest/records/grammar";
import { readRecords, recordsOf } from "@/lib/ingest/records/read-records";
import { looksLikeProse } from "@/lib/ingest/text/sentences";
import type { RawItem, Span, Split } from "@/lib/ingest/types";

/** A post of a saved page: its lines, and what each is. */
export interface Post {
  readonly lines: readonly SocialLine[];
  readonly roles: readonly (PostRole | SharedRole)[];
}

/** A post has at least this many units: shorter pieces are captions and names. */
const MIN_POST = 25;

/** Find the posts of a page. */
export function findPosts(lines: readonly SocialLine[]): Post[] {
  const reading = readRecords<PostRole>({
    gaps: lines.map(() => 0),
    gapBonus: 0,
    evidence: lines.map(weighSocialLine),
    grammars: POST_GRAMMARS,
  });
  const posts = (reading ? recordsOf(reading) : [])
    .map(({ first, last, roles }): Post => withoutTail({ lines: lines.slice(first, last), roles }))
    .filter((post) => lengthOf(post) >= MIN_POST && isPost(post) && !isPromoted(post));
  return withoutHeader(lines, posts);
}

/** What somebody pays for says so in its head, and is of no age. */
function isPromoted({ lines, roles }: Post): boolean {
  const text = roles.findIndex(isText);
  const isNamed = lines.slice(0, text).some(({ label }) => label === "promoted");
  return isNamed && !roles.includes("time");
}

/** So many posts say when they were posted where those that don't are looked at again. */
const MIN_TIMED = 3;

/** Above a field of the page's own description stands no post where most posts say when they were posted. */
function withoutHeader(lines: readonly SocialLine[], posts: readonly Post[]): Post[] {
  const timed = posts.filter(({ roles }) => roles.includes("time"));
  if (timed.length < MIN_TIMED || timed.length * 2 < posts.length) return [...posts];
  const first = startOf(timed[0]);
  const isField = ({ label, start }: SocialLine): boolean =>
    start < first && (label === "profile" || label === "start");
  const from = lines.findLast(isField)?.start ?? 0;
  return posts.filter((post) => timed.includes(post) || startOf(post) >= from);
}

const startOf = (post: Post | undefined): number => post?.lines[0]?.start ?? 0;

/** Menus below the last post are neither dated nor like what is posted. */
function isPost({ lines, roles }: Post): boolean {
  return roles.includes("time") || lines.some(({ text }, index) => isText(roles[index]) && isLikePost(text));
}

const MAX_TAIL = 100;

/** Behind a post's buttons stand answers to it and what the network offers, in lines shorter than posts. */
function withoutTail({ lines, roles }: Post): Post {
  const buttons = lines.findIndex(
    ({ label }, index) =>
      label === "action" && lines[index + 1]?.label === "action" && roles.slice(0, index).some(isText),
  );
  if (buttons < 0) return { lines, roles };
  return {
    lines,
    roles: roles.map((role, index) => {
      const { text = "" } = lines[index] ?? {};
      const isTail = index > buttons && isText(role) && text.length <= MAX_TAIL && !looksLikeProse(text);
      return isTail ? "note" : role;
    }),
  };
}

const isText = (role: PostRole | SharedRole | undefined): boolean => role === "text" || role === "text-rest";

function lengthOf({ lines, roles }: Post): number {
  return lines.reduce((sum, { text }, index) => sum + (isText(roles[index]) ? text.length : 0), 0);
}

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
