import { isKickerLike } from "@/lib/ingest/formats/listing/bare-line";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import { looksLikeProse } from "@/lib/ingest/text/sentences";

/** Nearly all posts have such a line above them; so many of these words come again or are known. */
const MIN_KICKED = 0.9;
const MIN_TOLD = 1 / 3;

/**
 * Whether the line above each post's head is its kicker: a few words that differ from post to post. Directly below a
 * paragraph it may be the name that closes the post before; a kicker has the buttons of that post above it.
 */
export function areKicked(lines: readonly PageLine[], starts: readonly number[]): boolean {
  const above = starts.flatMap((start) => {
    const line = lines[start - 1];
    return line && isKickerLike(line) && !looksLikeProse(lines[start - 2]?.text ?? "") ? [line] : [];
  });
  const words = above.map(({ folded }) => folded);
  const told = above.filter(
    ({ text, folded, isOffered }) =>
      isOffered || isKnownKicker(text) || words.indexOf(folded) !== words.lastIndexOf(folded),
  );
  const isUsual = above.length >= starts.length * MIN_KICKED;
  return isUsual && new Set(words).size > 1 && told.length >= above.length * MIN_TOLD;
}

/** So many posts have the same button below their texts. */
const MIN_CLOSED = 0.6;
const MIN_POSTS = 3;

/** Where the text of each post ends: at a button that most of them have below their last paragraph. */
export function endsOfTexts(posts: readonly (readonly PageLine[])[]): readonly number[] {
  const last = posts.map((lines) => lines.findLastIndex(({ text }) => looksLikeProse(text)));
  const counts = new Map<string, number>();
  for (const [at, lines] of posts.entries()) {
    const own = lines.slice((last[at] ?? 0) + 1).filter(({ isLabel }) => isLabel);
    for (const folded of new Set(own.map((line) => line.folded)))
      counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  const least = Math.max(MIN_POSTS, posts.length * MIN_CLOSED);
  return posts.map((lines, at) => {
    const end = lines.findIndex(
      ({ folded, isLabel }, index) =>
        index > (last[at] ?? 0) && isLabel && (counts.get(folded) ?? 0) >= least,
    );
    return end < 0 ? lines.length : end;
  });
}
