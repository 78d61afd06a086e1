import { findChannelHeads } from "@/lib/ingest/formats/social-page/channel-heads";
import { isOneNumber, rowKind } from "@/lib/ingest/formats/social-page/counter-row";
import { isLoneNumber, socialLabel } from "@/lib/ingest/formats/social-page/labels";
import { partSocialLines } from "@/lib/ingest/formats/social-page/part-lines";
import { withoutQuoted } from "@/lib/ingest/formats/social-page/quoted-heads";
import { markScreenParts } from "@/lib/ingest/formats/social-page/screen-parts";
import {
  type Handle,
  isPlainName,
  MAX_NAME,
  type PartedLine,
  type PostHead,
  type SocialLine,
} from "@/lib/ingest/formats/social-page/social-line";
import { readStamp } from "@/lib/ingest/formats/social-page/stamp";
import { foldText } from "@/lib/ingest/text/fold";

/** A page in lines, with the head of every post in their order. */
export interface SocialPage {
  readonly lines: readonly SocialLine[];
  readonly heads: readonly PostHead[];
  /** One account's posts, each with its counter and time below. */
  readonly isChannel: boolean;
}

const HANDLE = /^@[\p{L}\p{N}_.-]{1,60}(?:@[\p{L}\p{N}.-]{3,80})?$/u;
const BYLINE =
  /^(\S.{0,80}?)\s{1,3}@[\p{L}\p{N}_.-]{1,60}(?:@[\p{L}\p{N}.-]{3,80})?(?:\s{0,3}[·•]\s{0,3}(\S.{0,60}))?$/u;
const SEPARATOR = /^[-–—•·*|]$/;
/** The host in capitals opens the preview of a link, which ends the text like a button does. */
const CARD = /^[A-Z0-9-]{2,40}(?:\.[A-Z0-9-]{2,30}){0,3}\.[A-Z]{2,12}$/;

/** Read the lines of a saved page, and find where its posts begin. */
export function readSocialPage(text: string): SocialPage {
  const lines = partSocialLines(text).map(readLine);
  const channel = findChannelHeads(lines);
  const isChannel = channel.length > 0;
  const page = isChannel ? { lines, heads: channel } : withoutQuoted({ lines, heads: findHeads(lines) });
  return { lines: markScreenParts(page.lines, page.heads), heads: page.heads, isChannel };
}

/** Marks of direction around an account's name. */
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function readLine(line: PartedLine): SocialLine {
  const text = line.text.replace(DIRECTION, "");
  if (line.part !== null)
    return { ...line, label: line.part === "caption" ? "inside" : "action", stamp: null, handle: null };
  return { ...line, label: labelOf(text), stamp: readStamp(text), handle: readHandle(text) };
}

function labelOf(text: string): SocialLine["label"] {
  if (SEPARATOR.test(text)) return "separator";
  if (CARD.test(text)) return "action";
  if (isLoneNumber(text) && isOneNumber(text)) return "number";
  return rowKind(text) ?? socialLabel(text);
}

function readHandle(text: string): Handle | null {
  if (text.length > 220 || !text.includes("@")) return null;
  if (HANDLE.test(text)) return { name: null, stamp: null };
  const match = BYLINE.exec(text);
  const stamp = match?.[2] === undefined ? null : readStamp(match[2]);
  if (!match?.[1] || (match[2] !== undefined && stamp === null)) return null;
  // A name may end as a sentence does: `Friends of the Harbour e. V.`
  return isPlainName(match[1].replace(/\.$/, "")) ? { name: match[1], stamp } : null;
}

function isName(line: SocialLine | undefined): line is SocialLine {
  if (!line || line.stamp !== null || line.handle !== null) return false;
  if (line.label === "repost") return true;
  return line.label === null && isPlainName(line.text);
}

function findHeads(lines: readonly SocialLine[]): PostHead[] {
  const names = recurringNames(lines);
  const heads: PostHead[] = [];
  let sharer: string | null = null;
  for (let index = 0; index < lines.length; index++) {
    const core = headOfAccount(lines, index) ?? headOfPage(lines, index, names);
    if (!core || core.start < (heads.at(-1)?.end ?? 0)) continue;
    const head = widen(lines, core, heads.at(-1)?.end ?? 0);
    // The page's next own post is none that it shared.
    heads.push({ ...head, isRepost: head.isRepost || (sharer !== null && sharer !== head.author) });
    sharer = core.isShare ? (core.author ?? "") : null;
    index = head.end - 1;
  }
  return heads;
}

/** So many of the page's own names are looked for in `Harbour Museum shared a post.` */
const MAX_OWN = 20;

interface PageNames {
  readonly recurring: ReadonlyMap<string, string>;
  /** The first of them as they are printed. */
  readonly own: readonly string[];
}

/** The names that stand above a moment twice or more, by their folded spelling. */
function recurringNames(lines: readonly SocialLine[]): PageNames {
  const seen = new Set<string>();
  const recurring = new Map<string, string>();
  for (const index of lines.keys()) {
    const name = nameAt(lines, index);
    if (!name || name.length > MAX_NAME) continue;
    const folded = foldText(name);
    if (seen.has(folded)) recurring.set(folded, name);
    seen.add(folded);
  }
  const own = [...recurring.values()].filter((name) => socialLabel(name) !== "repost");
  return { recurring, own: own.slice(0, MAX_OWN) };
}

/** The name above or before a moment, or before the words of a post. */
function nameAt(lines: readonly SocialLine[], index: number): string | undefined {
  const line = lines[index];
  if (!line || line.part === "caption") return line?.text;
  return line.stamp === null ? inlineHead(line.text)?.name : lines[index - 1]?.text;
}

