import type { PostHead, SocialLine } from "@/lib/ingest/formats/social-page/social-line";

/** So many of a page's posts have counters or buttons below where these part one post from the next. */
const MIN_SHARE = 0.6;

interface Heads {
  readonly lines: readonly SocialLine[];
  readonly heads: readonly PostHead[];
}

/** Leave out the heads of posts that stand inside another one: between the two are its words and none of its buttons. */
export function withoutQuoted({ lines, heads }: Heads): Heads {
  const gaps = heads.map(({ end }, number) => lines.slice(end, heads[number + 1]?.start));
  const closed = gaps.filter((gap) => gap.some(isButton)).length;
  if (closed < heads.length * MIN_SHARE) return { lines, heads };
  const isQuoted = heads.map((head, number) => {
    const above = heads[number - 1];
    const gap = gaps[number - 1];
    if (!above || !gap?.some(({ label }) => label === null) || gap.some(isButton)) return false;
    return above.isShare || (head.author !== above.author && isQuotation(lines, head));
  });
  const marked = [...lines];
  for (const { start, end } of heads.filter((_, number) => isQuoted[number])) {
    for (const [at, line] of lines.slice(start, end).entries())
      if (line.label === null) marked[start + at] = { ...line, label: "inside" };
  }
  return { lines: marked, heads: heads.filter((_, number) => !isQuoted[number]) };
}

const isButton = ({ label }: SocialLine): boolean =>
  label === "count" || label === "action" || label === "number" || label === "wall";

/** What the page passes on has a label that names who did; what is quoted has none, or the word for it alone. */
function isQuotation(lines: readonly SocialLine[], { start, isRepost }: PostHead): boolean {
  const label = lines[start];
  return !isRepost || (label?.label === "repost" && !/\s/.test(label.text));
}
