import { isRelativeTime } from "@/lib/ingest/dates/relative-times";
import { isForBrowsers } from "@/lib/ingest/formats/docplayer/host-labels";
import { type HostLine, SIZE } from "@/lib/ingest/formats/docplayer/host-lines";
import { isPartWord, pageOpenings } from "@/lib/ingest/formats/docplayer/host-pages";
import { runningHeads } from "@/lib/ingest/formats/docplayer/running-heads";

/** The viewer's labels stand within so many lines of either end. */
const EDGE = 70;

/** A page that only offers a file and other documents is one, but that is not sure. */
const UNSURE = 0.45;

/** `You are on page 1 of 12`, and not `1 of 12` alone. */
const SPOKEN = /\p{L}{2}.*\d.*\d/u;

/** Words for documents, talks and papers in the languages of the labels. */
const DOCUMENTS =
  /doc|dok|paper|artic|present|prasent|prezent|publica|publik|belge|докум|презент|مستند|وثائق/;

/** How sure the first and last lines are that this is a page of a document host: 0 to 1. */
export function weighHost(lines: readonly HostLine[]): number {
  const edges = lines.length > 2 * EDGE ? [...lines.slice(0, EDGE), ...lines.slice(-EDGE)] : lines;
  const has = (test: (line: HostLine) => boolean) => edges.some(test);
  const canDownload = has(({ label }) => label === "download");
  const marks = countPageMarks(lines);
  const strong = count([
    has(({ label }) => label === "uploader"),
    has(({ sign, text }) => sign === "page-of" && SPOKEN.test(text)),
    has(({ sign }) => sign === "formats") && !listsFiles(lines),
    has(({ label }) => label === "text"),
    canDownload && has(({ sign }) => sign === "page-of"),
    has(({ label, folded }) => label === "download" && /(?:^|\s)(?:ppt )?["“„«]./.test(folded)),
    hasAllSlides(lines),
    marks > 1 || pageOpenings(lines).size > 0,
    marks >= MANY_MARKS,
    hasPageHeads(lines),
    // Two labels announce the text: a button to see other forms of it stands below its name.
    edges.filter(({ label }) => label === "text").length > 1,
    has(({ label, folded }) => label === "text" && isForBrowsers(folded)),
    has(({ label, text }) => label === "text" && /["“„«].{4,}["“”»]$/.test(text)),
  ]);
  const buttons = countButtons(edges);
  const weak = count([
    has(({ sign }) => sign === "count"),
    canDownload,
    has(({ sign, text }) => (sign === "size" || sign === "formats") && SIZE.test(text)),
    has(({ label }) => label === "after"),
    has(({ label }) => label === "follow"),
    has(({ sign, text }) => sign === "page-of" && !SPOKEN.test(text)),
    has(({ sign }) => sign === "rights"),
    buttons >= 3,
    buttons >= 8,
  ]);
  if (strong >= 1 && strong + weak >= 3 && (strong >= 2 || weak >= 3))
    return Math.min(0.97, 0.5 + 0.12 * strong + 0.06 * weak);
  const offersOthers = has(({ label, folded }) => label === "after" && DOCUMENTS.test(folded));
  return canDownload && offersOthers && weak >= 4 ? UNSURE : 0;
}

/** A viewer has each of its buttons above and below; in a list of news each item has them. */
const MAX_COPIES = 2;

function countButtons(edges: readonly HostLine[]): number {
  const counts = new Map<string, number>();
  for (const { label, folded } of edges)
    if (label === "button" || label === "download") counts.set(folded, (counts.get(folded) ?? 0) + 1);
  return [...counts.values()].reduce((sum, copies) => sum + Math.min(copies, MAX_COPIES), 0);
}

/** So many files with sizes of their own are those of a list's items. */
const MANY_FILES = 3;

/** Whether many lines name a file with its size: a viewer says once in which forms its document can be had. */
function listsFiles(lines: readonly HostLine[]): boolean {
  const sizes = lines.flatMap(({ sign, text }) => (sign === "formats" ? (SIZE.exec(text)?.[0] ?? []) : []));
  return new Set(sizes).size >= MANY_FILES;
}

/** The age of a post stands so close below what numbers it. */
const AGE_WITHIN = 8;

/** Heads of printed pages; the posts of a feed are numbered as well, but have their age below the number. */
function hasPageHeads(lines: readonly HostLine[]): boolean {
  const heads = [...runningHeads(lines)];
  const isAge = ({ text }: HostLine): boolean =>
    text.length <= MAX_AGE_LINE && isRelativeTime((text.split(/[•·]/, 1)[0] ?? "").trim());
  const aged = heads.filter((head) => lines.slice(head + 1, head + 1 + AGE_WITHIN).some(isAge)).length;
  return aged * 2 < heads.length;
}

const MAX_AGE_LINE = 200;

function count(facts: readonly boolean[]): number {
  return facts.filter(Boolean).length;
}

/** How many pages or slides the viewer says there are (`1 of 5`), or null. */
export function pageTotal(lines: readonly HostLine[]): number | null {
  const total = lines.find(({ sign }) => sign === "page-of")?.text.match(/(\d{1,4})$/)?.[1];
  return total === undefined ? null : Number(total);
}

/** As many lines as the viewer counts slides begin with their number: `1.` to `5.`. */
function hasAllSlides(lines: readonly HostLine[]): boolean {
  const total = pageTotal(lines);
  if (total === null || total < 3) return false;
  const opens = (number: number) => lines.some(({ text }) => text.startsWith(`${number}. `));
  return opens(1) && opens(total);
}

/** `Page 4`, `- 4 -`: a page's number on a line of its own. */
const PAGE_MARK = /^(?:(?<word>\p{L}{2,12})\.?\s(?<digits>\d{1,4})|[-–—]\s(?<dashed>\d{1,4})\s[-–—])$/u;

/** So many pages in a row are no steps of a recipe. */
const MANY_MARKS = 4;

/** Short lines are a page's text where a sentence goes on in them. */
const MIN_RUNNING = 3;

/** How many pages count on, each with its number on a line of its own, in the longest run that has text between. */
function countPageMarks(lines: readonly HostLine[]): number {
  let latest = { word: "", number: 0, at: 0, count: 0, hasText: false };
  let most = 0;
  for (const [at, { text, isProse }] of lines.entries()) {
    const { word = "-", digits, dashed } = PAGE_MARK.exec(text)?.groups ?? {};
    const number = Number(digits ?? dashed);
    if (isProse || Number.isNaN(number)) continue;
    const name = word.toLowerCase();
    if (isPartWord(name)) continue;
    const goesOn = name === latest.word && number === latest.number + 1;
    if (!goesOn && number !== 1 && dashed === undefined) continue;
    const hasText = goesOn && (latest.hasText || isText(lines.slice(latest.at + 1, at)));
    latest = { word: name, number, at, count: goesOn ? latest.count + 1 : 1, hasText };
    if (hasText) most = Math.max(most, latest.count);
  }
  return most;
}

function isText(lines: readonly HostLine[]): boolean {
  return (
    lines.some(({ isProse }) => isProse) || lines.filter(({ isRunning }) => isRunning).length >= MIN_RUNNING
  );
}
