import { isCall } from "@/lib/ingest/formats/newsletter/calls";
import { MORE } from "@/lib/ingest/formats/newsletter/labels";
import { endsLikeSentence } from "@/lib/ingest/text/sentences";

/** The link below a blurb, with the address where the letter prints it. */
export interface MoreLink {
  readonly url: string | null;
}

const ADDRESS = /^https?:\/\/\S+$/i;
/** `See the catalogue (https://…)`, `Sign up: https://…`, `[Register](https://…)`: the words of a link, then where it leads. */
const WORDS_THEN_ADDRESS =
  /^(.{1,60}?)[\])]?\s?[:→»>]?\s{0,3}[([<]{0,2}\s?(https?:\/\/\S{3,300}?)\s?[)\]>]{0,2}$/iu;
const ARROW = /^(?:[→➔➜➡»›▸►]|>{1,2}|-+>)\s?(?=\S)|(?<=\S)\s?(?:[→➔➜➡»›▸►]|>{1,2}|-+>)$/u;
/** `[ See the pictures ]`: words in brackets alone are drawn as a button. */
const BRACKETED = /^\[\s?\p{L}[^[\]\d]{2,40}\]$/u;
/** `https://… (PDF, 1.2 MB)`: what stands behind an address. */
const FILE = /(?<=https?:\S{1,380}>?)\s\([^()]{2,40}\)$/;
const MAX_LINK = 50;

/** Read `Read more: https://…`, `See the catalogue (https://…)`, `Register →` or an address alone; null for other lines. */
export function readMoreLink(text: string): MoreLink | null {
  if (text.length > 400) return null;
  if (BRACKETED.test(text)) return { url: null };
  const line = text.replace(FILE, "");
  const label = MORE.exec(line.replace(/’/g, "'"))?.[0] ?? "";
  const rest = line
    .slice(label.length)
    .replace(/^[\s([<:→»>-]{1,6}|[\s)\]>»→.]{1,6}$/g, "")
    .trim();
  if (ADDRESS.test(rest)) return { url: rest };
  if ((label !== "" && rest === "") || isCall(line)) return { url: null };
  const pair = WORDS_THEN_ADDRESS.exec(line.replace(/^[*\s[]{1,6}/, ""));
  if (pair?.[2] && !endsLikeSentence(pair[1] ?? "")) return { url: pair[2] };
  // What closes a quotation is no arrow.
  const hasArrow = ARROW.test(line) && !line.includes("«");
  return line.length <= MAX_LINK && hasArrow && !endsLikeSentence(line.replace(ARROW, ""))
    ? { url: null }
    : null;
}

/** `[3] https://…`, or `3. https://…` as browsers of the terminal list them. */
const REFERENCE = /^(?:\[(\d{1,3})\]:?|(\d{1,3})\.)\s{0,3}<?(https?:\/\/[^\s>]{3,400})>?$/i;

/** Where the number in the text leads; null for other lines. */
export function readReference(line: string): { number: string; url: string } | null {
  const match = line.length <= 420 ? REFERENCE.exec(line) : null;
  const number = match?.[1] ?? match?.[2];
  return number && match?.[3] ? { number, url: match[3] } : null;
}

/** The address that the numbers in a text lead to, where they all lead to one. */
export function referredUrl(text: string, references: ReadonlyMap<string, string>): string | null {
  if (references.size === 0) return null;
  const urls = new Set(
    [...text.matchAll(/\[(\d{1,3})\]/g)].flatMap((match) => references.get(match[1] ?? "") ?? []),
  );
  return urls.size === 1 ? ([...urls][0] ?? null) : null;
}
