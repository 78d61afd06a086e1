import { guessEnd } from "@/lib/ingest/formats/listing/flattened/guess-end";
import { headerEnd } from "@/lib/ingest/formats/listing/flattened/header-end";
import type { LearntList } from "@/lib/ingest/formats/listing/flattened/learn-list";
import {
  endOfSentences,
  findKnownButton,
  firstSentenceEnd,
} from "@/lib/ingest/formats/listing/flattened/tails";
import { readByline } from "@/lib/ingest/formats/listing/note-line";
import { endOfTitle } from "@/lib/ingest/text/end-of-title";
import { wordStarts } from "@/lib/ingest/text/word-starts";

/** Where a run stands: before the first date of its line, behind the last one; beside the only one. */
export interface RunPlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isCard: boolean;
}

/** A kicker has at most so many words. */
const MAX_LABEL_WORDS = 4;

/** Where the words between two dates are to be cut: behind a kicker, a headline, the text and its button. */
export function cutRun(run: string, place: RunPlace, list: LearntList): number[] {
  if (list.order === "title-date-text") {
    const own = place.isFirst ? cutHeader(run, place, list) : cutText(run, place, list);
    return place.isLast ? own : [...own, list.bylineOf(run)];
  }
  if (list.order === "date-title-text") return place.isFirst ? cutKicker(run, list) : cutStory(run, 0, list);
  if (place.isLast) return cutText(run, place, list);
  const head = place.isFirst && !place.isCard ? headerOfStory(run, list) : 0;
  return [head, ...cutStory(run, head, list)];
}

/** Before the first headline of a whole list stands the page's own head. */
function cutHeader(run: string, { isCard }: RunPlace, list: LearntList): number[] {
  const end = isCard ? 0 : headerEnd(run);
  const label = labelBefore(run, end, list);
  // Behind a kicker its headline stands, not another one.
  return label < end ? [label, end] : [end, end + list.labelOf(run.slice(end))];
}

/** Where the kicker begins that ends at `end`, else `end`; of what the menu has too only one word is believed. */
function labelBefore(run: string, end: number, { labelOf, ownLabelOf }: LearntList): number {
  const starts = Array.from(run.slice(0, end).matchAll(/(?<!\S)\S/g), ({ index }) => index);
  const near = starts.slice(-MAX_LABEL_WORDS);
  const isLabel = (of: LearntList["labelOf"]) => (start: number) => of(run.slice(start)) === end - start;
  return near.find(isLabel(ownLabelOf)) ?? near.findLast(isLabel(labelOf)) ?? end;
}

function headerOfStory(run: string, list: LearntList): number {
  return labelBefore(run, headerEnd(run.slice(0, firstSentenceEnd(run))), list);
}

/** A text, its button, and what stands before the next date. */
function cutText(run: string, { isLast }: RunPlace, list: LearntList): number[] {
  const button = findKnownButton(run, list.knownButton);
  const closed = button?.start ?? endOfSentences(run, !isLast);
  if (closed === 0 && !button) return [];
  const behind = button?.end ?? endOfButton(run, closed, list.button);
  const next = behind + blanksIn(run.slice(behind));
  return [
    ...cutBesideDate(run, list),
    closed,
    behind,
    ...(isLast ? [] : [next + list.labelOf(run.slice(next))]),
  ];
}

/** What a date has beside it, before the text: ` - Sport The ferry …`, ` by Ada Marsh The ferry …`. */
function cutBesideDate(run: string, { besideOf, areBeside }: LearntList): number[] {
  const start = /^[\s|·•–—-]*/.exec(run)?.[0].length ?? 0;
  const byline = readByline(run.slice(start, start + 90));
  const name = byline && run.slice(start, start + byline.length);
  // A small letter goes on with the sentence that a capital began.
  const isOver = byline && /^\s\p{Ll}/u.test(run.slice(start + byline.length));
  const own = isOver ? name?.lastIndexOf(" ") : byline?.length;
  const label = own ?? (areBeside || /\S/.test(run.slice(0, start)) ? besideOf(run.slice(start)) : 0);
  return label > 0 ? [start + label] : [];
}

function endOfButton(run: string, closed: number, button: string): number {
  const isButton = button !== "" && run.slice(closed).trimStart().startsWith(button);
  return isButton ? run.indexOf(button, closed) + button.length : closed;
}

/** The kicker of the first date, at the end of the page's head. */
function cutKicker(run: string, { isKicker }: LearntList): number[] {
  const words = run.trimEnd().replace(/[\s|·•/–—-]+$/, "");
  return wordStarts(words)
    .slice(-MAX_LABEL_WORDS)
    .filter((start) => isKicker(words.slice(start)))
    .slice(0, 1);
}

/** A kicker, a headline, its text and a button; what stands behind is the next one's. */
function cutStory(run: string, from: number, { labelOf, button, small, usual }: LearntList): number[] {
  const start = from + (/^[\s|·•:–—-]*/.exec(run.slice(from))?.[0].length ?? 0);
  const label = start + labelOf(run.slice(start));
  const closed = endOfSentences(run);
  const isButtoned = button !== "" && run.trimEnd().endsWith(button);
  if (closed <= label) return isButtoned ? [label, run.lastIndexOf(button)] : [label];
  const story = run.slice(label, closed);
  const title = endOfTitle(story, small) || guessEnd(story, usual);
  return [label, label + title, closed, endOfButton(run, closed, button)];
}

const blanksIn = (text: string): number => text.length - text.trimStart().length;
