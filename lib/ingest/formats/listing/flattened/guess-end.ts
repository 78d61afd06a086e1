import { monthOf } from "@/lib/ingest/dates/months";
import { foldText } from "@/lib/ingest/text/fold";

/** Shortest headline and text that are guessed. */
const MIN_PART = 20;

/** Where no capital stands at twice the usual length, a longer headline is still one. */
const MAX_TITLE = 120;

/** Where no small word tells where a headline ends, the capital in the first sentence that makes it as long as others. */
export function guessEnd(story: string, usual: number): number {
  return endWithin(story, usual, usual * 2) || endWithin(story, usual, MAX_TITLE);
}

function endWithin(story: string, usual: number, within: number): number {
  const first = story.slice(0, within);
  const starts = Array.from(first.matchAll(/(?<=[\p{L}\p{N}"”»’]\s)["“„«]?\p{Lu}/gu), ({ index }) =>
    startOfNumber(first, index),
  );
  const near = starts
    .filter(
      (at) =>
        at >= MIN_PART &&
        // Behind a comma or a colon the sentence goes on.
        !/[,;:]\s$/.test(first.slice(0, at)) &&
        story.length - at >= MIN_PART &&
        !/(?<!\p{L})\p{L}{1,3}\s$/u.test(first.slice(0, at)),
    )
    .toSorted((a, b) => Math.abs(a - usual) - Math.abs(b - usual));
  return near[0] ?? 0;
}

/** `1 October`, `30 August`: a day and its month begin together. */
function startOfNumber(text: string, at: number): number {
  const word = /^["“„«]?(\p{L}+)/u.exec(text.slice(at, at + 20))?.[1] ?? "";
  if (monthOf(foldText(word)) === null) return at;
  const day = /(?<=\s)\d{1,2}(?:[–-]\d{1,2})?\.?\s$/.exec(text.slice(Math.max(0, at - 10), at));
  return at - (day?.[0].length ?? 0);
}
