import { CONTENTS_NAME } from "@/lib/ingest/formats/docplayer/contents";
import { splitSentences } from "@/lib/ingest/text/sentences";

/** What a table of contents tells of the headings: exact entries where dot leaders part them, else one run of words. */
export interface Headings {
  readonly entries: readonly string[];
  readonly run: string;
}

const LEADER = /\s?(?:\.{3,}|…|(?:\. ){3,})\s?\d{0,4}/;
const NUMBER = /^(?:(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*)\.?\s)?/;
const MAX_WORDS = 16;

/** Read the headings out of the text of a table of contents. */
export function readHeadings(contents: string): Headings {
  const body = contents.trim().replace(CONTENTS_NAME, "").trim();
  const entries = body
    .split(LEADER)
    .map((entry) => entry.trim().replace(NUMBER, ""))
    .filter((entry) => entry.length > 2);
  const run = ` ${body.replaceAll(new RegExp(LEADER, "g"), " ").replace(/\s+/g, " ")} `;
  return { entries: entries.length >= 3 ? entries.sort((a, b) => b.length - a.length) : [], run };
}

/** The length of the heading with which `text` opens, or 0. */
function headingLength(text: string, { entries, run }: Headings): number {
  const number = NUMBER.exec(text)?.[0] ?? "";
  const rest = text.slice(number.length);
  const entry = entries.find((name) => rest.startsWith(`${name} `));
  if (entry) return number.length + entry.length;
  if (entries.length > 0 || number === "") return 0;
  let length = 0;
  for (const [index, match] of [...rest.slice(0, 300).matchAll(/[^\s]+/g)].entries()) {
    const end = match.index + match[0].length;
    if (index >= MAX_WORDS || !run.includes(` ${rest.slice(0, end)} `)) break;
    length = end;
  }
  return length > 3 ? number.length + length : 0;
}

/** Set the headings that open a page or stand between its sentences on lines of their own. */
export function setHeadingsApart(page: string, headings: Headings): string {
  if (headings.run.trim() === "") return page;
  const parts: string[] = [];
  let running = "";
  for (const sentence of joinNumbers(splitSentences(page))) {
    const length = headingLength(sentence, headings);
    if (length === 0) {
      running += `${running ? " " : ""}${sentence}`;
      continue;
    }
    if (running) parts.push(running);
    parts.push(sentence.slice(0, length));
    running = sentence.slice(length).trim();
    const inner = headingLength(running, headings);
    if (inner > 0) {
      parts.push(running.slice(0, inner));
      running = running.slice(inner).trim();
    }
  }
  if (running) parts.push(running);
  return parts.join("\n\n");
}

/** `1.` and `II.` look like the end of a sentence; they belong to what follows. */
function joinNumbers(sentences: readonly string[]): string[] {
  const joined: string[] = [];
  let number = "";
  for (const sentence of sentences) {
    const tail = /(?:^|\s)(?:[IVX]{1,5}|\d{1,2})\.$/.exec(sentence.slice(-8));
    const kept = tail ? sentence.slice(0, sentence.length - tail[0].length) : sentence;
    if (kept) joined.push(number + kept);
    number = `${kept ? "" : number}${tail ? `${tail[0].trim()} ` : ""}`;
  }
  return number ? [...joined, number.trim()] : joined;
}