/** `Harbour Museum · 2 d`: name and moment on one line. */
function inlineHead(text: string): { name: string; stamp: string } | null {
  const at = text.slice(0, MAX_NAME).search(/\s[·•]\s/);
  if (at < 2 || text.length > MAX_NAME + 60) return null;
  const name = text.slice(0, at).trim();
  const stamp = readStamp(text.slice(at + 3));
  return stamp !== null && readStamp(name) === null && isPlainName(name) ? { name, stamp } : null;
}

type Core = Omit<PostHead, "isRepost">;

/** Right below an account's handle stands how long ago it was, in any language: `2 T.`, `4 days`. */
const shapedStamp = (text: string): string | null => (/^\d{1,3}\s?\p{L}{1,12}\.?$/u.test(text) ? text : null);

/** A head with the account's handle in it: the moment stands behind it, or above the author's name. */
function headOfAccount(lines: readonly SocialLine[], index: number): Core | null {
  const handle = lines[index]?.handle;
  if (!handle) return null;
  const named = handle.name === null && isName(lines[index - 1]) ? index - 1 : index;
  const author = handle.name ?? (named < index ? (lines[named]?.text ?? null) : null);
  const common = { author, hasHandle: true, isShare: false };
  if (handle.stamp !== null) return { ...common, start: named, end: index + 1, stamp: handle.stamp };
  const below = lines[index + 1]?.label === "separator" ? index + 2 : index + 1;
  const stamp = lines[below]?.stamp ?? shapedStamp(lines[below]?.text ?? "");
  if (stamp) return { ...common, start: named, end: below + 1, stamp };
  const above = lines[named - 1]?.stamp;
  return above ? { ...common, start: named - 1, end: index + 1, stamp: above } : null;
}

/** Between a post's moment and its words may stand where it was written. */
const CAPTION_WITHIN = 3;

/** A head of a name and a moment. */
function headOfPage(lines: readonly SocialLine[], index: number, names: PageNames): Core | null {
  const line = lines[index];
  if (!line) return null;
  const inline = line.stamp === null && line.label === null ? inlineHead(line.text) : null;
  if (inline && names.recurring.has(foldText(inline.name)))
    return {
      start: index,
      end: index + 1,
      ...authorOf(inline.name, names),
      stamp: inline.stamp,
      hasHandle: false,
    };
  const follows = isBesideName(lines, index - 1, names) ? index - 2 : index - 1;
  const name = lines[follows];
  if (line.stamp === null || !name || (!isName(name) && !opensWithOwn(name, names))) return null;
  // The name of the account comes below the moment.
  if (lines[index + 1]?.handle || lines[index + 2]?.handle?.name === null) return null;
  const isOfPost = /[·•]/.test(line.text);
  // Below a comment stands its age, and then what can be done with it.
  if (!isOfPost && lines[index + 1]?.label === "action") return null;
  const isKnown =
    names.recurring.has(foldText(name.text)) || name.label === "repost" || opensWithOwn(name, names);
  if (!isOfPost && !isKnown && !isBorder(lines[follows - 1])) return null;
  return {
    start: follows,
    end: index + 1,
    ...authorOf(name.text, names),
    stamp: line.stamp,
    hasHandle: lines.slice(index + 1, index + 1 + CAPTION_WITHIN).some(({ part }) => part === "caption"),
  };
}

/** Longest line between a name and its moment: whom an advertisement is for. */
const MAX_BESIDE = 60;

/** Between a name of the page's own and the moment a few words may say who sees the post, or that it is pinned. */
function isBesideName(lines: readonly SocialLine[], index: number, names: PageNames): boolean {
  const [name, line] = lines.slice(Math.max(0, index - 1), index + 1);
  if (!name || !line || index < 1) return false;
  if (line.label === "inside" || line.label === "pinned") return true;
  const isNamed = names.own.some((own) => foldText(own) === foldText(name.text));
  return (
    isNamed &&
    line.label === null &&
    line.text.length <= MAX_BESIDE &&
    !names.recurring.has(foldText(line.text))
  );
}

function opensWithOwn({ text, label, stamp, handle }: SocialLine, { own }: PageNames): boolean {
  if (label !== null || stamp !== null || handle !== null || text.length > MAX_NAME) return false;
  return own.some((name) => text.startsWith(name));
}

function isBorder(line: SocialLine | undefined): boolean {
  return line === undefined || line.stamp !== null || (line.label !== null && line.label !== "inside");
}

/** `Harbour Museum shared a post.`, `Harbour Museum is in Port Ellery.`: the name with what it does. */
function authorOf(name: string, { own }: PageNames): { author: string | null; isShare: boolean } {
  const isShare = socialLabel(name) === "repost";
  return { author: own.find((other) => name.startsWith(other)) ?? (isShare ? null : name), isShare };
}

/** Take what belongs to a head above and below it: who passed it on, that it is pinned, who may see it. */
function widen(lines: readonly SocialLine[], core: Core, from: number): PostHead {
  let { start, end } = core;
  let isRepost = false;
  while (start > from && /^(?:repost|pinned|separator)$/.test(lines[start - 1]?.label ?? "")) {
    start--;
    isRepost ||= lines[start]?.label === "repost";
  }
  while (/^(?:inside|separator)$/.test(lines[end]?.label ?? "")) end++;
  return { ...core, start, end, isRepost };
}

/** True for a counter or button below a post: there its text is over. A number alone is one beside its like. */
export function endsText(lines: readonly SocialLine[], index: number, end: number): boolean {
  const label = lines[index]?.label;
  if (label !== "number") return label === "action" || label === "count" || label === "wall";
  const isNear = (at: number): boolean => {
    const other = lines[at]?.label ?? null;
    return other === "number" || other === "action" || other === "count";
  };
  return index + 1 >= end || isNear(index + 1) || isNear(index - 1);
}
