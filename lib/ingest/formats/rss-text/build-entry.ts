import { findTimeStamps } from "@/lib/ingest/dates/find-dates";
import { purposeOf } from "@/lib/ingest/formats/rss-text/addresses";
import { isChannelWord } from "@/lib/ingest/formats/rss-text/channel";
import type { FeedEntry } from "@/lib/ingest/formats/rss-text/entry";
import type { TokenRole } from "@/lib/ingest/formats/rss-text/feed-grammar";
import { authorOf, bylineOf, partLabels } from "@/lib/ingest/formats/rss-text/labels";
import type { Token } from "@/lib/ingest/formats/rss-text/token";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { parseDate } from "@/lib/ingest/stages/dates";
import { endsLikeSentence, isCut, sentenceEnds } from "@/lib/ingest/text/sentences";

/** The pieces of one entry, and the role of each. */
export interface FeedRecord {
  readonly tokens: readonly Token[];
  readonly roles: readonly TokenRole[];
  /** The category, where its place told it. */
  readonly section?: Token;
}

/** Whether words stand beside the entry's fields: an author, a category. */
export function hasLabel({ tokens, roles }: FeedRecord): boolean {
  return tokens.some((token, index) => isLabel(token) && isNote(roles[index]));
}

const isNote = (role: TokenRole | undefined): boolean => role === "note" || role === "lead";

function isLabel({ kind, text, isEcho, isImprint }: Token): boolean {
  return kind === "text" && !isEcho && !isImprint && !NO_LABEL.test(text);
}

/** Numbers, dashes, languages (`en-GB`), types (`text/html`), and what podcasts say of themselves, beside fields. */
const NO_LABEL =
  /^(?:[^\p{L}]+|[a-z]{2}(?:-[A-Z]{2})?|[a-z]{4,12}\/[a-z0-9.+-]{2,40}|true|false|yes|no|full|bonus|trailer|explicit|clean)$/u;

/** Make an entry of its pieces. Where the feed has no labels, what looks like one behind the text's start is a line of it. */
export function buildEntry(record: FeedRecord, isLabelled: boolean): FeedEntry {
  const { tokens, roles } = isLabelled ? record : withoutLabels(record);
  const { section } = record;
  const as = (...wanted: readonly TokenRole[]): Token[] =>
    tokens.filter((_, index) => wanted.includes(roles[index] ?? "none"));
  const read = withoutLastTeaser(as("text", "text-rest"));
  const headline = as("title")[0];
  // Several sentences and nothing else are a text without a title.
  const isText = headline !== undefined && read.length === 0 && isSeveralSentences(headline);
  const [title, texts] = isText ? [undefined, [headline]] : [headline, read];
  const [from, to] = [texts[0]?.start ?? 0, texts.at(-1)?.end ?? 0];
  // Small print between the lines of a text is a heading or a caption of it.
  const fields = fieldsInside({ tokens, roles, ...(section && { section }) }, from, to);
  const notes = as("note", "lead").filter(
    (note) => note.start < from || note.start >= to || fields.includes(note),
  );
  const [end, start] = [tokens.at(-1)?.end ?? 0, tokens[0]?.start ?? 0];
  const kicker = kickerBefore({ tokens, roles }, title);
  const signed = notes.map(({ kind, text }) => (kind === "text" ? bylineOf(text) : null));
  const places = placesOf({ tokens, roles });
  const labelled = notes
    // Feeds of media say the title twice.
    .filter((note, at) => note !== kicker && isLabel(note) && note.text !== title?.text && !signed[at]);
  const lines = labelled.map(({ text, isFiled }) =>
    isFiled ? { labels: [text], isList: true } : partLabels(text),
  );
  const labels = lines.flatMap(({ labels: own }) => own);
  const email = notes.find(({ kind }) => kind === "email")?.text ?? null;
  const author =
    signed.find(Boolean) ??
    nameOf(email) ??
    authorOf(lines.filter((_, at) => labelled[at] !== section)) ??
    email;
  const link = linkOf({ tokens, roles });
  const date = as("date")[0];
  const stamps = findTimeStamps(date?.text ?? "").map(({ raw }) => raw);
  return {
    start,
    end,
    title: { start: title?.start ?? start, end: title?.end ?? start },
    kicker,
    confirmed: title?.isSpelt ?? false,
    url: link?.text ?? null,
    text: { start: texts[0]?.start ?? end, end: texts.at(-1)?.end ?? end },
    fields: fields.map((field) => ({ start: field.start, end: field.end })),
    breaks: texts.slice(1).flatMap((token, at) => (token.start === texts[at]?.end ? [token.start] : [])),
    dateRaw: firstStamp(stamps, date),
    stamps,
    author,
    guid: guidOf(notes, link),
    categories: labels.filter((label) => label !== author),
    labels: lines.map((line, at) => ({ place: places(labelled[at]), labels: line.labels })),
    section: section?.text ?? labels.find(isKnownKicker) ?? null,
    namesProgram: tokens.some(({ kind, text }) => kind === "text" && isChannelWord(text)),
  };
}

