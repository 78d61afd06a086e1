/** English words whose apostrophe a PDF's text layer lost: `IOM s role`, `doesn t`, `we re`. */
const LOST_S = /(?<=\p{L}{2}) s (?=\p{Ll}|\p{Lu})/gu;
const LOST_T =
  /(?<=\b(?:do|does|did|is|are|was|were|has|have|had|wo|would|could|should|ca|must|need)n) t(?=[\s.,;:)])/gi;

/** Three occurrences and not one apostrophe in the text tell a lost character from a stray letter. */
const MIN_LOST = 2;

/** Put lost apostrophes back where a text has none at all and the gaps are unmistakable. */
export function restoreApostrophes(text: string): string {
  if (/['’]/.test(text)) return text;
  const lost = (text.match(LOST_S)?.length ?? 0) + (text.match(LOST_T)?.length ?? 0);
  return lost < MIN_LOST ? text : text.replace(LOST_S, "’s ").replace(LOST_T, "’t");
}

/** A footnote at the foot of a page: its number and text. */
export interface PageText {
  readonly text: string;
  readonly footnotes: readonly string[];
}

/**
 * Part the footnotes from the end of a page, counting on from `next`.
 *
 * A footnote is believed where its number stands twice on the page: once in the running text, once before a capital
 * near the page's end.
 */
export function partFootnotes(page: string, next: number): PageText {
  const marks = [...page.matchAll(/(?<=\s)(\d{1,3})(?=\s+["“(]?\p{Lu})/gu)].filter(
    (match) => Number(match[1]) === next,
  );
  const foot = marks.at(-1);
  if (!foot || foot.index < page.length * 0.4) return { text: page, footnotes: [] };
  const mark = new RegExp(`(?<=[\\p{L}),.;:”’"]\\s?)\\b${next}\\b(?=[\\s.,;:])`, "u").exec(
    page.slice(0, foot.index),
  );
  if (!mark) return { text: page, footnotes: [] };
  const text = page.slice(0, mark.index).trimEnd() + page.slice(mark.index + mark[0].length, foot.index);
  return splitFollowing(text.trimEnd(), page.slice(foot.index), next);
}

/** Further footnotes of the same page: the next numbers, each before a capital. */
function splitFollowing(text: string, foot: string, next: number): PageText {
  const footnotes: string[] = [];
  let running = text;
  let rest = foot;
  let number = next + 1;
  for (;;) {
    const following = new RegExp(`\\s${number}\\s+(?=["“(]?\\p{Lu})`, "u").exec(rest);
    if (!following) break;
    footnotes.push(rest.slice(0, following.index).trim());
    rest = rest.slice(following.index + 1);
    running = running
      .replace(new RegExp(`(?<=[\\p{L}),.;:]\\s?)\\b${number}\\b(?=\\s\\p{Ll})`, "u"), "")
      .replace(/ {2}/g, " ");
    number++;
  }
  return { text: running, footnotes: [...footnotes, rest.trim()] };
}
