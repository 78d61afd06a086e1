import { Cover } from "@/lib/ingest/cover";
import { readByline } from "@/lib/ingest/formats/listing/note-line";
import { buildRawItem } from "@/lib/ingest/formats/raw-item";
import { rowKind } from "@/lib/ingest/formats/social-page/counter-row";
import { endOfWords } from "@/lib/ingest/formats/social-page/labels";
import { postAddress } from "@/lib/ingest/formats/social-page/post-address";
import { endsText, readSocialPage, type SocialPage } from "@/lib/ingest/formats/social-page/read-page";
import type { PostHead, SocialLine } from "@/lib/ingest/formats/social-page/social-line";
import { kickerOfHashtag } from "@/lib/ingest/kickers/known";
import { foldText } from "@/lib/ingest/text/fold";
import type { DumpFormat, RawItem, Span, Split, Warning } from "@/lib/ingest/types";

const SAMPLE = 60_000;

function detect(text: string): number {
  const sample = text.slice(0, SAMPLE);
  if (/^\s{0,50}(?:[<{]|\[(?![^\]\n{"]{1,80}\]\())/.test(sample.slice(0, 160))) return 0;
  const { lines, heads, isChannel } = readSocialPage(sample);
  if (heads.length === 0) return 0;
  // Below a headline stands its writer with the word for one; below a name of a network nothing does.
  const bylines = heads.filter(({ author }) => author !== null && readByline(author) !== null).length;
  if (bylines * 2 > heads.length) return 0;
  if (isChannel) return Math.min(0.95, 0.75 + heads.length * 0.05);
  const first = heads[0]?.start ?? 0;
  const labels = lines.filter(({ label }) => label !== null && label !== "number" && label !== "separator");
  const below = lines.slice(first).filter(({ label }) => label === "action" || label === "count");
  const buttons = new Set(below.map((line) => foldText(line.text).replace(/[\d.,]+/g, "")));
  const hasHead = labels.some(({ label }) => label === "head" || label === "wall");
  const accounts = heads.filter(({ hasHandle }) => hasHandle).length;
  const authors = new Set(heads.map(({ author }) => author));
  const recurs = heads.length - authors.size > 0;
  const isCounted = authors.size * 2 <= heads.length && heads.every(hasCounters(lines, heads));
  const score =
    Math.min(accounts, 3) * 0.22 +
    (recurs ? 0.2 : 0) +
    (isCounted || (buttons.size >= 3 && below.length >= heads.length) ? 0.4 : 0) +
    (below.length > 0 && buttons.size < 3 ? 0.1 : 0) +
    (hasHead ? 0.2 : 0) +
    (below.some(({ label }) => label === "count") && buttons.size >= 4 ? 0.15 : 0) +
    (heads.length >= 2 ? 0.15 : 0) +
    // One name above all posts, and buttons below each, is no list of news.
    (authors.size === 1 && heads.length >= 3 && below.length >= heads.length * 3 ? 0.2 : 0);
  // Names above dates alone are what listings are made of.
  return accounts === 0 && buttons.size < 3 && !isCounted ? Math.min(score, 0.3) : Math.min(0.97, score);
}

/** Two lone numbers below a post, or side by side, are its replies and likes, where the buttons are pictures. */
const hasCounters =
  (lines: readonly SocialLine[], heads: readonly PostHead[]) =>
  ({ end }: PostHead, number: number): boolean =>
    lines
      .slice(end, heads[number + 1]?.start)
      .reduce((count, { label, text }) => count + (label === "number" ? 1 : numbersInRow(label, text)), 0) >=
    2;

const numbersInRow = (label: SocialLine["label"], text: string): number =>
  label === "count" && rowKind(text) !== null ? (text.match(/\p{N}[\p{N}.,]*/gu)?.length ?? 0) : 0;

function splitPage(text: string): Split {
  const page = readSocialPage(text);
  const cover = new Cover(text);
  const items: RawItem[] = [];
  const footer = footerStart(page);
  for (const [number, head] of page.heads.entries()) {
    const above = page.lines[head.start];
    if (above) cover.drop(above.start, number === 0 ? "page header" : "page label");
    const end = Math.min(footer, page.heads[number + 1]?.start ?? page.lines.length);
    const post = coverPost(text, page, { head, end }, cover);
    if (post.body.length > 0) {
      const url = postAddress(page.lines, head, end);
      items.push({ ...buildPost(text, head, post, items.length), url });
    }
  }
  const foot = page.lines[footer];
  if (foot) cover.drop(foot.start, "page label");
  const dropped = cover.finish(page.heads.length === 0 ? "no posts found" : "page footer");
  return { items, dropped, related: [], warnings: [] };
}

/** The first line after the last post that asks to sign in or offers other pages. */
function footerStart({ lines, heads }: SocialPage): number {
  const from = heads.at(-1)?.end ?? lines.length;
  const at = lines.findIndex(({ label }, index) => index >= from && label === "wall");
  return at < 0 ? lines.length : at;
}

interface Post {
  readonly spans: readonly Span[];
  readonly body: readonly SocialLine[];
}

function coverPost(
  text: string,
  { lines }: SocialPage,
  { head, end }: { head: PostHead; end: number },
  cover: Cover,
): Post {
  const spans: Span[] = [];
  const body: SocialLine[] = [];
  const textEnd = endOfText(lines, head.end, end);
  const isEmpty = !lines.slice(head.end, textEnd).some(isWords);
  for (let index = head.start; index < end; index++) {
    const line = lines[index];
    if (!line) break;
    if (isEmpty) cover.drop(line.next, "post without text");
    else if (index < head.end && line.label === null) cover.take(line.next, spans);
    else if (index >= head.end && index < textEnd && isWords(line)) {
      const words = endOfWords(line.text);
      const at = words < line.text.length ? text.indexOf(line.text, line.start) : -1;
      cover.take(at < 0 || at > line.end ? line.next : at + words, spans);
      cover.drop(line.next, "page label");
      body.push(line);
    } else cover.drop(line.next, reasonFor(line, index >= textEnd));
  }
  return { spans, body };
}

const isWords = ({ label }: SocialLine): boolean =>
  label === null || label === "head" || label === "pinned" || label === "number";

function reasonFor({ label }: SocialLine, isBelow: boolean): string {
  if (label === "repost") return "repost label";
  if (label === "separator") return "separator";
  return label === null && isBelow ? "comments" : "page label";
}

function endOfText(lines: readonly SocialLine[], from: number, end: number): number {
  for (let index = from; index < end; index++) if (endsText(lines, index, end)) return index;
  return end;
}

function buildPost(text: string, head: PostHead, { spans, body }: Post, position: number): RawItem {
  let source = "";
  let isCut = false;
  for (const [index, line] of body.entries()) {
    const words = line.text.slice(0, endOfWords(line.text)).trimEnd();
    isCut ||= words.length < line.text.length;
    const before = body[index - 1];
    const gap = before && /\n\s*\n|\r\s*\r/.test(text.slice(before.end, line.start)) ? "\n\n" : "\n";
    source += before ? `${gap}${words}` : words;
  }
  const tag = /^\s*(#[\p{L}\p{N}_]+)/u.exec(source)?.[1];
  const warnings = [...(head.isRepost ? [repostWarning(head.author)] : []), ...(isCut ? [cutWarning()] : [])];
  return buildRawItem({
    position,
    spans,
    confidence: source.length >= 40 ? 0.9 : 0.6,
    author: head.author,
    kicker: tag ? kickerOfHashtag(tag) : null,
    publishedAtRaw: head.stamp,
    body: { kind: "text", source },
    warnings,
  });
}

function repostWarning(author: string | null): Warning {
  const message = `The page passes this on: the words are ${author === null ? "someone else’s" : `those of ${author}`}.`;
  return { code: "reposted", message };
}

function cutWarning(): Warning {
  const message = "The screen shows the beginning of this post only: the rest is not in the dump.";
  return { code: "text-cut", message };
}

/** The page or profile of a social network saved as text: Facebook, X, Mastodon and their like, in any of 13 languages. */
export const socialPage: DumpFormat = {
  name: "social-page",
  detect: ({ text }) => detect(text),
  split: ({ text }) => splitPage(text),
};
