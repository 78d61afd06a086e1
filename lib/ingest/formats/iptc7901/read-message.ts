import { agencyFacts } from "@/lib/ingest/formats/agency/agency-facts";
import { agencyWarnings } from "@/lib/ingest/formats/agency/agency-warnings";
import { dropBy } from "@/lib/ingest/formats/agency/byline";
import { distinct } from "@/lib/ingest/formats/feed/lists";
import type { FeedFields } from "@/lib/ingest/formats/feed-events";
import type { WireMessage } from "@/lib/ingest/formats/iptc7901/find-messages";
import { removeInvisible } from "@/lib/ingest/text/spaces";

/** `abc0123 4 pl 0250 info`: service and number, priority, category, count of words, and whatever follows. */
const HEADER = /^\s*([A-Za-z]{1,10})\s?(\d{1,6})\s+([1-9])\s+([A-Za-z]{1,4})\s+(\d{1,6})\s*([^\r\n]{0,100})/;

/** `121530 Apr 24`, with or without its zone. */
const TRAILER = /(\d{2})(\d{2})(\d{2})\s*(?:(Z|GMT|UTC|[A-Z]{3,4})\s+)?([A-Za-zÀ-ÿ]{3,9})\.?\s+(\d{4}|\d{2})/;

const BYLINE = /^(?:by|von|par|por|di|de|door|av|af)\s+\p{Lu}[^\n]{2,100}$/iu;
const NOTE =
  /^\((?:eds|note|achtung|zusammenfassung|wiederholung|neu|eil|corrects?|updates?|adds?|repeating|résumé|actualiza|amplía)[^\n]{0,500}\)$/i;
/** What a desk calls a version of a story: it stands above the headline and is none. */
const LABEL =
  /^(?:\d{1,2}(?:st|nd|rd|th)? (?:lead|update|add)|lead|refile|extra|update \d{0,2}|urgent|flash|bulletin|breaking(?: news)?|correct(?:ed|ion)|repeat(?:ing)?|advisory|roundup|eil(?:meldung)?|neu(?:fassung)?|zusammenfassung[ \d-]{0,10}|wiederholung|berichtigung)$/i;

const EMBARGO =
  /^[^\p{L}\n]{0,20}(?:(?:strictly )?embargo(?:ed)?|sperrfrist|sous embargo|con embargo|not for (?:use|publication) before)[\s:.]{0,5}([^\n]{0,200})/iu;
const SLUG = /^[^\s/][^/\n]{0,60}(?:\/[^/\n]{0,60}){1,8}\/?$/u;

const HEAD_LINES = 12;

interface Head {
  title: string | null;
  author: string | null;
  note: string | null;
  embargo: string | null;
  slugs: string[];
}

/** The fields of one message; null where there is no text in it. */
export function readMessage({ header, text, trailer }: WireMessage): FeedFields | null {
  const lines = removeInvisible(text.replace(/\r+\n?/g, "\n")).split("\n");
  const { head, length } = readHead(lines);
  const body = lines.slice(length).join("\n").trim();
  if (body === "" && head.title === null) return null;
  const facts = HEADER.exec(header);
  // Some agencies write the keywords above the mark before the text.
  for (const line of header.split(/[\r\n]+/).slice(1)) {
    if (SLUG.test(line.trim())) head.slugs.push(line.trim());
  }
  const extra = agencyFacts({ slugline: head.slugs[0] ?? null, urgency: facts?.[3] ?? null });
  return {
    title: head.title,
    summary: null,
    author: head.author,
    url: null,
    // Numbers of messages begin anew every day.
    guid: null,
    publishedAtRaw: dateOf(trailer),
    declaredLanguage: null,
    body: { kind: "text", source: body },
    categories: distinct(head.slugs.flatMap((slug) => slug.split("/")).map((word) => word.trim())),
    ...(extra ? { extra } : {}),
    warnings: agencyWarnings({ embargo: head.embargo, note: head.note }),
  };
}

/** Keywords, notes, headline and byline stand above the first empty line behind the headline. */
function readHead(lines: readonly string[]): { head: Head; length: number } {
  const head: Head = { title: null, author: null, note: null, embargo: null, slugs: [] };
  let length = 0;
  for (const line of lines.slice(0, HEAD_LINES)) {
    const text = line.trim();
    const isOver = text === "" ? head.title !== null : !readHeadLine(text, head);
    if (isOver) break;
    length++;
  }
  return { head, length };
}

function readHeadLine(text: string, head: Head): boolean {
  const words = text.replace(/\s*=+$/, "");
  const embargo = EMBARGO.exec(text);
  if (embargo) head.embargo = embargo[1]?.replace(/[\s=)]+$/, "") || text;
  else if (NOTE.test(text)) head.note = text.slice(1, -1);
  else if (head.title === null && LABEL.test(words)) head.note ??= words;
  else if (head.title === null && SLUG.test(words)) head.slugs.push(words);
  else if (head.title !== null && BYLINE.test(words)) head.author = dropBy(words);
  else if (head.title === null) head.title = words;
  else return false;
  return true;
}

/** The moment in an order that every reader of dates knows; with its zone where the wire has one. */
function dateOf(trailer: string): string | null {
  const match = TRAILER.exec(trailer);
  if (!match) return null;
  const [, day, hour, minute, zone = "", month, year = ""] = match;
  const full = year.length === 2 ? `20${year}` : year;
  return `${day} ${month} ${full} ${hour}:${minute} ${zone}`.trim();
}