/** Fields that stand between the beginning of a text and the rest of it: a category, a date and all that is beside it. */
function fieldsInside({ tokens, roles, section }: FeedRecord, from: number, to: number): Token[] {
  const isInside = ({ start }: Token): boolean => start >= from && start < to;
  const at = tokens.findIndex((token, index) => roles[index] === "date" && isInside(token));
  if (at < 0) return tokens.filter((token) => token === section && isInside(token));
  const next = tokens.find((_, index) => index > at && isText(roles[index]))?.start ?? to;
  return tokens.filter((token, index) => isInside(token) && token.start < next && !isText(roles[index]));
}

const isText = (role: TokenRole | undefined): boolean => role === "text" || role === "text-rest";

/** Behind which part of its record a label stands, and as the how many-th there. */
function placesOf({ tokens, roles }: FeedRecord): (token: Token | undefined) => string {
  const places = new Map<Token, string>();
  let [part, count] = ["", 0];
  for (const [index, token] of tokens.entries()) {
    const role = roles[index];
    if (!isNote(role)) [part, count] = [role === "text-rest" ? "text" : (role ?? ""), 0];
    else if (isLabel(token)) places.set(token, `${part} ${count++}`);
  }
  return (token) => (token && places.get(token)) ?? "";
}

const isSeveralSentences = ({ text, isSpelt }: Token): boolean =>
  !isSpelt && text.length >= MIN_SENTENCES && endsLikeSentence(text) && sentenceEnds(text).length > 1;

/** Shorter lines of two sentences are headlines. */
const MIN_SENTENCES = 100;

function withoutLabels({ tokens, roles, section }: FeedRecord): FeedRecord {
  const textAt = roles.indexOf("text");
  return {
    tokens,
    roles: roles.map((role, index) => {
      const token = tokens[index];
      const isLine = role === "note" && textAt >= 0 && index > textAt && token !== section;
      return isLine && token && isLabel(token) ? "text-rest" : role;
    }),
  };
}

const COMPARED = 40;

/** A cut summary behind the text that it was cut from is no part of it. */
function withoutLastTeaser(texts: readonly Token[]): readonly Token[] {
  const last = texts.at(-1);
  if (texts.length < 2 || !last || !isCut(last.text)) return texts;
  return texts[0]?.text.startsWith(last.text.slice(0, COMPARED)) ? texts.slice(0, -1) : texts;
}

/** A few words on the title's own line, which its address leaves out, are its kicker. */
function kickerBefore({ tokens, roles }: FeedRecord, title: Token | undefined): Token | null {
  const at = title ? tokens.indexOf(title) - 1 : -1;
  const token = tokens[at];
  if (token?.kind !== "text" || !isNote(roles[at]) || !title?.isSpelt || title.gap > 0) return null;
  return token.text.length <= 60 && /\p{L}/u.test(token.text) ? token : null;
}

/** An entry's link and its guid may both be addresses of pages: the one that spells the title, else the first one. */
function linkOf({ tokens, roles }: FeedRecord): Token | null {
  const addresses = tokens.filter(
    (token, index) =>
      token.kind === "url" && (roles[index] === "link" || (isNote(roles[index]) && isLink(token))),
  );
  const pages = addresses.filter(({ text }) => purposeOf(text) === "page");
  // Above the first title stands the channel's own.
  const inside = pages.find((token) => roles[tokens.indexOf(token)] !== "lead");
  return pages.find(({ isSpelt }) => isSpelt) ?? inside ?? pages[0] ?? addresses[0] ?? null;
}

const isLink = ({ text }: Token): boolean => ["page", "permalink"].includes(purposeOf(text));

function guidOf(notes: readonly Token[], link: Token | null): string | null {
  const own = notes.find(({ kind }) => kind === "guid");
  return (own ?? notes.find((note) => note.kind === "url" && note !== link && isLink(note)))?.text ?? null;
}

/** Of publication and update, printed in one go, the earlier one. Plain ones (`05/10/2023 14:30`) wait for the order of day and month. */
function firstStamp(stamps: readonly string[], date: Token | undefined): string | null {
  const time = (raw: string): number => Date.parse(parseDate(raw)?.iso ?? "") || Number.MAX_VALUE;
  return (
    stamps.toSorted((a, b) => time(a) - time(b))[0] ?? date?.text.split("\n")[0]?.replace(DASH, "") ?? null
  );
}

/** What parts a day from the text behind it. */
const DASH = /\s+[-–—]$/;

/** `office@site.example (Anna Kessler)` */
const nameOf = (email: string | null): string | null => /\(([^)]+)\)/.exec(email ?? "")?.[1] ?? null;
