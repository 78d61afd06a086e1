import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { isCall } from "@/lib/ingest/formats/newsletter/calls";
import { isRunning } from "@/lib/ingest/formats/newsletter/headings";
import { MORE } from "@/lib/ingest/formats/newsletter/labels";
import type { LetterLine } from "@/lib/ingest/formats/newsletter/letter";

/** `🔗 The man who insured bells (<https://…>)`: what stands in front, the words, where they lead. */
const LINKED =
  /^(?<front>[^\p{L}\p{N}\p{Ps}\p{Pi}"“„'‘«]{0,6})(?<words>[^\n]{3,160}?)\s?[([<]{1,2}(?<url>https?:\/\/[^\s<>]{3,300}?)[>)\]]{1,2}$/iu;

const MIN_LEADING = 2;

interface Link {
  readonly front: string;
  readonly words: string;
  readonly url: string;
}

/** Where links stand over texts and not below them, as in a letter that is a list of links, they are its headlines. */
export function withLinkedHeadings(lines: readonly LetterLine[]): readonly LetterLine[] {
  const links = lines.map(readLink);
  const fronts = new Map<string, { all: number; over: number; below: number }>();
  for (const [index, link] of links.entries()) {
    if (!link) continue;
    const tally = fronts.get(link.front) ?? { all: 0, over: 0, below: 0 };
    const isBelow = isRunning(lines[index - 1]) && !lines[index]?.hasGap;
    const text = isDay(lines[index + 1]) ? lines[index + 2] : lines[index + 1];
    const isOver = !isBelow && isRunning(text) && !text?.hasGap;
    fronts.set(link.front, {
      all: tally.all + 1,
      over: tally.over + (isOver ? 1 : 0),
      below: tally.below + (isBelow ? 1 : 0),
    });
  }
  return lines.map((line, index) => {
    const link = links[index];
    const tally = link && fronts.get(link.front);
    const areHeadlines =
      tally && tally.over >= MIN_LEADING && tally.over * 2 >= tally.all && tally.below * 4 < tally.all;
    // The second of two links in one block is a button.
    const isSecond = links[index - 1] != null && lines[index - 1]?.hasGap === true;
    const isApart = line.hasGap || !(isRunning(lines[index - 1]) || isSecond);
    return link && areHeadlines && isApart
      ? { ...line, heading: link.words, form: "linked", more: null, url: link.url }
      : line;
  });
}

/** Between a headline and its text may stand the day. */
const isDay = (line: LetterLine | undefined): boolean =>
  line !== undefined && !line.hasGap && readDateLine(line.text)?.fit === "pure";

function readLink({ text, label }: LetterLine): Link | null {
  const found = label === null ? LINKED.exec(text)?.groups : undefined;
  const { front = "", words = "", url = "" } = found ?? {};
  if (!found || !/\p{L}/u.test(words) || isCall(words)) return null;
  // The words of a button, and nothing behind them.
  const more = MORE.exec(words)?.[0].length ?? 0;
  return more === words.length ? null : { front: front.trim(), words: words.trim(), url };
}
